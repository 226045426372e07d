import type { TokenTable } from './token-table.ts';

/** Ranks of the tokens of an encoding, by their bytes. Lower ranks merge first. */
export interface Ranks {
  /** The rank of the token that the bytes from one place to before another are; -1 where they are none. */
  rankOf(bytes: Uint8Array, from: number, to: number): number;
}

/** The ranks of a table, found by hash: a map of texts takes many times as long to make, and a text for each question. */
export function tokenRanks({ bytes: tokens, starts }: TokenTable): Ranks {
  const { slots, longest } = placeTokens({ bytes: tokens, starts });
  const lastSlot = slots.length - 1;
  const isAt = (rank: number, bytes: Uint8Array, from: number): boolean => {
    const start = starts[rank] as number;
    const end = starts[rank + 1] as number;
    for (let at = start; at < end; at += 1) if (bytes[from + at - start] !== tokens[at]) return false;
    return true;
  };
  const rankOf = (bytes: Uint8Array, from: number, to: number): number => {
    if (to - from > longest) return -1;
    for (let slot = hashOf(bytes, from, to) & lastSlot; ; slot = (slot + 1) & lastSlot) {
      const rank = (slots[slot] as number) - 1;
      if (rank === -1) return -1;
      if ((starts[rank + 1] as number) - (starts[rank] as number) === to - from && isAt(rank, bytes, from)) return rank;
    }
  };
  return { rankOf };
}

/** Ranks plus one at the hashes of their tokens, or the next free places; 0 is free. At most half are taken. */
function placeTokens({ bytes, starts }: TokenTable): { readonly slots: Int32Array; readonly longest: number } {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * starts.length)));
  const lastSlot = slots.length - 1;
  let [longest, from] = [0, 0];
  for (let rank = 1; rank < starts.length; rank += 1) {
    const to = starts[rank] as number;
    if (to === from) continue;
    if (to - from > longest) longest = to - from;
    let slot = hashOf(bytes, from, to) & lastSlot;
    while (slots[slot] !== 0) slot = (slot + 1) & lastSlot;
    slots[slot] = rank;
    from = to;
  }
  return { slots, longest };
}

/** FNV-1a, whose last bits are mixed with the first ones: tokens differ in their last bytes most of all. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}
