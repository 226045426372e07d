/** Of long lists, only items at about the same place are compared: so many comparisons in all, or three for each. */
const MAX_COMPARISONS = 20_000;

/**
 * Pairs items of two lists without changing their order, so that the similarities of the pairs sum up highest. The time
 * is bounded: items of long lists are compared with those at about the same place.
 *
 * @param similarity - 0 for two items that are no pair
 * @returns places on each side, both rising
 *
 * @example
 * matchInOrder(['a', 'b'], ['x', 'b'], (a, b) => (a === b ? 1 : 0)); //=> [[1, 1]]
 */
export function matchInOrder<Item>(
  rows: readonly Item[],
  columns: readonly Item[],
  similarity: (row: Item, column: Item) => number,
): readonly (readonly [number, number])[] {
  const [row, column] = [rows[0], columns[0]];
  if (rows.length === 1 && columns.length === 1 && row !== undefined && column !== undefined) {
    return similarity(row, column) > 0 ? [[0, 0]] : [];
  }
  return bestMatches({ rows, columns, similarity });
}

function bestMatches<Item>(lists: Lists<Item>): readonly (readonly [number, number])[] {
  const bands = bandsOf(lists.rows.length, lists.columns.length);
  const steps = bestSteps(lists, bands);
  const matches: (readonly [number, number])[] = [];
  let column = 0;
  for (const [row, { from, to }] of bands.entries()) {
    column = Math.max(column, from);
    while (column < to && steps[row]?.[column - from] === NEXT_COLUMN) column += 1;
    if (column >= to || steps[row]?.[column - from] !== PAIR) continue;
    matches.push([row, column]);
    column += 1;
  }
  return matches;
}

/** Columns that a row is compared with, `to` exclusive; neither end falls from row to row. */
interface Band {
  readonly from: number;
  readonly to: number;
}

function bandsOf(rows: number, columns: number): readonly Band[] {
  const isSmall = rows * columns <= MAX_COMPARISONS;
  const half = isSmall ? columns : Math.max(1, Math.floor(MAX_COMPARISONS / rows / 2));
  return Array.from({ length: rows }, (_, row) => {
    const middle = Math.floor((row * columns) / rows);
    return { from: Math.max(0, middle - half), to: Math.min(columns, middle + half + 1) };
  });
}

const PAIR = 1;
const NEXT_ROW = 2;
const NEXT_COLUMN = 3;

interface Lists<Item> {
  readonly rows: readonly Item[];
  readonly columns: readonly Item[];
  readonly similarity: (row: Item, column: Item) => number;
}

/** By row and column of its band, what to do there to reach the highest sum. */
function bestSteps<Item>(lists: Lists<Item>, bands: readonly Band[]): readonly Uint8Array[] {
  // The highest sum that the rows below and the columns from this one on can reach.
  const best = new Float64Array(lists.columns.length + 1);
  const steps: Uint8Array[] = [];
  let above = bands.at(-1);
  for (let row = bands.length - 1; row >= 0; row -= 1) {
    const band = above ?? { from: 0, to: 0 };
    above = bands[row - 1];
    steps[row] = stepsOfRow(lists, { row, band, best });
    // The row above looks at columns ahead of the band too.
    for (let column = band.from - 1; column >= (above?.from ?? band.from); column -= 1) {
      best[column] = Math.max(best[column] ?? 0, best[column + 1] ?? 0);
    }
  }
  return steps;
}

interface Row {
  readonly row: number;
  readonly band: Band;
  readonly best: Float64Array;
}

/** Turns `best` of the rows below into that of this row and those below. */
function stepsOfRow<Item>({ rows, columns, similarity }: Lists<Item>, { row, band, best }: Row): Uint8Array {
  const steps = new Uint8Array(band.to - band.from);
  let diagonal = best[band.to] ?? 0;
  for (let column = band.to - 1; column >= band.from; column -= 1) {
    const [below, right] = [best[column] ?? 0, best[column + 1] ?? 0];
    const score = similarity(rows[row] as Item, columns[column] as Item);
    const paired = score > 0 ? score + diagonal : 0;
    const most = Math.max(paired, below, right);
    const other = below === most ? NEXT_ROW : NEXT_COLUMN;
    steps[column - band.from] = score > 0 && paired === most ? PAIR : other;
    diagonal = below;
    best[column] = most;
  }
  return steps;
}
