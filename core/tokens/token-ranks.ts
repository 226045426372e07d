import type { TokenTable } from './token-table.ts';

/** Ranks of the tokens of an encoding, by their bytes. Lower ranks merge first. */
export interface Ranks {
  /** The rank of the token that the bytes from one place to before another are; -1 where they are none. */
  rankOf(bytes: Uint8Array, from: number, to: number): number;
}

/** The ranks of a table, found by hash: a map of texts takes many times as long to make, and a text for each question. */
export class TokenRanks implements Ranks {
  readonly #bytes: Uint8Array;
  readonly #starts: Int32Array;
  /** Ranks plus one at the hashes of their tokens, or the next free places; 0 is free. At most half are taken. */
  readonly #slots: Int32Array;
  readonly #lastSlot: number;
  readonly #longest: number;

  constructor({ bytes, starts }: TokenTable) {
    this.#bytes = bytes;
    this.#starts = starts;
    const ranks = starts.length - 1;
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * ranks + 1)));
    this.#lastSlot = this.#slots.length - 1;
    let longest = 0;
    for (let rank = 0; rank < ranks; rank += 1) longest = Math.max(longest, this.#place(rank));
    this.#longest = longest;
  }

  rankOf(bytes: Uint8Array, from: number, to: number): number {
    if (to - from > this.#longest) return -1;
    let slot = hashOf(bytes, from, to) & this.#lastSlot;
    for (;;) {
      const rank = numberAt(this.#slots, slot) - 1;
      if (rank === -1) return -1;
      const start = numberAt(this.#starts, rank);
      if (numberAt(this.#starts, rank + 1) - start === to - from) {
        let same = 0;
        while (same < to - from && bytes[from + same] === this.#bytes[start + same]) same += 1;
        if (same === to - from) return rank;
      }
      slot = (slot + 1) & this.#lastSlot;
    }
  }

  /** Makes a rank known; gives the length of its token. */
  #place(rank: number): number {
    const from = numberAt(this.#starts, rank);
    const to = numberAt(this.#starts, rank + 1);
    if (to === from) return 0;
    let slot = hashOf(this.#bytes, from, to) & this.#lastSlot;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#lastSlot;
    this.#slots[slot] = rank + 1;
    return to - from;
  }
}

/** FNV-1a, whose last bits are mixed with the first ones: tokens differ in their last bytes most of all. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ numberAt(bytes, at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The number at a place that is known to be inside. */
const numberAt = (numbers: ArrayLike<number>, at: number): number => numbers[at] as number;
