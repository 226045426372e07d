import type { Clause, Condition, Force, Mood, Negator, TokenRange } from './clause.ts';
import { asideOf, isException } from './clause-aside.ts';
import type { MoodAndForce } from './clause-mood.ts';
import { readMood } from './clause-mood.ts';
import type { Scope } from './clause-scope.ts';
import { everywhere, scopeAround, scopeOfLabel, scopeOfLead, within } from './clause-scope.ts';
import type { Aim } from './clause-target.ts';
import { readTarget } from './clause-target.ts';
import { auxiliaries, isMark, isWord, modals } from './clause-words.ts';
import { leadingCondition, trailingConditions } from './conditions.ts';
import { isAbsolute, isDefault, saysPrecedence } from './emphasis.ts';
import { isVerbStem } from './imperative-verbs.ts';
import { joinClauses } from './joined-clauses.ts';
import { readNegators } from './negators.ts';
import { skipOpeners, startsOrder } from './order-start.ts';
import { isRoomFor } from './room-for.ts';
import type { Sentence } from './sentence.ts';
import { splitClauses } from './split-clauses.ts';
import type { Token } from './token.ts';
import { isMadeUp, toldAs } from './told-places.ts';

/**
 * The clauses of a sentence, in order: what each asks or states, how strongly, of what and when. A condition at the
 * head of a sentence holds for all that "and" and commas join to it. Examples, quotes and data have none.
 */
export function readClauses(sentence: Sentence): readonly Clause[] {
  if (sentence.context !== 'normal' && sentence.context !== 'negative-list') return [];
  if (isTitle(sentence)) return [];
  const clauses: Clause[] = [];
  const around = scopeAround(sentence);
  let scope = around;
  let lasting: Scope | undefined;
  for (const range of splitClauses(sentence.tokens)) {
    // What a sentence is headed by holds to its end.
    lasting ??= within(around, scopeOfLabel(sentence.tokens, range));
    const lead = leadingCondition(sentence.tokens, range);
    scope = within(endsScope(sentence, range.from) ? lasting : scope, scopeOfLead(sentence.tokens, lead));
    scope = within(scope, scopeOfElse(sentence, range.from));
    scope = within(scope, scopeOfThen(sentence, range.from, clauses.at(-1)));
    scope = within(scope, scopeOfLabel(sentence.tokens, { from: lead?.to ?? range.from, to: range.to }));
    const own = readClause(sentence, { whole: range, body: { from: lead?.to ?? range.from, to: range.to } }, scope);
    clauses.push(...joinClauses(clauses.pop(), own));
  }
  return clauses;
}

/** A heading orders nothing unless it is an order: "Technical notes", but "Never mention prices". */
const isTitle = ({ text, tokens, headings }: Sentence): boolean =>
  headings.at(-1)?.trim() === text.trim() && !startsOrder(tokens, 0, tokens.length);

/** After a semicolon, a "but" or an "otherwise", conditions no longer hold. */
const endsScope = ({ tokens }: Sentence, from: number): boolean =>
  isMark(tokens[from - 1], ';.') || [tokens[from], tokens[from - 1]].some((token) => turns.has(token?.lower ?? ''));

/** "Otherwise" is a case of its own: whatever was said before does not hold. */
function scopeOfElse({ tokens, position }: Sentence, from: number): Scope {
  const word = tokens[isMark(tokens[from], ',') ? from + 1 : from]?.lower ?? '';
  if (word !== 'otherwise' && word !== 'else') return everywhere;
  return { when: [{ text: word, stems: [`${word} ${position}`] }], unless: [] };
}

/** "…, unless the user is in a hurry: then …": what is excepted before is the case of what follows. */
function scopeOfThen({ tokens }: Sentence, from: number, before: Clause | undefined): Scope {
  const isCase = isMark(tokens[from - 1], ':;,') && tokens[from]?.lower === 'then';
  return isCase && before !== undefined ? { when: before.unless, unless: [] } : everywhere;
}

const turns: ReadonlySet<string> = new Set(['otherwise', 'else', 'but']);

interface Ranges {
  readonly whole: TokenRange;
  /** Without the leading condition. */
  readonly body: TokenRange;
}

function readClause(sentence: Sentence, { whole, body }: Ranges, scope: Scope): Clause {
  const { tokens } = sentence;
  const trailing = trailingConditions(tokens, body);
  const negators = readNegators(tokens, body, trailing.ranges);
  const { mood, force } = moodIn(sentence, body);
  const aside = asideOf(tokens, whole);
  const aim = aimOf(sentence, { from: body.from, to: trailing.ranges[0]?.from ?? body.to }, { mood, scope });
  return {
    sentence,
    ...whole,
    mood,
    force: negatedForce(force, negators, body),
    negators,
    absolute: isAbsolute(tokens, body),
    byDefault: isDefault(tokens, whole),
    ...aim,
    when: [...scope.when, ...trailing.when, ...placeAround(scope, aim)].filter(isCase),
    unless: [...scope.unless, ...trailing.unless],
    conditions: [{ from: whole.from, to: body.from }, ...trailing.ranges],
    precedence: saysPrecedence(tokens, whole),
    ...(isException(tokens, whole) ? { exception: true } : {}),
    ...(aside === undefined ? {} : { aside }),
  };
}

/** The mood of a clause where it stands: facts, criteria and cases that are made up ask for nothing. */
function moodIn(sentence: Sentence, body: TokenRange): MoodAndForce {
  const read = readMood(sentence.tokens, body);
  if (read.mood === 'question') return read;
  const told = toldAs(sentence);
  const isTold =
    told === 'facts' ||
    isMadeUp(sentence) ||
    isOfCatalogue(sentence) ||
    isLegend(sentence) ||
    (told === 'criteria' && !startsOrder(sentence.tokens, body.from, body.to)) ||
    isActivity(sentence, body);
  return isTold ? { mood: 'narrative', force: 'require' } : read;
}

/** "`REMOVE` — delete the file", "`GET /tables` - list tables": what a name of a program does. */
function isOfCatalogue({ tokens: [name, mark] }: Sentence): boolean {
  return (
    name?.kind === 'code' && isMark(mark, '-–—→') && /^[`]?(?:\p{Lu}[\p{Lu}_]{2,}|-{1,2}\w|\/|\w+\()/u.test(name.text)
  );
}

/** "9 = no content", "NA = not asked": what a number or a letter stands for in data. */
const isLegend = ({ tokens: [name, mark] }: Sentence): boolean =>
  isMark(mark, '=') && (name?.kind === 'number' || (isWord(name) && name.text.length <= 3));

/** "Renaming all files": an item that names what goes on, and orders nothing. */
function isActivity({ context, tokens, list, leadIns }: Sentence, { from, to }: TokenRange): boolean {
  const isLed = leadIns.length > 0 && !/^(?:this|these|that|it)\b/iu.test(leadIns.at(-1) ?? '');
  if (context === 'negative-list' || list === undefined || isLed) return false;
  const at = skipOpeners(tokens, from, to);
  const [first, next] = [tokens[at], tokens[at + 1]];
  return (
    isWord(first) &&
    /[a-z]{3}ing$/u.test(first.text.toLowerCase()) &&
    isVerbStem(first.stem) &&
    isWord(next) &&
    !isFiniteVerb(next)
  );
}

const isFiniteVerb = ({ lower }: Token): boolean => auxiliaries.has(lower) || modals.has(lower);

/** "When you write", "when you address the user": whatever the model does is no case of its own. */
const isCase = ({ text }: Condition): boolean =>
  !/^(?:you get the chance|there is (?:a|any) chance|possible|the chance arises)$|^(?:you (?:are )?)?(?:writ(?:e|ing)|answer(?:ing)?|reply(?:ing)?|respond(?:ing)?|(?:address|talk to|speak to|addressing|talking to|speaking to|replying to|answering|responding to|writing to) (?:the |your |an? )?(?:user|customer|reader|client|guest|patient|caller|student)s?)$/u.test(
    text,
  );

/** What a clause says itself wins over what stands around it; a statement about the world is about no part. */
function aimOf(
  { tokens }: Sentence,
  range: TokenRange,
  { mood, scope }: { readonly mood: Mood; readonly scope: Scope },
): Aim {
  const whole: Aim = scope.aim ?? { target: { kind: 'response' } };
  if (mood !== 'order' || isRoomFor(tokens, range)) return whole;
  const own = readTarget(tokens, { from: skipOpeners(tokens, range.from, range.to), to: range.to });
  // "Summary: …": what it begins with is its label.
  if (own.target.name !== undefined && own.target.name === whole.target.name) return { ...own, target: whole.target };
  if (own.target.kind === 'part' || own.target.name !== undefined) return own;
  return own.per === undefined ? whole : { ...whole, per: own.per };
}

/** "In the mail, the title …": what is named inside of a place holds there only. */
function placeAround({ aim }: Scope, { target }: Aim): readonly Condition[] {
  const place = aim?.target.name;
  if (place === undefined || target.name === place) return [];
  return [{ text: place, stems: place.split(' ').sort(), isPlace: true }];
}

/** A clause whose main verb is negated forbids; a permission does when its subject is negated ("Nobody may …"). */
function negatedForce(force: Force, negators: readonly Negator[], body: TokenRange): Force {
  const main = negators.filter(({ from }) => from <= body.from + 3).length;
  if (force === 'permit') return negators.some(({ from }) => from === body.from) ? 'forbid' : force;
  if (main % 2 === 0) return force;
  return force === 'prefer' ? 'avoid' : 'forbid';
}
