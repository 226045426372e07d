import { remember } from '../remember.ts';
import { matchInOrder } from './match-in-order.ts';
import { splitWords } from './split-words.ts';

/** A removed line and the added one that it became; one of them alone where it became nothing. */
export interface LinePair {
  readonly before?: string;
  readonly after?: string;
}

/** Share of words that two lines must have in common to count as one line rewritten. */
const MIN_SIMILARITY = 0.4;
/** Longer lines are never paired: a text that has them is no text to be read. */
const MAX_LINE_LENGTH = 200_000;

/**
 * Finds which removed line became which added line, keeping their order and the most words in common. Of the
 * lines that became nothing, removed ones come first.
 */
export function pairLines(removed: readonly string[], added: readonly string[]): LinePair[] {
  const pairs: LinePair[] = [];
  let row = 0;
  let column = 0;
  const [rows, columns] = [removed.map((line) => wordCounts(line)), added.map((line) => wordCounts(line))];
  const matches = matchInOrder(rows, columns, similarity);
  for (const [before, after] of [...matches, [removed.length, added.length] as const]) {
    for (; row < before; row += 1) pairs.push({ before: removed[row] ?? '' });
    for (; column < after; column += 1) pairs.push({ after: added[column] ?? '' });
    const [beforeLine, afterLine] = [removed[before], added[after]];
    if (beforeLine !== undefined && afterLine !== undefined) pairs.push({ before: beforeLine, after: afterLine });
    row = before + 1;
    column = after + 1;
  }
  return pairs;
}

interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Lines that occur again and again, in what one sample after the other renders to, are counted once. */
const wordCounts = remember(countWords, { last: 2_000, longest: 2_000 });

function countWords(line: string): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of line.length > MAX_LINE_LENGTH ? [] : splitWords(line)) {
    if (word.trim() === '') continue;
    total += 1;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return { counts, total };
}

/** Dice coefficient of the words of two lines; 0 below the threshold. */
function similarity(a: WordCounts, b: WordCounts): number {
  // No two lines of such lengths can have enough in common.
  if (2 * Math.min(a.total, b.total) < MIN_SIMILARITY * (a.total + b.total)) return 0;
  let common = 0;
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0);
  const dice = common === 0 ? 0 : (2 * common) / (a.total + b.total);
  return dice >= MIN_SIMILARITY ? dice : 0;
}
