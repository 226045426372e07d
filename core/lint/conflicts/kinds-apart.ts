import type { Directive } from '../directives/directive.ts';
import type { TokenRange } from '../text/clause.ts';
import { auxiliaries, determiners, isWord, modals, prepositions, subjectPronouns } from '../text/clause-words.ts';
import { finiteVerb } from '../text/finite-verb.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { endOfPhrase } from '../text/noun-phrase.ts';
import { isImperativeAt, skipNegation, skipOpeners } from '../text/order-start.ts';
import { isAnswer } from '../text/part-nouns.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';

/** More words of a subject are not looked at. */
const MOST_SUBJECT = 6;

/** Adjectives that do not say which of a kind are meant. */
const idle = stemsOf(
  'whole entire full complete actual own short long brief good better best well new finished overall given same plain simple single separate clear concise detailed proper correct such all any every each more other only formal informal casual main important relevant following above exact nothing something anything everything them him her us me it you',
);

/** People are called by several names. */
const people = stemsOf('customer client user guest reader visitor patient student pupil employee person people');

/** What a rule is about: of which kind, and which of that kind. */
interface Kind {
  readonly head: string;
  readonly modifiers: readonly string[];
}

/**
 * Whether two rules are about different things of one kind: "*Customer* names are never shown", "*Product* names are
 * always shown".
 */
export function areOfOtherKinds(a: Directive, b: Directive): boolean {
  const first = kindOf(a);
  const second = first === undefined ? undefined : kindOf(b);
  if (first === undefined || second === undefined || first.head !== second.head) return false;
  const all = [...first.modifiers, ...second.modifiers];
  return !(all.every((stem) => people.has(stem)) || first.modifiers.some((stem) => second.modifiers.includes(stem)));
}

/** The subject of a rule, or what it orders something to be done to; undefined where nothing narrows that down. */
function kindOf({ clause, evidence, value }: Directive): Kind | undefined {
  const { tokens } = clause.sentence;
  const range = phraseOf(tokens, clause);
  if (range === undefined) return undefined;
  const [head, ...modifiers] = tokens.slice(range.from, range.to).reverse();
  if (head === undefined || isAnswer(head.stem) || !isWord(head)) return undefined;
  // "A formal tone": the value is none of those that a rule is about.
  const isValue = (_: Token, offset: number): boolean => {
    const at = range.to - 2 - offset;
    return value.kind !== 'action' && at >= evidence.from && at < evidence.to;
  };
  const own = modifiers.filter(
    (token, offset) => !isValue(token, offset) && !determiners.has(token.lower) && !idle.has(token.stem),
  );
  const isName = modifiers.every((token) => isWord(token) && token.lower !== 'and' && token.lower !== 'or');
  return isName && own.length > 0 ? { head: head.stem, modifiers: own.map(({ stem }) => stem) } : undefined;
}

function phraseOf(tokens: readonly Token[], { from, to }: TokenRange): TokenRange | undefined {
  const start = skipOpeners(tokens, from, to);
  const verb = Math.max(start, skipNegation(tokens, start, to));
  // "Request examples use placeholders": no request.
  const isSubject = verb === from && pluralVerb(tokens, { from, to: Math.min(to, from + 3) }) === from + 2;
  if (isImperativeAt(tokens, verb, to) && !isSubject) return phraseAt(tokens, { from: verb + 1, to });
  const near = { from, to: Math.min(to, from + MOST_SUBJECT) };
  const end = auxiliaryIn(tokens, near) ?? finiteVerb(tokens, near) ?? pluralVerb(tokens, near);
  return end === undefined ? undefined : upToPlace(tokens, { from, to: end });
}

/** "Product names *are* shown": names are no verb, where one stands behind them. */
function auxiliaryIn(tokens: readonly Token[], { from, to }: TokenRange): number | undefined {
  const at = tokens.findIndex(
    ({ lower }, index) => index > from && index < to && (auxiliaries.has(lower) || modals.has(lower)),
  );
  return at === -1 ? undefined : at;
}

const adverbs: ReadonlySet<string> = setOf('never always also only not');

/** "Request examples *use* placeholders", "public methods *never* begin …": a verb behind a plural. */
function pluralVerb(tokens: readonly Token[], { from, to }: TokenRange): number | undefined {
  for (let at = from + 1; at < Math.min(to, from + MOST_SUBJECT); at += 1)
    if (
      /[^s]s$/u.test(tokens[at - 1]?.lower ?? '') &&
      (isVerbStem(tokens[at]?.stem ?? '') || adverbs.has(tokens[at]?.lower ?? ''))
    )
      return at;
  return undefined;
}

/** The words of the noun phrase at a place, up to a preposition. */
function phraseAt(tokens: readonly Token[], { from, to }: TokenRange): TokenRange | undefined {
  if (subjectPronouns.has(tokens[from]?.lower ?? '')) return undefined;
  return upToPlace(tokens, { from, to: Math.min(to, endOfPhrase(tokens, { from, to })) });
}

function upToPlace(tokens: readonly Token[], { from, to: end }: TokenRange): TokenRange | undefined {
  const place = tokens.slice(from, end).findIndex(({ lower }) => prepositions.has(lower));
  const range = { from, to: place === -1 ? end : from + place };
  return range.to - range.from < 2 ? undefined : range;
}
