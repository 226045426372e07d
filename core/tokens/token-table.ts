import { tokenHash } from './token-hash.ts';

/** The tokens of an encoding as libraries list them: of each rank the text, or the bytes where these are no text. */
export type TokenList = readonly (string | readonly number[])[];

/** The same as bytes in a row: a token of a rank ends where the next one begins. Ranks that are not used have no bytes. */
export interface TokenTable {
  readonly bytes: Uint8Array;
  /** Of each rank, and one more. */
  readonly starts: Int32Array;
  /** Ranks plus one at the hashes of their tokens, or the next free places; 0 is free. At most half are taken. */
  readonly slots: Int32Array;
  /** Bytes of the longest token. */
  readonly longest: number;
}

/** The table of a list. */
export function tokenTableOf(tokens: TokenList): TokenTable {
  const encoder = new TextEncoder();
  const lists = Array.from(tokens, (token = []) => (typeof token === 'string' ? encoder.encode(token) : token));
  const bytes = new Uint8Array(lists.reduce((sum, { length }) => sum + length, 0));
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, rank) => {
    const start = starts[rank] ?? 0;
    bytes.set(list, start);
    starts[rank + 1] = start + list.length;
  });
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  return { bytes, starts, slots: placeTokens(bytes, starts), longest };
}

function placeTokens(bytes: Uint8Array, starts: Int32Array): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * starts.length)));
  const lastSlot = slots.length - 1;
  let from = 0;
  for (let rank = 1; rank < starts.length; rank += 1) {
    const to = starts[rank] as number;
    if (to === from) continue;
    let slot = tokenHash(bytes, from, to) & lastSlot;
    while (slots[slot] !== 0) slot = (slot + 1) & lastSlot;
    slots[slot] = rank;
    from = to;
  }
  return slots;
}

/** First of the numbers of a file: one that was written in the other order of bytes, or in another form, is told by it. */
const MARK = 0x5374_7402;
const HEAD = 4;

/**
 * A table as the bytes of a file that is used as it is read, so that a process begins to count at once: numbers of 32 bits in
 * the machine's order (a mark, how many starts and slots there are, the longest token, starts and slots), and then the bytes of the tokens.
 */
export function formatTokenTable({ bytes, starts, slots, longest }: TokenTable): Uint8Array {
  const numbers = Int32Array.of(MARK, starts.length, slots.length, longest);
  const file = new Uint8Array(numbers.byteLength + starts.byteLength + slots.byteLength + bytes.length);
  let end = 0;
  for (const part of [numbers, starts, slots, bytes]) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), end);
    end += part.byteLength;
  }
  return file;
}

/** The table of a file, without a copy of it; undefined where another machine wrote it, whose numbers read otherwise. */
export function parseTokenTable(file: Uint8Array): TokenTable | undefined {
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : Uint8Array.from(file);
  const [mark, starts = 0, slots = 0, longest = 0] = new Int32Array(buffer, byteOffset, HEAD);
  if (mark !== MARK) return undefined;
  const [startsAt, slotsAt, bytesAt] = [HEAD, HEAD + starts, HEAD + starts + slots].map((at) => byteOffset + 4 * at);
  return {
    starts: new Int32Array(buffer, startsAt, starts),
    slots: new Int32Array(buffer, slotsAt, slots),
    bytes: new Uint8Array(buffer, bytesAt, file.length - 4 * (HEAD + starts + slots)),
    longest,
  };
}
