import type { Condition, TokenRange } from './clause.ts';
import { auxiliaries, determiners, isMark, isWord, prepositions } from './clause-words.ts';
import {
  concessions,
  introducing,
  places,
  things,
  trailingWhen,
  unlessIntroducers,
  whenIntroducers,
} from './condition-words.ts';
import { isNounLike, isVerbStem } from './imperative-verbs.ts';
import { introducesNone } from './introduces-none.ts';
import { startsOrder } from './order-start.ts';
import type { Token } from './token.ts';
import { untilEvent } from './until-event.ts';
import { wordSequences } from './word-sequences.ts';

/** Conditions of a clause, and where they stand, so that nothing else is read from their words. */
export interface Conditions {
  readonly when: readonly Condition[];
  readonly unless: readonly Condition[];
  readonly ranges: readonly TokenRange[];
}

/** They begin a sentence with what it is about. */
const scopes: ReadonlySet<string> = new Set('for in on at within inside outside under with among between'.split(' '));

/** "After every reply" is no case: it is always. */
const universal: ReadonlySet<string> = new Set(['each', 'every', 'all', 'any']);

/** "When all details are there", "if any field is missing": cases all the same. */
const clausal: ReadonlySet<string> = new Set('if when whenever unless once should as'.split(' '));

const isOfAll = (tokens: readonly Token[], introducer: number, next: number): boolean =>
  universal.has(tokens[next]?.lower ?? '') && !clausal.has(tokens[introducer]?.lower ?? '');

/** "In three sentences" is a length. */
const counts: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten twelve twenty exactly about under less fewer around'.split(' '),
);

/** Phrases that look like a scope and are none. */
const noScopes = wordSequences(
  'for example|for instance|for now|for this|for that|for your|for the sake|for clarity|for the answer|for all|for every|for each|for any|in general|in addition|in short|in particular|in fact|in other words|in all|in any|in every|in each|in no|in this|in your|in the answer|on our scale|on our scales|in the response|in the reply|in the output|in the end|in total|in order|in brief|in contrast|in case|in turn|in both|in either|in doing so|in accordance|in line|in keeping|in view|in light|in honour|in honor|in return|in agreement|in accord|in memory|in reality|in practice|in place|in spite|in future|in detail|in full|in person|in writing|in the form|in the style|in the voice|in the tone|in the manner|in the spirit|in the name|in the order|in the language|in the same|at the end|at the start|at the beginning|at the top|at the bottom|at least|at most|at all|at no|at first|at any|at every|at the same|at the very|on the other|on top|on average|on no|with that|with this|with all|with every|with each|with no|with regard|with respect|under no|under all|under any|within the limits|for a total|for both|for the whole|for the entire|in the whole|in the entire|on every|on each|on all|under the title|under the heading',
);

const stops: ReadonlySet<string> = new Set(
  'a an the is are be to of in on at for and or it its they them their he she his her you your that this these those user users with by as has have do does not no any some there'.split(
    ' ',
  ),
);

/** A condition at the head of a clause, and where it stands, the comma included. */
export interface LeadingCondition extends Condition, TokenRange {
  /** An exception: it says when the clause does not hold. */
  readonly negated: boolean;
}

/**
 * A condition that a range begins with ("If …,", "For refunds,", "After the third message,").
 */
export function leadingCondition(tokens: readonly Token[], range: TokenRange): LeadingCondition | undefined {
  const at = skipConnectives(tokens, range);
  if (concessions.longestAt(tokens, at, range.to) > 0) return undefined;
  const negative = unlessIntroducers.longestAt(tokens, at, range.to);
  const positive = whenIntroducers.longestAt(tokens, at, range.to);
  const length = Math.max(negative, positive);
  const isPlace = length === 0 ? isScope(tokens, at, range.to) : places.longestAt(tokens, at, range.to) > 0;
  const from = at + Math.max(length, isPlace ? 1 : 0);
  if (from === at || isOfAll(tokens, at, from)) return undefined;
  const end = endOfLeading(tokens, { from, to: range.to }, isPlace ? 'scope' : 'condition');
  if (end === undefined) return undefined;
  return {
    ...conditionOf(tokens, { from, to: end.words }),
    ...(isPlace ? { isPlace: true } : {}),
    from: range.from + remarks.longestAt(tokens, range.from, range.to),
    to: end.next,
    negated: negative > positive,
  };
}

const examples = wordSequences('for example ,|for instance ,|e . g . ,');
/** Said ahead of an instruction, about none of its words. */
const remarks = wordSequences(
  'reminder :|please note :|note :|please remember :|remember :|important :|attention :|caution :|nb :|fyi :|one more thing :',
);

function skipConnectives(tokens: readonly Token[], { from, to }: TokenRange): number {
  let at = from + Math.max(examples.longestAt(tokens, from, to), remarks.longestAt(tokens, from, to));
  while (
    at < to &&
    (isMark(tokens[at], ',-–—•*') ||
      ['and', 'but', 'so', 'then', 'however', 'also', 'yet', 'only'].includes(tokens[at]?.lower ?? ''))
  ) {
    if (tokens[at]?.lower === 'only' && !onlyCases.has(tokens[at + 1]?.lower ?? '')) break;
    if (tokens[at]?.lower === 'however' && isWord(tokens[at + 1])) break;
    at += 1;
  }
  return at;
}

function isScope(tokens: readonly Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || !scopes.has(token.lower) || noScopes.longestAt(tokens, at, to) > 0) return false;
  return (
    isOfSoMany(tokens, at) ||
    (tokens[at + 1]?.kind !== 'number' &&
      !counts.has(tokens[at + 1]?.lower ?? '') &&
      !(token.lower === 'with' && !/s$/u.test(tokens[at + 1]?.lower ?? '')))
  );
}

/** "With more than three authors, …": where there are so many. */
const isOfSoMany = (tokens: readonly Token[], at: number): boolean =>
  ['with', 'for'].includes(tokens[at]?.lower ?? '') &&
  ['more', 'fewer', 'less'].includes(tokens[at + 1]?.lower ?? '') &&
  tokens[at + 2]?.lower === 'than';

/** Up to the first comma or "then" after which something else begins, or to the order that follows without one. */
function endOfLeading(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  kind: 'condition' | 'scope',
): { readonly words: number; readonly next: number } | undefined {
  for (let at = from; at < Math.min(to, from + longest[kind] + 1); at += 1) {
    if (isMark(tokens[at], ';')) return undefined;
    if (isMark(tokens[at], ',:') || (kind === 'condition' && isTurn(tokens, at, to)))
      return { words: at, next: at + 1 };
    const ends = at > from + 1 && (kind === 'scope' ? endsScope : endsCase)(tokens, at, to);
    if (ends || (at > from && isInverted(tokens, { from, to: at }))) return { words: at, next: at };
  }
  return undefined;
}

/** "If it rains then stay in", "When you begin a task - mark it as begun" */
const isTurn = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokens[at]?.lower === 'then' || (isMark(tokens[at], '-–—') && startsOrder(tokens, at + 1, to));

/** "Only when it is urgent do you …", "Only in quotations may …": the verb stands before its subject. */
const isInverted = (tokens: readonly Token[], { from, to: at }: TokenRange): boolean =>
  tokens[from - 2]?.lower === 'only' &&
  inverting.has(tokens[at]?.lower ?? '') &&
  !auxiliaries.has(tokens[at + 1]?.lower ?? '') &&
  (!isVerbStem(tokens[at + 1]?.stem ?? '') || determiners.has(tokens[at + 1]?.lower ?? ''));

const inverting: ReadonlySet<string> = new Set('do does may can could should must will shall'.split(' '));

const onlyCases: ReadonlySet<string> = new Set(
  'if when where in for after once at on during toward towards about with outside under'.split(' '),
);

/** "if you use a table", "when asked to list": the verb belongs to the condition. */
const endsCase = (tokens: readonly Token[], at: number, to: number): boolean =>
  startsOrder(tokens, at, to) &&
  (tokens[at]?.lower === 'please' ||
    (['do', 'never', 'always'].includes(tokens[at]?.lower ?? '') && isNounAt(tokens, at - 1)));

/** "In the field X enter …", "On the platform all wording …": an order or a subject after the noun of the place. */
const endsScope = (tokens: readonly Token[], at: number, to: number): boolean =>
  isNounAt(tokens, at - 1) &&
  (subjects.has(tokens[at]?.lower ?? '') ||
    (startsOrder(tokens, at, to) && (tokens[at - 1]?.kind !== 'word' || !isNounLike(tokens[at]?.lower ?? ''))));

const subjects: ReadonlySet<string> = new Set([
  'all',
  'every',
  'each',
  'the',
  'no',
  'not',
  'nothing',
  'it',
  'they',
  'you',
  'we',
  'this',
]);

function isNounAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return token?.kind === 'quote' || token?.kind === 'code';
  return !determiners.has(token.lower) && !prepositions.has(token.lower) && !nouns.has(token.lower);
}

/** Words after which a verb or a noun phrase goes on. */
const nouns: ReadonlySet<string> = new Set(
  'you they we i it he she to and or not can will must should may is are do does that which who also only'.split(' '),
);

const longest = { condition: 40, scope: 12 };

/** Conditions and exceptions inside of a range or at its end. */
export function trailingConditions(tokens: readonly Token[], range: TokenRange): Conditions {
  const found: Trailing[] = [];
  for (let at = range.from + 1; at < range.to; at += 1) {
    if (!introducing.has(tokens[at]?.lower ?? '')) continue;
    const concession = concessions.longestAt(tokens, at, range.to);
    const trailing = concession > 0 ? undefined : trailingAt(tokens, at, range);
    if (trailing !== undefined) found.push(trailing);
    if (concession > 0) at = endOfTrailing(tokens, { from: at + concession, to: range.to });
    else if (trailing !== undefined) at = trailing.range.to - 1;
  }
  const ofKind = (isException: boolean): readonly Condition[] =>
    found.filter((one) => one.isException === isException).map(({ condition }) => condition);
  return { when: ofKind(false), unless: ofKind(true), ranges: found.map((one) => one.range) };
}

interface Trailing {
  readonly condition: Condition;
  readonly isException: boolean;
  readonly range: TokenRange;
}

/** The condition or exception that a token introduces. */
function trailingAt(tokens: readonly Token[], at: number, { from: start, to: end }: TokenRange): Trailing | undefined {
  const negative = Math.max(
    unlessIntroducers.longestAt(tokens, at, end),
    untilEvent(tokens, at, { from: start, to: end }),
  );
  const length = Math.max(negative, trailingWhen.longestAt(tokens, at, end));
  if (length === 0 || introducesNone(tokens, at)) return undefined;
  const isException = negative === length;
  const next = tokens[at + length];
  if (isOfAll(tokens, at, at + length) || (isException && pointsBack(next))) return undefined;
  const range = { from: at, to: endOfTrailing(tokens, { from: at + length, to: end }) };
  const content = { from: at + length, to: range.to };
  if (length === 1 && isEmpty(tokens, content) && !isLeadIn(tokens, at)) return undefined;
  const isThing = things.longestAt(tokens, at, end) === length;
  return { condition: { ...conditionOf(tokens, content), ...(isThing ? { isPlace: true } : {}) }, isException, range };
}

/** "… and apart from these nothing": says that the list is complete, and excepts nothing. */
const pointsBack = (token: Token | undefined): boolean => ['these', 'those', 'them'].includes(token?.lower ?? '');

function endOfTrailing(tokens: readonly Token[], { from, to }: TokenRange): number {
  for (let at = from + 1; at < to; at += 1) {
    if (isMark(tokens[at], ';:—–')) return at;
    if (isMark(tokens[at], ',') && !goesOn.has(tokens[at + 1]?.lower ?? '') && !isListed(tokens, at, to)) return at;
  }
  return to;
}

/** "Say it once.": nothing follows that could be a condition. */
const isEmpty = (tokens: readonly Token[], { from, to }: TokenRange): boolean =>
  tokens.slice(from, to).every(({ kind }) => kind === 'punctuation');

/** "Never close it if:": the cases are listed below. */
const isLeadIn = (tokens: readonly Token[], at: number): boolean =>
  ['if', 'when', 'whenever', 'unless'].includes(tokens[at]?.lower ?? '') &&
  isMark(tokens[at + 1], ':') &&
  at + 2 === tokens.length;

const goesOn: ReadonlySet<string> = new Set(['or', 'and', 'nor']);

/** Whether a comma stands in an enumeration ("except A, B and C"). */
function isListed(tokens: readonly Token[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 6); next += 1) {
    if (goesOn.has(tokens[next]?.lower ?? '')) return !startsOrder(tokens, next + 1, to);
    if (determiners.has(tokens[next]?.lower ?? '') || prepositions.has(tokens[next]?.lower ?? '')) return false;
  }
  return false;
}

/** The words of a condition. */
export function conditionOf(tokens: readonly Token[], { from, to }: TokenRange): Condition {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'punctuation');
  const stems = new Set(words.filter(({ lower }) => !stops.has(lower)).map(({ stem }) => stem));
  return { text: words.map(({ lower }) => lower).join(' '), stems: [...stems].sort() };
}
