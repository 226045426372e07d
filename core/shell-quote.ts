/** `text` as one word of a POSIX shell command, quoted only where it must be. */
export function shellQuote(text: string): string {
  return /^[A-Za-z0-9_./:@%+,^-][A-Za-z0-9_./:@%+,=^~-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
