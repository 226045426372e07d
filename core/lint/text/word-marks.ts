import type { Token, TokenKind } from './token.ts';

/** A set of words that are looked for together. Which of all sets a sentence has words of is found by one look at each of its words. */
export interface WordMark {
  /** Where its bit stands. */
  readonly index: number;
  readonly bit: number;
}

let count = 0;
/** As many numbers as hold a bit for each mark. */
const unset: number[] = [];
const wheres: (readonly [number: number, holds: (lower: string) => boolean])[] = [];
const byLower = new Map<string, number[]>();
const byStem = new Map<string, number[]>();
const byKind = new Map<TokenKind, number[]>();

/** What one mark is of: any of these. */
export interface MarkedWords {
  /** In just these forms, in lower case. */
  readonly words?: Iterable<string>;
  /** By their stems, in any form. */
  readonly stems?: Iterable<string>;
  /** Tokens of these kinds, whatever they are. */
  readonly kinds?: readonly TokenKind[];
  /** Words of which this holds, asked once for each. */
  readonly where?: (lower: string) => boolean;
}

/** A mark of some words. What is quoted has it as what is not: a mark tells what a sentence cannot hold, and no more. */
export function markOf({ words = [], stems = [], kinds = [], where }: MarkedWords): WordMark {
  const number = count;
  count += 1;
  if (number % 32 === 0) unset.push(0);
  if (where !== undefined) wheres.push([number, where]);
  for (const word of words) file(byLower, word, number);
  for (const stem of stems) file(byStem, stem, number);
  for (const kind of kinds) file(byKind, kind, number);
  forget();
  return { index: number >> 5, bit: 1 << (number & 31) };
}

function file<Key>(filed: Map<Key, number[]>, key: Key, number: number): void {
  const numbers = filed.get(key);
  if (numbers === undefined) filed.set(key, [number]);
  else numbers.push(number);
}

/** Numbers of 32 bits. There is a list for each sentence, and one of the kind that holds nothing else takes longer to make. */
type Bits = readonly number[];

/** Most words that are kept: more than texts use, fewer than hostile ones make up. */
const MAX_WORDS = 20_000;

const none: readonly Token[] = [];
const noBits: Bits = [];

let ofWords = new Map<string, Bits>();
let ofOthers = new Map<string, Bits>();
let ofSentences = new WeakMap<readonly Token[], Bits>();
/** The tokens that were asked about last: one reader after the other asks about the same ones. */
let [lastTokens, lastBits] = [none, noBits];

/** Another mark makes all that is known incomplete. */
function forget(): void {
  [ofWords, ofOthers, ofSentences] = [new Map(), new Map(), new WeakMap()];
  [lastTokens, lastBits] = [none, noBits];
}

/** Whether any of these tokens may be one of the words of a mark. False is certain. */
export function mayHold(tokens: readonly Token[], { index, bit }: WordMark): boolean {
  return (((tokens === lastTokens ? lastBits : bitsOf(tokens))[index] ?? 0) & bit) !== 0;
}

function bitsOf(tokens: readonly Token[]): Bits {
  const known = ofSentences.get(tokens);
  const bits = known ?? joined(tokens);
  if (known === undefined) ofSentences.set(tokens, bits);
  [lastTokens, lastBits] = [tokens, bits];
  return bits;
}

function joined(tokens: readonly Token[]): Bits {
  const all = unset.slice();
  for (const token of tokens) {
    const own = bitsOfWord(token);
    for (let index = 0; index < own.length; index += 1) all[index] = (all[index] ?? 0) | (own[index] ?? 0);
  }
  return all;
}

function bitsOfWord(token: Token): Bits {
  const known = token.kind === 'word' ? ofWords : ofOthers;
  const name = token.kind === 'word' ? token.lower : `${token.kind} ${token.lower}`;
  const bits = known.get(name);
  if (bits !== undefined) return bits;
  const made = make(token);
  if (known.size >= MAX_WORDS) known.clear();
  known.set(name, made);
  return made;
}

function make(token: Token): Bits {
  const bits = unset.slice();
  const add = (number: number): void => {
    bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
  };
  for (const number of byLower.get(token.lower) ?? []) add(number);
  for (const number of byStem.get(token.stem) ?? []) add(number);
  for (const number of byKind.get(token.kind) ?? []) add(number);
  for (const [number, holds] of wheres) if (holds(token.lower)) add(number);
  return bits;
}
