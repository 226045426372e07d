import type { FlatText } from './flat-text.ts';
import type { MappedText } from './mapped-text.ts';
import { splitSentences } from './split-sentences.ts';
import { onlyBranch, partsOf } from './variants.ts';

/**
 * Cuts a text at the ends of sentences that no choice of branches moves. What is left in one chunk is cut when its
 * variants are known.
 */
export function chunksOf(text: MappedText, flat: FlatText): readonly MappedText[] {
  if (onlyBranch(text, flat) !== undefined) return [text];
  const parts = partsOf(text, flat);
  if (parts.length <= 1) return [text];
  const chunks: MappedText[] = [];
  let start = 0;
  let first = 0;
  for (const end of boundariesOf(text.text, parts)) {
    while ((parts[first]?.end ?? end) <= start) first += 1;
    let last = first;
    while ((parts[last]?.end ?? end) < end) last += 1;
    if (!isSettled(parts, first, last)) continue;
    chunks.push(text.slice(start, end));
    start = end + leadingSpace(text.text, end);
  }
  if (start < text.text.length) chunks.push(text.slice(start, text.text.length));
  return chunks;
}

type Parts = ReturnType<typeof partsOf>;

const leadingSpace = (text: string, from: number): number => /\s*/uy.exec(text.slice(from, from + 40))?.[0].length ?? 0;

/** Ends of sentences in the text, and of parts that end like one. */
function boundariesOf(text: string, parts: Parts): readonly number[] {
  const ends = splitSentences(text).map(({ end }) => end);
  const closed = parts.map(({ end }) => end).filter((end) => CLOSED.test(text.slice(Math.max(0, end - 12), end)));
  return [...new Set([...ends, ...closed])].sort((a, b) => a - b);
}

const CLOSED = /[.!?…]["'”’)*_]*\s*$/u;

/**
 * A sentence ends in every rendering that has it if it begins in the branch in which it ends, or in one inside of that.
 */
function isSettled(parts: Parts, first: number, last: number): boolean {
  const beginning = parts[first]?.branch ?? [];
  return first === last || (parts[last]?.branch ?? []).every((literal) => beginning.includes(literal));
}
