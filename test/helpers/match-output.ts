/**
 * Tells whether `actual` is what a document shows: `…` stands for anything within a line, a line of `…` alone for any
 * number of lines. Empty lines and the width of white space do not count.
 */
export function matchesShown(shown: string, actual: string): boolean {
  const pattern = linesOf(shown)
    .map((line) => (line === '…' ? '(?:[^\\n]*\\n)*?' : `${linePattern(line)}\\n`))
    .join('');
  return new RegExp(`^${pattern}$`).test(`${linesOf(actual).join('\n')}\n`);
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
}

function linePattern(line: string): string {
  return line
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^\\n]*?');
}
