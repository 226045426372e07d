/** The line of a text in UTF-8 that begins at a byte; the rest of it where no further line break is found. */
export function lineAt(bytes: Uint8Array, start: number): string {
  const end = bytes.indexOf(10, start);
  return new TextDecoder().decode(bytes.subarray(start, end < 0 ? bytes.length : end));
}
