import type { Ranks } from './token-ranks.ts';

/** Up to this many bytes, looking through all pairs for the lowest is faster than keeping them in order. */
const SHORT = 64;

/**
 * Counts the tokens of one piece of text, as UTF-8, that an encoding does not split. Takes n log n steps, where merging the
 * lowest pair of a list takes n²: a run of 32,000 characters without a blank would take seconds.
 */
export function countMerged(bytes: Uint8Array, ranks: Ranks): number {
  return bytes.length > SHORT ? new PairMerger(bytes, ranks).count() : countShort(bytes, ranks);
}

/** Where parts begin, and the ranks of the pairs that begin there; used for one piece after the other. */
const partStarts = new Int32Array(SHORT + 1);
const partRanks = new Int32Array(SHORT + 1);

function countShort(bytes: Uint8Array, ranks: Ranks): number {
  let parts = bytes.length;
  const rankAt = (part: number): number =>
    part + 1 < parts ? ranks.rankOf(bytes, numberAt(partStarts, part), numberAt(partStarts, part + 2)) : -1;
  for (let part = 0; part <= parts; part += 1) partStarts[part] = part;
  for (let part = 0; part < parts; part += 1) partRanks[part] = rankAt(part);
  for (let lowest = lowestPart(parts); lowest !== -1; lowest = lowestPart(parts)) {
    partStarts.copyWithin(lowest + 1, lowest + 2, parts + 1);
    partRanks.copyWithin(lowest + 1, lowest + 2, parts);
    parts -= 1;
    partRanks[lowest] = rankAt(lowest);
    if (lowest > 0) partRanks[lowest - 1] = rankAt(lowest - 1);
  }
  return parts;
}

/** The first of the parts whose pairs have the lowest rank; -1 where none merges. */
function lowestPart(parts: number): number {
  let [lowest, found] = [-1, -1];
  for (let part = 0; part + 1 < parts; part += 1) {
    const rank = numberAt(partRanks, part);
    if (rank !== -1 && (found === -1 || rank < lowest)) [lowest, found] = [rank, part];
  }
  return found;
}

/** Parts of a text as a linked list, and a heap of the pairs that may merge. */
class PairMerger {
  readonly #bytes: Uint8Array;
  readonly #ranks: Ranks;
  /** Of the part that begins at each place: where it ends, and where the one before begins. */
  readonly #ends: Int32Array;
  readonly #starts: Int32Array;
  /** Rank and place of a pair in one number: the lowest rank first, and of equal ones the leftmost. */
  readonly #heap: number[] = [];
  /** Rank of the pair that now begins at each place; -1 where there is none. */
  readonly #pairRanks: Int32Array;
  #parts: number;

  constructor(bytes: Uint8Array, ranks: Ranks) {
    const { length } = bytes;
    this.#bytes = bytes;
    this.#ranks = ranks;
    this.#parts = length;
    this.#ends = Int32Array.from({ length }, (_, at) => at + 1);
    this.#starts = Int32Array.from({ length: length + 1 }, (_, at) => at - 1);
    this.#pairRanks = new Int32Array(length).fill(-1);
    for (let at = 0; at < length - 1; at += 1) this.#offer(at);
  }

  count(): number {
    for (let entry = this.#take(); entry !== undefined; entry = this.#take()) {
      const at = entry % PLACES;
      if (this.#pairRanks[at] === (entry - at) / PLACES) this.#merge(at);
    }
    return this.#parts;
  }

  #merge(at: number): void {
    const middle = numberAt(this.#ends, at);
    const end = numberAt(this.#ends, middle);
    this.#ends[at] = end;
    this.#starts[end] = at;
    this.#pairRanks[middle] = -1;
    this.#parts -= 1;
    this.#offer(at);
    const before = numberAt(this.#starts, at);
    if (before >= 0) this.#offer(before);
  }

  #offer(at: number): void {
    const middle = numberAt(this.#ends, at);
    const isLast = middle === this.#bytes.length;
    const rank = isLast ? -1 : this.#ranks.rankOf(this.#bytes, at, numberAt(this.#ends, middle));
    this.#pairRanks[at] = rank;
    if (rank !== -1) this.#put(rank * PLACES + at);
  }

  #put(entry: number): void {
    const heap = this.#heap;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (numberAt(heap, parent) <= entry) break;
      heap[at] = numberAt(heap, parent);
      at = parent;
    }
    heap[at] = entry;
  }

  #take(): number | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return first;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && numberAt(heap, child + 1) < numberAt(heap, child)) child += 1;
      if (numberAt(heap, child) >= last) break;
      heap[at] = numberAt(heap, child);
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

/** The number at a place that is known to be inside. */
const numberAt = (numbers: ArrayLike<number>, at: number): number => numbers[at] as number;

/** More than any piece has bytes; ranks times this are exact numbers. */
const PLACES = 2 ** 32;
