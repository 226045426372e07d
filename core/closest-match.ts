/** Longer texts are compared by their beginning only: nobody mistypes a name of this length by two letters. */
const maxLength = 128;
/** More than this is another name, however long it is. */
const mostEdits = 4;

/**
 * The candidate that was most likely meant by `text`: the one with the fewest edits (insertions, deletions,
 * replacements, swapped neighbours), if at most a third of the letters, and at most four, were mistyped. Case does not count.
 *
 * @example
 * closestMatch('enviroments', ['prompts', 'environments']); //=> 'environments'
 */
export function closestMatch(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = text.slice(0, maxLength).toLowerCase();
  const distanceTo = createDistance(wanted);
  let best: string | undefined;
  let limit = Math.max(1, Math.min(mostEdits, Math.floor(wanted.length / 3)));
  for (const candidate of candidates) {
    const distance = distanceTo(candidate.slice(0, maxLength).toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}

/**
 * Optimal string alignment distance from `a`, in three rows; infinite as soon as it must be above the limit. The rows
 * are made once, as a search can go through thousands of names.
 */
function createDistance(a: string): (b: string, limit: number) => number {
  const rows = [0, 1, 2].map(() => new Uint16Array(maxLength + 1));
  const rowOf = (index: number): Uint16Array => rows[index % 3] ?? new Uint16Array();
  const letters = lettersOf(a);
  return (b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
    // One edit brings at most one letter that was missing, so most names need no rows at all.
    if (countBits(letters & ~lettersOf(b)) > limit) return Number.POSITIVE_INFINITY;
    for (let column = 0; column <= b.length; column += 1) rowOf(0)[column] = column;
    for (let row = 1; row <= a.length; row += 1) {
      const lowest = fillRow(rowOf(row), { previous: rowOf(row - 1), beforePrevious: rowOf(row + 1), a, b, row });
      if (lowest > limit) return Number.POSITIVE_INFINITY;
    }
    return rowOf(a.length)[b.length] ?? 0;
  };
}

/** Which letters occur, one bit each; letters may share a bit. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) letters |= 1 << (text.charCodeAt(index) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

interface RowInputs {
  readonly previous: Uint16Array;
  readonly beforePrevious: Uint16Array;
  readonly a: string;
  readonly b: string;
  readonly row: number;
}

/** Fills the row of one letter of `a`, and returns its lowest value. */
function fillRow(current: Uint16Array, { previous, beforePrevious, a, b, row }: RowInputs): number {
  const letter = a.charCodeAt(row - 1);
  const before = row > 1 ? a.charCodeAt(row - 2) : -1;
  current[0] = row;
  let lowest = row;
  let left = row;
  for (let column = 1; column <= b.length; column += 1) {
    const other = b.charCodeAt(column - 1);
    const diagonal = (previous[column - 1] ?? 0) + (letter === other ? 0 : 1);
    let cost = Math.min((previous[column] ?? 0) + 1, left + 1, diagonal);
    const swapped = column > 1 && before === other && letter === b.charCodeAt(column - 2);
    if (swapped) cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + 1);
    current[column] = cost;
    left = cost;
    lowest = Math.min(lowest, cost);
  }
  return lowest;
}
