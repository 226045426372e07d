/**
 * Whether a text has so many characters in a row that all are white space, or that all are none. Looks at a few of each
 * `length` characters only: where two neighbours differ, no run goes over them, however long it would be.
 *
 * @param length - in UTF-16 code units
 *
 * @example
 * hasLongRun('one two', 4); //=> false
 */
export function hasLongRun(text: string, length: number): boolean {
  for (let start = 0; start + length <= text.length; ) {
    const border = lastBorder(text, start, start + length - 1);
    if (border === undefined) return true;
    start = border;
  }
  return false;
}

/** The last place whose character is of another kind than the one before. */
function lastBorder(text: string, from: number, to: number): number | undefined {
  const kind = isSpace(text, to);
  for (let at = to - 1; at >= from; at -= 1) if (isSpace(text, at) !== kind) return at + 1;
  return undefined;
}

const WHITE_SPACE = /\s/u;
const ASCII_END = 128;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < ASCII_END ? code === 32 || (code >= 9 && code <= 13) : WHITE_SPACE.test(text.charAt(at));
}
