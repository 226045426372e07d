import type { Bound } from '../directives/value.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';

/** A number in a text, and the token after it. `least` and `most` differ for "a couple" and "2–3". */
export interface NumberMatch {
  readonly least: Bound;
  readonly most: Bound;
  readonly to: number;
  /** "Several": two at least, and who knows how many. */
  readonly isOpen?: true;
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const small: ReadonlyMap<string, number> = new Map([
  ...ones.map((word, index) => [word, index] as const),
  ...tens.map((word, index) => [word, 20 + index * 10] as const),
]);
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

const ordinalValues: ReadonlyMap<string, number> = new Map(ordinals.map((word, value) => [word, value]));

/** "A trio of": groups of so many. */
const groups: ReadonlyMap<string, number> = new Map(
  Object.entries({ pair: 2, duo: 2, trio: 3, threesome: 3, triplet: 3, triad: 3, quartet: 4, foursome: 4, quintet: 5 }),
);

/** More than one, however many. */
const severals: ReadonlySet<string> = new Set(['several', 'multiple', 'numerous', 'separate']);

/** The number that begins at a token: digits with separators, words up to a thousand, dozens, a variable. */
export function readNumber(tokens: readonly Token[], at: number): NumberMatch | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'variable') return variableAt(token, at);
  if (token.kind === 'number') return digitsAt(token, tokens, at);
  return token.kind === 'word' && beginsNumber.has(token.lower) ? wordsAt(tokens, at) : undefined;
}

/** Words with which a number in words begins: most begin none, and are asked no more. */
const beginsNumber: ReadonlySet<string> = new Set([
  ...small.keys(),
  ...severals,
  ...['a', 'an', 'half', 'half-dozen', 'couple'],
]);

/** What every number holds: an article alone is none. */
const inNumbers = markOf({
  words: [
    ...small.keys(),
    ...groups.keys(),
    ...severals,
    ...'half half-dozen couple handful few single lone sole solitary hundred thousand dozen'.split(' '),
  ],
  kinds: ['number', 'variable'],
});

/** Whether there may be a number among tokens. */
export const mayHoldNumber = (tokens: readonly Token[]): boolean => mayHold(tokens, inNumbers);

const inOrdinals = markOf({ words: ordinals, kinds: ['number'] });

/** Whether there may be an ordinal among tokens. */
export const mayHoldOrdinal = (tokens: readonly Token[]): boolean => mayHold(tokens, inOrdinals);

/** The place that an ordinal names (`first`, `3rd`): 1, 3; undefined for any other word. */
export function readOrdinal(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const token = tokens[at];
  if (token?.kind === 'word') {
    const value = ordinalValues.get(token.lower) ?? 0;
    return value > 0 ? { value, to: at + 1 } : undefined;
  }
  const next = tokens[at + 1];
  const joined = token?.kind === 'number' && next?.start === token.end && /^(st|nd|rd|th)$/u.test(next.lower);
  return joined ? { value: Number(token.text), to: at + 2 } : undefined;
}

function variableAt(token: Token, at: number): NumberMatch | undefined {
  const name = /^\{{2,3}\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*\}{2,3}$/u.exec(token.text)?.[1];
  if (name === undefined) return undefined;
  const bound = { variable: name };
  return { least: bound, most: bound, to: at + 1 };
}

function digitsAt(token: Token, tokens: readonly Token[], at: number): NumberMatch | undefined {
  // "A4", "H2", "Q3"
  const before = tokens[at - 1];
  if (before?.end === token.start && /^\p{Lu}$/u.test(before.text)) return undefined;
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(token.text);
  if (!grouped && !/^\d+$/u.test(token.text)) return undefined;
  const value = Number(token.text.replace(/[.,]/gu, ''));
  const next = tokens[at + 1];
  if (next?.start === token.end && /^(st|nd|rd|th)$/u.test(next.lower)) return undefined;
  const thousands = next?.lower === 'k' && next.start === token.end;
  return exactly(thousands ? value * 1000 : value, thousands ? at + 2 : at + 1);
}

/** "A lone bullet" */
const singles: ReadonlySet<string> = new Set(['single', 'lone', 'sole', 'solitary']);

const exactly = (value: number, to: number): NumberMatch => ({ least: value, most: value, to });

function wordsAt(tokens: readonly Token[], at: number): NumberMatch | undefined {
  const word = (index: number): string => (tokens[index]?.kind === 'word' ? (tokens[index]?.lower ?? '') : '');
  const hasArticle = word(at) === 'a' || word(at) === 'an';
  const start = hasArticle ? (wholes.has(word(at + 1)) ? at + 2 : at + 1) : at;
  const named = halfDozen(word, at, start) ?? vague(word, start, hasArticle);
  if (named !== undefined) return named;
  if (singles.has(word(start)) && start > at) return exactly(1, start + 1);
  if (start > at) return withRest(collective(word(start), 1, start), word);
  const first = belowHundred(word, at);
  if (first === undefined) return undefined;
  const many = collective(word(first.to), first.value, first.to);
  return withRest(many, word) ?? exactly(first.value, first.to);
}

/** "half a dozen", "a half dozen", "half-dozen" */
function halfDozen(word: WordAt, at: number, start: number): NumberMatch | undefined {
  if (word(start) === 'half-dozen') return exactly(6, start + 1);
  if (word(at) === 'half' && word(at + 1) === 'a' && word(at + 2) === 'dozen') return exactly(6, at + 3);
  return start > at && word(start) === 'half' && word(start + 1) === 'dozen' ? exactly(6, start + 2) : undefined;
}

/** "several", "a few", "a couple of", "a handful of" */
function vague(word: WordAt, start: number, hasArticle: boolean): NumberMatch | undefined {
  if (severals.has(word(start)) || (hasArticle && word(start) === 'few')) return several(start + 1);
  const to = word(start + 1) === 'of' ? start + 2 : start + 1;
  const group = hasArticle && word(start + 1) === 'of' ? groups.get(word(start) ?? '') : undefined;
  if (group !== undefined) return exactly(group, to);
  if (word(start) === 'couple') return { least: 2, most: 3, to };
  return hasArticle && word(start) === 'handful' ? { least: 3, most: 6, to } : undefined;
}

const several = (to: number): NumberMatch => ({ least: 2, most: 2, to, isOpen: true });

/** "a full dozen", "a round hundred" */
const wholes: ReadonlySet<string> = new Set('full good whole solid round cool mere clear'.split(' '));

type WordAt = (index: number) => string;

function belowHundred(word: WordAt, at: number): { readonly value: number; readonly to: number } | undefined {
  const value = small.get(word(at));
  if (value === undefined) return undefined;
  const unit = small.get(word(at + 1));
  const joins = value >= 20 && unit !== undefined && unit > 0 && unit < 10;
  return joins ? { value: value + unit, to: at + 2 } : { value, to: at + 1 };
}

/** `hundred`, `thousand` and `dozen` after a factor. */
function collective(name: string, factor: number, at: number): NumberMatch | undefined {
  const size = { hundred: 100, thousand: 1000, dozen: 12 }[name];
  return size === undefined ? undefined : exactly(factor * size, at + 1);
}

/** "two hundred *and fifty*". */
function withRest(match: NumberMatch | undefined, word: WordAt): NumberMatch | undefined {
  if (match === undefined || typeof match.least !== 'number' || match.least % 100 !== 0) return match;
  const rest = belowHundred(word, word(match.to) === 'and' ? match.to + 1 : match.to);
  return rest === undefined ? match : exactly(match.least + rest.value, rest.to);
}
