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

/** Rows with their columns aligned to the left, two blanks apart; the last column is never padded. */
export function alignRows(rows: readonly (readonly string[])[], indent = ''): string[] {
  const cells = rows.map((row) => row.map((text) => ({ text, width: textWidth(text) })));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [column, { width }] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, width);
  }
  return cells.map((row) => {
    const padded = row.map(({ text, width }, column) => text + ' '.repeat((widths[column] ?? 0) - width));
    return `${indent}${padded.join('  ')}`.trimEnd();
  });
}
