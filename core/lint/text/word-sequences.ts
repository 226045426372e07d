import type { TokenRange } from './clause.ts';
import { setOf } from './set-of.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './token.ts';
import { markOf, mayHold } from './word-marks.ts';

/** Sequences of words, looked for at a token. */
export interface WordSequences {
  /** How many tokens the longest of the sequences that begin at a token takes; 0 without one. */
  longestAt(tokens: readonly Token[], at: number, to?: number): number;
  /** Whether any of the sequences may stand among all these tokens: false is certain, and known without looking at each. */
  mayOccur(tokens: readonly Token[]): boolean;
  /** Whether any of the sequences begins at one of the tokens of a range, and ends within `end`, by default that of the range. */
  beginsIn(tokens: readonly Token[], range: TokenRange, end?: number): boolean;
  /** The words that they begin with. */
  readonly beginnings: ReadonlySet<string>;
}

interface Branching {
  readonly next: Map<string, Branching>;
  ends: boolean;
}

/**
 * A set of sequences as a tree of words, so that a look-up costs no more than the longest of them.
 *
 * @param list - separated by `|`: `under no circumstances|never`
 * @param by - `lower`: words just as written here; `stem`: in any form
 */
export function wordSequences(list: string, by: 'lower' | 'stem' = 'lower'): WordSequences {
  const root: Branching = { next: new Map(), ends: false };
  const rare: string[] = [];
  for (const sequence of list.split('|')) {
    const words = sequence.trim().split(/\s+/u);
    const forms = by === 'stem' ? words.map(stemWord) : words;
    plant(root, forms);
    rare.push(rarestOf(forms));
  }
  const mark = markOf(by === 'stem' ? { stems: rare } : { words: rare });
  const longestAt = (tokens: readonly Token[], at: number, to = tokens.length): number => {
    // Most words begin none of the sequences.
    const first = at < to ? tokens[at] : undefined;
    return first === undefined || !root.next.has(first[by]) ? 0 : follow(root, { tokens, at, to, by });
  };
  return {
    longestAt,
    mayOccur: (tokens) => mayHold(tokens, mark),
    beginsIn: (tokens, { from, to }, end = to) => {
      if (!mayHold(tokens, mark)) return false;
      for (let at = from; at < to; at += 1) if (longestAt(tokens, at, end) > 0) return true;
      return false;
    },
    beginnings: new Set(root.next.keys()),
  };
}

/** The words that any of these sequences begin with: a token that is none of them is asked no further. */
export const beginningsOf = (...all: readonly WordSequences[]): ReadonlySet<string> =>
  new Set(all.flatMap(({ beginnings }) => [...beginnings]));

/** The longest word is the rarest, but for those that stand in every other sentence. */
const rarestOf = (words: readonly string[]): string =>
  words.reduce((best, word) => (rarity(word) > rarity(best) ? word : best));

const rarity = (word: string): number => (common.has(word) ? 0 : word.length);

const common: ReadonlySet<string> = setOf(
  'a an and are as at be by do for from have if in is it not of on or that the their them this to with you your',
);

function plant(root: Branching, words: readonly string[]): void {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? { next: new Map(), ends: false };
    node.next.set(word, next);
    node = next;
  }
  node.ends = true;
}

interface Search {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly to: number;
  readonly by: 'lower' | 'stem';
}

function follow(root: Branching, { tokens, at, to, by }: Search): number {
  let longest = 0;
  let node: Branching | undefined = root;
  for (let index = at; index < to; index += 1) {
    const token = tokens[index];
    node = token === undefined || isOpaque(token) ? undefined : node.next.get(token[by]);
    if (node === undefined) break;
    if (node.ends) longest = index + 1 - at;
  }
  return longest;
}

const isOpaque = ({ kind }: Token): boolean => kind === 'quote' || kind === 'code' || kind === 'variable';
