/**
 * Tells whether `actual` is what a document shows: `…` stands for anything within a line, a line of `…` alone for any
 * number of lines. White space at the ends of lines does not count.
 */
export function matchesShown(shown: string, actual: string): boolean {
  const pattern = shown
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:[^\\n]*\\n)*?[^\\n]*' : linePattern(line)))
    .join('\\s*\\n\\s*');
  return new RegExp(`^\\s*${pattern}\\s*$`).test(actual);
}

function linePattern(line: string): string {
  return line
    .trim()
    .split('…')
    .map((part) =>
      part
        .split(/\s+/)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('[ \\t]+'),
    )
    .join('[^\\n]*?');
}
