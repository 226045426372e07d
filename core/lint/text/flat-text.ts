import type { Segment } from '../template/segment.ts';
import type { TextRange } from './sentence.ts';

/** Stands between two messages. */
const MESSAGE_BREAK = '\n\n';

/** All segments as one text, arms of blocks behind each other, with where each character comes from. */
export class FlatText {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Where each segment begins in `text`. */
  readonly #starts: readonly number[];
  /** The segment that was asked for last: most questions are about it or the next one. */
  #last = 0;

  constructor(segments: readonly Segment[]) {
    const parts: string[] = [];
    const starts: number[] = [];
    let length = 0;
    for (const [index, segment] of segments.entries()) {
      if (index > 0 && segment.message !== segments[index - 1]?.message) {
        parts.push(MESSAGE_BREAK);
        length += MESSAGE_BREAK.length;
      }
      starts.push(length);
      parts.push(segment.text);
      length += segment.text.length;
    }
    this.text = parts.join('');
    this.segments = segments;
    this.#starts = starts;
  }

  /** Number of the segment that a character stands in; of a break between messages, the one before. */
  segmentAt(offset: number): number {
    const starts = this.#starts;
    let index = this.#last;
    if (!((starts[index] ?? 0) <= offset && offset < (starts[index + 1] ?? Number.POSITIVE_INFINITY))) {
      index = (starts[index + 1] ?? Number.POSITIVE_INFINITY) <= offset ? index + 1 : 0;
      if (!(offset < (starts[index + 1] ?? Number.POSITIVE_INFINITY))) index = this.#search(offset);
    }
    this.#last = index;
    return index;
  }

  #search(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where the segment ends that a character stands in. */
  segmentEnd(index: number): number {
    return (this.#starts[index] ?? 0) + (this.segments[index]?.text.length ?? 0);
  }

  /**
   * Where a range of characters stands in a file. A range that leaves the file that it begins in ends there.
   *
   * @param from - of the first character
   * @param to - behind the last one
   */
  rangeOf(from: number, to: number): TextRange {
    const first = this.segmentAt(from);
    const { file } = this.#segment(first).range;
    const start = this.#placeOf(from, first, 'start');
    let last = this.segmentAt(Math.max(from, to - 1));
    while (last > first && this.#segment(last).range.file !== file) last -= 1;
    const end = this.#placeOf(Math.min(to, this.segmentEnd(last)) - 1, last, 'end');
    return { file, start, end: Math.max(start, end) };
  }

  /** Of a character of a segment, where it begins or ends in the file; a text that was put in counts as one. */
  #placeOf(offset: number, index: number, side: 'start' | 'end'): number {
    const { range, text } = this.#segment(index);
    const inside = offset - (this.#starts[index] ?? 0);
    const isExact = range.end - range.start === text.length;
    if (!isExact) return side === 'start' ? range.start : range.end;
    return Math.min(range.start + inside + (side === 'end' ? 1 : 0), range.end);
  }

  #segment(index: number): Segment {
    const segment = this.segments[index];
    if (segment === undefined) throw new RangeError(`there is no segment ${index}`);
    return segment;
  }
}
