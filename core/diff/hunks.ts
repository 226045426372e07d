import type { DiffLine, TextDiff } from './diff-text.ts';

/** Changes that stand close together, with unchanged lines around them. */
export interface Hunk {
  readonly lines: readonly DiffLine[];
  /** First line of the hunk on each side, from 1; 0 where that side has no line in it. */
  readonly before: number;
  readonly after: number;
}

/** Groups the changes of a text, with `context` unchanged lines around each. */
export function buildHunks(diff: TextDiff, context: number): Hunk[] {
  const hunks: Hunk[] = [];
  let current: DiffLine[] = [];
  let trailing = 0;
  let waiting: DiffLine[] = [];
  const close = (): void => {
    if (current.length > 0) hunks.push(hunkOf(current));
    current = [];
  };
  for (const line of diff.lines) {
    if (line.kind !== 'same') {
      current.push(...waiting, line);
      waiting = [];
      trailing = context;
    } else if (current.length > 0 && trailing > 0) {
      current.push(line);
      trailing -= 1;
    } else {
      waiting.push(line);
      if (waiting.length > context) {
        close();
        waiting.shift();
      }
    }
  }
  close();
  return hunks;
}

function hunkOf(lines: readonly DiffLine[]): Hunk {
  const first = (side: 'before' | 'after'): number => {
    for (const line of lines) if (side in line) return (line as { before: number; after: number })[side];
    return 0;
  };
  return { lines, before: first('before'), after: first('after') };
}
