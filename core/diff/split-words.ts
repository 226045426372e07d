/**
 * A run of letters or digits is one word, and so is what is drawn as one sign. Scripts without blanks go letter by
 * letter.
 */
const WORD = new RegExp(
  [
    '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]\\p{M}*',
    '[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]*',
    '\\p{RI}\\p{RI}',
    '\\p{Extended_Pictographic}[\\p{M}\\p{Emoji_Modifier}]*(?:\\u200d\\p{Extended_Pictographic}[\\p{M}\\p{Emoji_Modifier}]*)*',
    '\\s+',
    '.\\p{M}*',
  ].join('|'),
  'gsu',
);

/** Longest Handlebars tag that is taken as one word, so that the time for texts that only look like tags is bounded. */
const MAX_TAG = 500;

/**
 * The words of a text; joined, they are the text again. A Handlebars tag is one word, whatever braces its comment or its
 * quoted texts have.
 *
 * @example
 * splitWords('Hi {{user.name}}!'); //=> ['Hi', ' ', '{{user.name}}', '!']
 */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  let done = 0;
  const addPlain = (end: number): void => {
    if (end > done) for (const word of text.slice(done, end).match(WORD) ?? []) words.push(word);
  };
  let close = -1;
  for (let at = text.indexOf('{{'); at !== -1; ) {
    if (close < at) close = text.indexOf('}}', at);
    if (close === -1) break;
    const end = close - at > MAX_TAG ? undefined : tagEnd(text, at);
    if (end !== undefined) {
      addPlain(at);
      words.push(text.slice(at, end));
      done = end;
    }
    at = text.indexOf('{{', end ?? at + 1);
  }
  addPlain(text.length);
  return words;
}

/** What may stand inside of a tag: quoted texts and bracketed names hold any brace. */
const INSIDE = /^(?:[^{}"'[]|"[^"]*"|'[^']*'|\[[^\]]*\])*/u;
const COMMENT = /^~?![^}]*\}\}/u;
const LONG_COMMENT = /^~?!--.*?--~?\}\}/su;

/** Where a tag that begins at `at` ends; undefined where it does not end. */
function tagEnd(text: string, at: number): number | undefined {
  let start = at + 2;
  while (start < at + 4 && text[start] === '{') start += 1;
  const inside = text.slice(start, at + MAX_TAG);
  const [comment] = (/^~?!--/u.test(inside) ? LONG_COMMENT : COMMENT).exec(inside) ?? [];
  if (comment !== undefined) return start + comment.length;
  const end = start + (INSIDE.exec(inside)?.[0].length ?? 0);
  const close = '}'.repeat(start - at);
  return text.startsWith(close, end) ? end + close.length : undefined;
}
