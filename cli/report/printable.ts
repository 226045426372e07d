/**
 * Text from a repository or a server, safe to print on a terminal: control characters, which could move the
 * cursor or change its colours, are shown as symbols. Line breaks and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(/\r\n/gu, '\n').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, symbol);
}

/** The same on one line, cut to `maxLength` characters. */
export function oneLine(text: string, maxLength = 80): string {
  const line = printable(text).replace(/\s+/gu, ' ').trim();
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line;
}

function symbol(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x0a || code === 0x09) return character;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return '\ufffd';
}
