import { diffArrays } from 'diff';

/** A run of tokens that both sides have, or only one of them. */
export interface TokenRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly tokens: readonly string[];
}

/**
 * The runs that turn `before` into `after`: the least removals and additions, up to `maxEdits` of them. Texts that
 * differ more are given as one removal and one addition between what they share at both ends, so that the time is
 * bounded whatever they are.
 */
export function diffTokens(before: readonly string[], after: readonly string[], maxEdits: number): TokenRun[] {
  const start = sharedStart(before, after);
  const end = sharedEnd(before.slice(start), after.slice(start));
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  const runs: TokenRun[] = [
    { kind: 'same', tokens: before.slice(0, start) },
    ...middleRuns(removed, added, maxEdits),
    { kind: 'same', tokens: before.slice(before.length - end) },
  ];
  return runs.filter(({ tokens }) => tokens.length > 0);
}

function middleRuns(removed: string[], added: string[], maxEdits: number): TokenRun[] {
  const replaced: TokenRun[] = [
    { kind: 'removed', tokens: removed },
    { kind: 'added', tokens: added },
  ];
  if (removed.length === 0 || added.length === 0) return replaced;
  const changes = diffArrays(removed, added, { maxEditLength: maxEdits });
  return changes === undefined
    ? replaced
    : changes.map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        tokens: value,
      }));
}

function sharedStart(before: readonly string[], after: readonly string[]): number {
  let length = 0;
  while (length < before.length && length < after.length && before[length] === after[length]) length += 1;
  return length;
}

function sharedEnd(before: readonly string[], after: readonly string[]): number {
  let length = 0;
  while (
    length < before.length &&
    length < after.length &&
    before[before.length - 1 - length] === after[after.length - 1 - length]
  ) {
    length += 1;
  }
  return length;
}
