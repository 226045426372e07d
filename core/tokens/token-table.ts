/** The tokens of an encoding as libraries list them: of each rank the text, or the bytes where these are no text. */
export type TokenList = readonly (string | readonly number[])[];

/** The same as bytes in a row: a token of a rank ends where the next one begins. Ranks that are not used have no bytes. */
export interface TokenTable {
  readonly bytes: Uint8Array;
  /** Of each rank, and one more. */
  readonly starts: Int32Array;
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
  return { bytes, starts };
}

/**
 * A table as a text that is read in a tenth of the time that the list takes: of each token its length and its bytes, in base
 * 64, since a file in which all characters are ASCII is read soonest.
 */
export function formatTokenTable({ bytes, starts }: TokenTable): string {
  const parts = [...starts.subarray(1)].map((end, rank) => bytes.subarray(starts[rank], end));
  return btoa(parts.map((token) => String.fromCharCode(token.length, ...token)).join(''));
}

/** The table that was written as a text. */
export function parseTokenTable(text: string): TokenTable {
  const written = atob(text);
  const bytes = new Uint8Array(written.length);
  const starts = new Int32Array(written.length + 1);
  let [size, ranks] = [0, 0];
  for (let at = 0; at < written.length; at += 1) {
    const end = at + written.charCodeAt(at);
    while (at < end) {
      at += 1;
      bytes[size] = written.charCodeAt(at);
      size += 1;
    }
    ranks += 1;
    starts[ranks] = size;
  }
  return { bytes: bytes.slice(0, size), starts: starts.slice(0, ranks + 1) };
}
