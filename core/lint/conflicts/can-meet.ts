import type { Directive } from '../directives/directive.ts';
import type { Clause, Condition, TokenRange } from '../text/clause.ts';
import { isPerson } from '../text/clause-mood.ts';
import { determiners, isMark, prepositions } from '../text/clause-words.ts';
import { isSpecific } from '../text/general-titles.ts';
import type { Branch, Sentence } from '../text/sentence.ts';
import { isPlaceless } from './placeless.ts';
import type { TargetOverlap } from './target-overlap.ts';

/** Whether some rendering takes all of these branches. */
export type CanHold = (branches: readonly Branch[]) => boolean;

/**
 * Whether two directives can be in force for one output, whatever they ask: not in one sentence, not on branches that
 * exclude each other, not under different conditions, and neither of them says that it gives way or wins.
 */
export function canMeet(a: Directive, b: Directive, canHold: CanHold): boolean {
  const [first, second] = [a.clause, b.clause];
  return (
    first.sentence.position !== second.sentence.position &&
    first.sentence.text !== second.sentence.text &&
    first.aside === second.aside &&
    canHold([first.sentence.branch, second.sentence.branch]) &&
    !saysWhoWins(first, second) &&
    conditionsMeet(a, b) &&
    sectionsMeet(a, b)
  );
}

/** Precedence, exceptions and defaults make a pair clean. */
const saysWhoWins = (a: Clause, b: Clause): boolean =>
  a.precedence ||
  b.precedence ||
  a.exception === true ||
  b.exception === true ||
  a.byDefault !== b.byDefault ||
  exempts(a, b) ||
  exempts(b, a);

/**
 * Whether an exception of one clause makes room for the other. An exempted thing does where the other names it; a case
 * does, unless the other holds in all cases.
 */
function exempts({ unless }: Clause, other: Clause): boolean {
  const isEverywhere = other.absolute && other.when.length === 0;
  return unless.some((one) => (one.isPlace !== true && !isEverywhere) || isNamed(one, other) || other.when.length > 0);
}

const isNamed = ({ stems }: Condition, { sentence }: Clause): boolean =>
  sentence.tokens.some(({ stem }) => stems.includes(stem));

/**
 * Whether a directive claims to hold in all cases: by its words, as a prohibition, or as a fact of the world. A fact
 * says nothing of places that are set apart: the printer on the platform does not bind the website.
 */
function isSweeping({ clause, sign, value, narrowed, exclusive, derived }: Directive, other: Directive): boolean {
  if (narrowed === true) return false;
  if (clause.mood === 'statement')
    return !isSetApart(other) && (clause.absolute || !isPerson(clause.sentence.tokens, clause));
  const isForbidden = sign === '-' ? clause.force !== 'avoid' : value.kind === 'interval' && clause.force === 'forbid';
  // What follows from an order forbids no more than the order does.
  return clause.absolute || exclusive || (isForbidden && (derived === undefined || clause.force === 'forbid'));
}

const isSetApart = ({ clause, target }: Directive): boolean =>
  target.apart === true || clause.when.some(({ isPlace }) => isPlace === true);

/** Both always, both under the same condition, or a condition against something that holds in all cases. */
function conditionsMeet(a: Directive, b: Directive): boolean {
  const aBound = isConditional(a);
  const bBound = isConditional(b);
  if (!aBound && !bBound) return true;
  if (aBound && bBound)
    return sameConditions(a.clause.when, b.clause.when) && a.narrowed !== true && b.narrowed !== true;
  return aBound ? isSweeping(b, a) : isSweeping(a, b);
}

const isConditional = ({ clause, narrowed }: Directive): boolean =>
  narrowed === true || clause.when.some(({ text }) => !/^(?:each|every) /u.test(text));

function sameConditions(a: readonly Condition[], b: readonly Condition[]): boolean {
  const key = (conditions: readonly Condition[]): string =>
    conditions
      .map(({ stems }) => stems.join(' '))
      .sort()
      .join('\n');
  return key(a) !== '' && key(a) === key(b);
}

/**
 * Sections are about different things more often than not. What is said in passing in one of them ("in tables") is
 * not held against another, and of two with topics of their own only what holds in all cases reaches the other.
 */
function sectionsMeet(a: Directive, b: Directive): boolean {
  const [first, second] = [a.clause.sentence, b.clause.sentence];
  // Messages are no sections: both speak of the one answer.
  const isAcross = first.role !== second.role && first.headings.length === 0 && second.headings.length === 0;
  if (isAcross || first.section === second.section || isSameNamed(a, b)) return true;
  const isAbsolute = a.clause.absolute || b.clause.absolute;
  if (!isAbsolute && !(isSpelledOut(a) && isSpelledOut(b))) return false;
  const aOwn = hasOwnTopic(first, second);
  const bOwn = hasOwnTopic(second, first);
  if (aOwn && bOwn) return isAbsolute;
  if (isPlaceless(a.surface)) return true;
  if (aOwn && second.headings.length > 0) return isSweeping(b, a);
  return bOwn && first.headings.length > 0 ? isSweeping(a, b) : true;
}

/** Two lengths of one thing that both name are about it, wherever they stand. */
const isSameNamed = (a: Directive, b: Directive): boolean =>
  a.value.kind === 'interval' &&
  b.value.kind === 'interval' &&
  a.target.name !== undefined &&
  a.target.name === b.target.name;

const hasOwnTopic = (one: Sentence, other: Sentence): boolean =>
  one.headings.some((heading) => !other.headings.includes(heading) && isSpecific(heading));

/** Whether it is what its clause is there to say, or said in so many words. */
function isSpelledOut({ evidence, clause }: Directive): boolean {
  if (evidence.to - evidence.from >= 3) return true;
  const { sentence, conditions, from, to } = clause;
  const body = { from: Math.max(conditions[0]?.to ?? from, endOfLabel(clause)), to };
  return contentIn(sentence, evidence) * 2 >= contentIn(sentence, body);
}

const contentIn = ({ tokens }: Sentence, { from, to }: TokenRange): number =>
  tokens.slice(from, to).filter(({ kind, lower }) => kind !== 'punctuation' && !isIdle(lower)).length;

/** Words that carry an instruction and are not what it is about. */
const isIdle = (word: string): boolean => determiners.has(word) || prepositions.has(word) || carriers.has(word);

const carriers: ReadonlySet<string> = new Set(
  'please always never throughout use word phrase term write answer reply respond keep be give make do not must should you your'.split(
    ' ',
  ),
);

/** "Please note: …". */
function endOfLabel({ sentence: { tokens }, from, to }: Clause): number {
  const colon = tokens.findIndex((token, at) => at > from && at < Math.min(to, from + 5) && isMark(token, ':'));
  return colon === -1 ? from : colon + 1;
}

/** Whether a directive on the whole binds one on a part: only when it holds in all cases. */
export function targetsMeet(a: Directive, b: Directive, overlap: TargetOverlap): boolean {
  if (overlap === 'same') return true;
  if (overlap === 'apart') return false;
  return overlap === 'a-inside' ? isSweeping(b, a) : isSweeping(a, b);
}
