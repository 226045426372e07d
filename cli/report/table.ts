const ESCAPE = /\p{Cc}\[[0-9;]*m/gu;
const ASCII = /^[\x20-\x7e]*$/u;
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Takes 8 ms to make, which `stemma --help` has no need to wait for. */
let segmenter: Intl.Segmenter | undefined;

/** Width of a text on a terminal: colours take no room, wide East Asian letters and emoji two columns. */
export function textWidth(text: string): number {
  const plain = text.replace(ESCAPE, '');
  if (ASCII.test(plain)) return plain.length;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let width = 0;
  for (const { segment } of segmenter.segment(plain)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** A text cut to what fits in so many columns, with an ellipsis where it does not. */
export function cutText(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidth(kept + letter) >= columns) break;
    kept += letter;
  }
  return `${kept}…`;
}

export interface AlignOptions {
  /** Goes before each row. */
  readonly indent?: string;
  /** Width of the terminal, to wrap the last column in; undefined never wraps. */
  readonly columns?: number | undefined;
}

/** A last column narrower than this is left to the terminal to break. */
const LEAST_WRAPPED_WIDTH = 24;

/**
 * Rows with their columns aligned to the left, two blanks apart; the last column is never padded. One text for each
 * row, of several lines where the last column is wrapped.
 */
export function alignRows(rows: readonly (readonly string[])[], { indent = '', columns }: AlignOptions = {}): string[] {
  const cells = rows.map((row) => row.map((text) => ({ text, width: textWidth(text) })));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [column, { width }] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width);
  }
  return cells.map((row) => {
    const padded = row.map(({ text, width }, column) => text + ' '.repeat((widths[column] ?? 0) - width));
    const before = padded.slice(0, -1).reduce((text, cell) => `${text}${cell}  `, indent);
    const last = row.at(-1)?.text ?? '';
    const room = (columns ?? Number.POSITIVE_INFINITY) - textWidth(before);
    if (room < LEAST_WRAPPED_WIDTH) return `${before}${last}`.trimEnd();
    return `${before}${wrapText(last, room).join(`\n${' '.repeat(textWidth(before))}`)}`.trimEnd();
  });
}

/** Lines of at most `width` columns, broken at blanks; a longer word stands alone. */
export function wrapText(text: string, width: number): string[] {
  const lines: { text: string; width: number }[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const wordWidth = textWidth(word);
    if (last === undefined || last.width + 1 + wordWidth > width) lines.push({ text: word, width: wordWidth });
    else lines[lines.length - 1] = { text: `${last.text} ${word}`, width: last.width + 1 + wordWidth };
  }
  return lines.map((line) => line.text);
}
