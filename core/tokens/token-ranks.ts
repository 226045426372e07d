import { tokenHash } from './token-hash.ts';
import type { TokenTable } from './token-table.ts';

/** Ranks of the tokens of an encoding, by their bytes. Lower ranks merge first. */
export interface Ranks {
  /** The rank of the token that the bytes from one place to before another are; -1 where they are none. */
  rankOf(bytes: Uint8Array, from: number, to: number): number;
}

/** The ranks of a table, found by hash: a map of texts takes many times as long to make, and a text for each question. */
export function tokenRanks({ bytes: tokens, starts, slots, longest }: TokenTable): Ranks {
  const lastSlot = slots.length - 1;
  const isAt = (rank: number, bytes: Uint8Array, from: number): boolean => {
    const start = starts[rank] as number;
    const end = starts[rank + 1] as number;
    for (let at = start; at < end; at += 1) if (bytes[from + at - start] !== tokens[at]) return false;
    return true;
  };
  const rankOf = (bytes: Uint8Array, from: number, to: number): number => {
    if (to - from > longest) return -1;
    for (let slot = tokenHash(bytes, from, to) & lastSlot; ; slot = (slot + 1) & lastSlot) {
      const rank = (slots[slot] as number) - 1;
      if (rank === -1) return -1;
      if ((starts[rank + 1] as number) - (starts[rank] as number) === to - from && isAt(rank, bytes, from)) return rank;
    }
  };
  return { rankOf };
}
