import type { LabelledConflict } from './labelled-prompt.ts';
import type { Span } from './text-spans.ts';
import { hull, linesOf, overlap, sentencesOf } from './text-spans.ts';

/** The two sides of a labelled conflict: hit when a place of a finding overlaps one of their ranges. */
export interface ConflictSpans {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

/**
 * Where the sides of a conflict can be hit: their own ranges, the sentences they lie in, and their lines. Two sides on
 * one line are told apart by their sentences, two sides in one sentence by their own ranges.
 *
 * @throws Error for a text that the prompt does not contain
 */
export function spansOf(prompt: string, conflict: LabelledConflict): ConflictSpans {
  const sentences = sentencesOf(prompt);
  const aRanges = [conflict.a, ...(conflict.also_a ?? [])].map((text) => locate(prompt, text));
  const bRanges = [conflict.b, ...(conflict.also_b ?? [])].map((text) => locate(prompt, text));
  const wider = [
    (range: Span): Span => hull([linesOf(prompt, range), sentenceOf(sentences, range)]),
    (range: Span): Span => sentenceOf(sentences, range),
    (range: Span): Span => range,
  ];
  const side = (own: readonly Span[], other: readonly Span[]): readonly Span[] =>
    own.map(
      (range) => wider.map((widen) => widen(range)).find((wide) => !other.some((one) => overlap(wide, one))) ?? range,
    );
  return { a: side(aRanges, bRanges), b: side(bRanges, aRanges) };
}

/** Whether two of the places of a finding hit the two sides, in either order. */
export function matches(places: readonly Span[], { a, b }: ConflictSpans): boolean {
  const hits = (place: Span, side: readonly Span[]): boolean => side.some((range) => overlap(place, range));
  return places.some((one, first) =>
    places.some((other, second) => first !== second && hits(one, a) && hits(other, b)),
  );
}

/** What is wrong with the places of a finding: two disjoint ranges of at most one sentence each are asked for. */
export function placeProblem(prompt: string, places: readonly Span[]): string | undefined {
  if (places.length < 2) return `has ${places.length} place`;
  if (places.some((one, index) => places.slice(index + 1).some((other) => overlap(one, other))))
    return 'overlaps itself';
  if (places.some(({ start, end }) => start >= end || end > prompt.length)) return 'has an empty place';
  return places.some((place) => isLong(prompt.slice(place.start, place.end)))
    ? 'covers more than one sentence'
    : undefined;
}

/** A sentence may be wrapped at the margin, but holds no blank line, list mark or heading. */
function isLong(text: string): boolean {
  return /\n\s*(?:\n|[-*+•]\s|\d+[.)]\s|#)/u.test(text) || sentencesOf(text.replaceAll('\n', ' ')).length > 1;
}

function locate(prompt: string, text: string): Span {
  const start = prompt.indexOf(text);
  if (start === -1) throw new Error('a labelled text does not occur in its prompt');
  return { start, end: start + text.length };
}

function sentenceOf(sentences: readonly Span[], range: Span): Span {
  return hull([range, ...sentences.filter((sentence) => overlap(sentence, range))]);
}
