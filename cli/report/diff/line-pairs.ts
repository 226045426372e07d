import type { DiffLine } from '../../../core/diff/diff-text.ts';

/** What stands beside each other, before and after; one of them alone where the other side has nothing. */
export type Pair = readonly [DiffLine | undefined, DiffLine | undefined];

/** Sets the lines of a hunk beside each other: removed ones beside the added ones that follow them. */
export function linePairs(lines: readonly DiffLine[]): readonly Pair[] {
  const rows: Pair[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) rows.push([removed[at], added[at]]);
    [removed, added] = [[], []];
  };
  for (const line of lines) {
    if (line.kind === 'removed') removed.push(line);
    else if (line.kind === 'added') added.push(line);
    else {
      flush();
      rows.push([line, line]);
    }
  }
  flush();
  return rows;
}
