import { diffArrays } from 'diff';

/** A run of tokens that both sides have, or only one of them. */
export interface TokenRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly tokens: readonly string[];
}

/**
 * The runs that turn `before` into `after`: the least removals and additions, up to `maxEdits` of them among what both
 * sides have. Texts that differ more are given as one removal and one addition between what they share at both ends, so
 * that the time is bounded whatever they are.
 */
export function diffTokens(before: readonly string[], after: readonly string[], maxEdits: number): TokenRun[] {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const removed = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  const runs: TokenRun[] = [
    { kind: 'same', tokens: before.slice(0, start) },
    ...middleRuns(removed, added, maxEdits),
    { kind: 'same', tokens: before.slice(before.length - end) },
  ];
  return runs.filter(({ tokens }) => tokens.length > 0);
}

/** Tokens that only one side has are changes whatever stands around them: the search is among the others. */
function middleRuns(removed: readonly string[], added: readonly string[], maxEdits: number): readonly TokenRun[] {
  const replaced: readonly TokenRun[] = [
    { kind: 'removed', tokens: removed },
    { kind: 'added', tokens: added },
  ];
  const [old, fresh] = onBothSides(removed, added);
  if (old.places.length === 0) return replaced;
  const changes = diffArrays(old.numbers, fresh.numbers, { maxEditLength: maxEdits });
  if (changes === undefined) return replaced;
  return runsBetween(keptPairs(changes, old.places, fresh.places), removed, added);
}

/** Places on each side of a token that stays. */
type Pair = readonly [number, number];

function keptPairs(
  changes: ReturnType<typeof diffArrays<number>>,
  old: readonly number[],
  fresh: readonly number[],
): readonly Pair[] {
  const pairs: Pair[] = [];
  let [was, is] = [0, 0];
  for (const { added, removed, count } of changes) {
    for (let index = 0; index < count && !added && !removed; index += 1) {
      pairs.push([old[was + index] ?? 0, fresh[is + index] ?? 0]);
    }
    if (!added) was += count;
    if (!removed) is += count;
  }
  return pairs;
}

/** Tokens as numbers, which take less time to compare, with where each stands. */
interface PlacedTokens {
  readonly numbers: number[];
  readonly places: number[];
}

/** Of two lists, the tokens that both have. */
function onBothSides(removed: readonly string[], added: readonly string[]): readonly [PlacedTokens, PlacedTokens] {
  const numbers = new Map<string, number>();
  const all = removed.map((token) => {
    const number = numbers.get(token) ?? numbers.size;
    if (number === numbers.size) numbers.set(token, number);
    return number;
  });
  const isShared = new Uint8Array(numbers.size);
  const fresh: PlacedTokens = { numbers: [], places: [] };
  for (const [at, token] of added.entries()) {
    const number = numbers.get(token);
    if (number === undefined) continue;
    isShared[number] = 1;
    add(fresh, number, at);
  }
  const old: PlacedTokens = { numbers: [], places: [] };
  for (const [at, number] of all.entries()) if (isShared[number] === 1) add(old, number, at);
  return [old, fresh];
}

function add({ numbers, places }: PlacedTokens, number: number, place: number): void {
  numbers.push(number);
  places.push(place);
}

/** The runs around tokens that stay, whose places rise on both sides. */
function runsBetween(
  pairs: readonly Pair[],
  removed: readonly string[],
  added: readonly string[],
): readonly TokenRun[] {
  const runs: TokenRun[] = [];
  let same: string[] = [];
  let [was, is] = [0, 0];
  for (const [row, column] of [...pairs, [removed.length, added.length] as const]) {
    if (row > was || column > is) {
      runs.push({ kind: 'same', tokens: same });
      same = [];
      runs.push({ kind: 'removed', tokens: removed.slice(was, row) });
      runs.push({ kind: 'added', tokens: added.slice(is, column) });
    }
    const token = removed[row];
    if (token !== undefined) same.push(token);
    [was, is] = [row + 1, column + 1];
  }
  return [...runs, { kind: 'same', tokens: same }];
}

function sharedStart(before: readonly string[], after: readonly string[]): number {
  let length = 0;
  while (length < before.length && length < after.length && before[length] === after[length]) length += 1;
  return length;
}

function sharedEnd(before: readonly string[], after: readonly string[], start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let length = 0;
  while (length < most && before[before.length - 1 - length] === after[after.length - 1 - length]) length += 1;
  return length;
}
