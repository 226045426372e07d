import type { TokenRange } from './clause.ts';
import { remembered } from './remembered.ts';
import { requiredTexts } from './required-texts.ts';
import type { Token } from './token.ts';

/** Numbers of the expressions that may match the text of a range of tokens, rising; those left out cannot. */
export type PatternFilter = (tokens: readonly Token[], range: TokenRange) => readonly number[];

/**
 * Tells by the words of a text which of many expressions are worth trying on it: those that find, for each list of texts
 * without which they have no match, a word with letters of one of them. All are told at once by a look at each word.
 *
 * @param sources - of expressions for texts in lower case
 */
export function patternFilter(sources: readonly string[]): PatternFilter {
  const lists = sources.flatMap((source, pattern) => listsOf(source).map((pieces) => ({ pattern, pieces })));
  const needs = sources.map((_, pattern) =>
    lists.flatMap((list, number) => (list.pattern === pattern ? [number] : [])),
  );
  const always = needs.flatMap(({ length }, pattern) => (length === 0 ? [pattern] : []));
  const size = (lists.length + 31) >> 5;
  const bitsOfWord = remembered((word): Int32Array => {
    const lower = word.toLowerCase();
    const bits = new Int32Array(size);
    for (const [number, { pieces }] of lists.entries())
      if (pieces.some((piece) => lower.includes(piece))) bits[number >> 5] = (bits[number >> 5] ?? 0) | bitOf(number);
    return bits.every(isZero) ? noBits : bits;
  });
  const held = new Int32Array(size);
  const isHeld = (number: number): boolean => ((held[number >> 5] ?? 0) & bitOf(number)) !== 0;
  const mayMatch = (own: readonly number[], pattern: number): readonly number[] => (own.every(isHeld) ? [pattern] : []);
  return (tokens, { from, to }) => {
    held.fill(0);
    for (let at = from; at < to; at += 1) addBits(held, bitsOfWord(tokens[at]?.text ?? ''));
    return held.every(isZero) ? always : needs.flatMap(mayMatch);
  };
}

const isZero = (bits: number): boolean => bits === 0;

/** Most words have none. */
function addBits(held: Int32Array, bits: Int32Array): void {
  for (let index = 0; index < bits.length; index += 1) held[index] = (held[index] ?? 0) | (bits[index] ?? 0);
}

const noBits = new Int32Array();

const bitOf = (number: number): number => 1 << (number & 31);

/** For each list of required texts, the letters that stand together in each of them, which are of one word. */
const listsOf = (source: string): readonly (readonly string[])[] =>
  requiredTexts(source)
    .map((texts) => texts.map(longestRun))
    .filter((pieces) => pieces.every(({ length }) => length >= LEAST_LENGTH));

/** Shorter ones are in every other word. */
const LEAST_LENGTH = 2;

const longestRun = (text: string): string =>
  text.split(/[^a-z]+/u).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
