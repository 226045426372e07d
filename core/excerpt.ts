const maxLength = 80;

/**
 * `text` as it can stand in a message: control characters and lone surrogates written as escapes, so that foreign
 * text cannot steer a terminal or break a log line, and cut after 80 characters.
 */
export function excerpt(text: string): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return cut.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
