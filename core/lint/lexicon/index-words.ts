import type { Token } from '../text/token.ts';
import type { KeySet } from './key-sets.ts';
import type { EitherStep } from './steps.ts';

/** What a token is to phrases: tokens with the same keys are one word. */
export class IndexWord {
  readonly keys: readonly string[];
  /** Ends a sentence or a part of it: no gap goes over it. */
  readonly isBreak: boolean;
  readonly isPunctuation: boolean;
  /** For each set of keys by its number: 0 as long as nobody asked, 1 when it has none of the keys, 2 when it has one. */
  #membership = noMembership;
  readonly #ways = new Map<EitherStep, readonly number[]>();

  constructor({ keys, kind, text }: Pick<Token, 'keys' | 'kind' | 'text'>) {
    this.keys = keys;
    this.isPunctuation = kind === 'punctuation';
    this.isBreak = this.isPunctuation && /^[;.!?]$/u.test(text);
  }

  /** Whether it has one of some keys. */
  has(set: KeySet): boolean {
    const known = this.#membership[set.number];
    return known === undefined || known === 0 ? this.#find(set) : known === 2;
  }

  /** Which alternatives of a bracket can begin with it, by their indices. */
  waysOf(either: EitherStep): readonly number[] {
    if (either.first !== undefined && !this.has(either.first)) return none;
    const known = this.#ways.get(either);
    if (known !== undefined) return known;
    const found = either.firsts.flatMap((first, index) => (first === undefined || this.has(first) ? [index] : []));
    this.#ways.set(either, found);
    return found;
  }

  #find({ number, keys }: KeySet): boolean {
    if (number >= this.#membership.length) {
      const longer = new Uint8Array(Math.max(64, number * 2));
      longer.set(this.#membership);
      this.#membership = longer;
    }
    let isMember = false;
    for (const key of this.keys) isMember ||= keys.has(key);
    this.#membership[number] = isMember ? 2 : 1;
    return isMember;
  }
}

/** Of most words nobody asks. */
const noMembership = new Uint8Array();

const none: readonly number[] = [];

/** Behind the last word of a clause: nothing, with which only what may be missing goes on. */
export const noWord: IndexWord = new IndexWord({ keys: [], kind: 'word', text: '' });

/** Most words that are kept: more than texts use, fewer than hostile ones make up. */
const MAX_WORDS = 20_000;

/** The word of each token, made once. Long quotations are one word, whatever they say. */
export function rememberedWords<Word>(make: (token: Token) => Word): (token: Token) => Word {
  const known = new Map<string, Word>();
  return (token) => {
    const name = token.kind === 'quote' || token.kind === 'code' ? token.keys.join('') : token.lower;
    const word = known.get(name);
    if (word !== undefined) return word;
    if (known.size >= MAX_WORDS) known.clear();
    const made = make(token);
    known.set(name, made);
    return made;
  };
}
