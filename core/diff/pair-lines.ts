import { splitWords } from './diff-words.ts';

/** A removed line and the added one that it became; one of them alone where it became nothing. */
export interface LinePair {
  readonly before?: string;
  readonly after?: string;
}

/** Share of words that two lines must have in common to count as one line rewritten. */
const MIN_SIMILARITY = 0.4;
/** Above this many comparisons, or for longer lines, lines are not paired at all: the reader sees blocks. */
const MAX_COMPARISONS = 2500;
const MAX_LINE_LENGTH = 40_000;

/**
 * Finds which removed line became which added line, keeping their order and the most words in common. Of the
 * lines that became nothing, removed ones come first.
 */
export function pairLines(removed: readonly string[], added: readonly string[]): LinePair[] {
  const pairable = removed.length * added.length <= MAX_COMPARISONS;
  const matches = pairable ? bestMatches(similarities(removed, added)) : [];
  const pairs: LinePair[] = [];
  let row = 0;
  let column = 0;
  for (const [before, after] of [...matches, [removed.length, added.length] as const]) {
    pairs.push(...removed.slice(row, before).map((line) => ({ before: line })));
    pairs.push(...added.slice(column, after).map((line) => ({ after: line })));
    const [beforeLine, afterLine] = [removed[before], added[after]];
    if (beforeLine !== undefined && afterLine !== undefined) pairs.push({ before: beforeLine, after: afterLine });
    row = before + 1;
    column = after + 1;
  }
  return pairs;
}

/** Dice coefficient of the words of each removed line with each added line; 0 below the threshold. */
function similarities(removed: readonly string[], added: readonly string[]): number[][] {
  const after = added.map(wordCounts);
  return removed.map((line) => {
    const before = wordCounts(line);
    return after.map((other) => {
      const similarity = dice(before, other);
      return similarity >= MIN_SIMILARITY ? similarity : 0;
    });
  });
}

interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function wordCounts(line: string): WordCounts {
  const counts = new Map<string, number>();
  const words = line.length > MAX_LINE_LENGTH ? [] : splitWords(line).filter((word) => word.trim() !== '');
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

function dice(a: WordCounts, b: WordCounts): number {
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  return common === 0 ? 0 : (2 * common) / (a.total + b.total);
}

/** The pairs (row, column), both rising, whose scores sum up highest; a score of 0 is no pair. */
function bestMatches(scores: readonly (readonly number[])[]): (readonly [number, number])[] {
  const best = bestSums(scores);
  const sumAt = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const columns = scores[0]?.length ?? 0;
  const matches: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < scores.length && column < columns; ) {
    const score = scores[row]?.[column] ?? 0;
    if (score > 0 && sumAt(row, column) === score + sumAt(row + 1, column + 1)) {
      matches.push([row, column]);
      row += 1;
      column += 1;
    } else if (sumAt(row, column) === sumAt(row + 1, column)) row += 1;
    else column += 1;
  }
  return matches;
}

/** `[row][column]`: the highest sum that the rows from `row` and the columns from `column` on can reach. */
function bestSums(scores: readonly (readonly number[])[]): number[][] {
  const columns = scores[0]?.length ?? 0;
  let below = new Array<number>(columns + 1).fill(0);
  const sums = [below];
  for (const row of scores.toReversed()) {
    const current = new Array<number>(columns + 1).fill(0);
    for (let column = columns - 1; column >= 0; column -= 1) {
      const paired = (row[column] ?? 0) + (below[column + 1] ?? 0);
      current[column] = Math.max(paired, below[column] ?? 0, current[column + 1] ?? 0);
    }
    sums.unshift(current);
    below = current;
  }
  return sums;
}
