/** Rank of each token of an encoding, by its bytes as a string of characters below 256. Lower ranks merge first. */
export type Ranks = ReadonlyMap<string, number>;

/** Ranks from a list as encodings are shipped: the token of each rank, as text or as bytes. */
export function ranksOf(tokens: readonly (string | readonly number[])[]): Ranks {
  const encoder = new TextEncoder();
  const ranks = new Map<string, number>();
  tokens.forEach((token, rank) => {
    ranks.set(bytesAsText(typeof token === 'string' ? encoder.encode(token) : token), rank);
  });
  return ranks;
}

function bytesAsText(bytes: Iterable<number>): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/**
 * Counts the tokens of one piece of text that an encoding does not split. Takes n log n steps, where merging the lowest
 * pair of a list takes n²: a run of 32,000 characters without a blank would take seconds.
 */
export function countMerged(piece: string, ranks: Ranks): number {
  const bytes = bytesAsText(new TextEncoder().encode(piece));
  return new PairMerger(bytes, ranks).count();
}

/** Parts of a text as a linked list, and a heap of the pairs that may merge. */
class PairMerger {
  readonly #bytes: string;
  readonly #ranks: Ranks;
  /** Of the part that begins at each place: where it ends, and where the one before begins. */
  readonly #ends: Int32Array;
  readonly #starts: Int32Array;
  /** Rank and place of a pair in one number: the lowest rank first, and of equal ones the leftmost. */
  readonly #heap: number[] = [];
  /** Rank of the pair that now begins at each place; -1 where there is none. */
  readonly #pairRanks: Int32Array;
  #parts: number;

  constructor(bytes: string, ranks: Ranks) {
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
    const rank = isLast ? undefined : this.#ranks.get(this.#bytes.slice(at, numberAt(this.#ends, middle)));
    this.#pairRanks[at] = rank ?? -1;
    if (rank !== undefined) this.#put(rank * PLACES + at);
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
