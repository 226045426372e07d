/** Options of {@link RecentCache}. */
export interface RecentCacheOptions<Key, Value> {
  /** Sum of the weights that are kept; the cache stays below it. */
  readonly maxWeight: number;
  /** Weight of one entry, in the unit of `maxWeight`; at least its share of memory. @defaultValue 1 */
  readonly weigh?: (value: Value, key: Key) => number;
}

/**
 * A bounded cache in two generations. New entries go to the young one; when that is half full, it becomes the old one
 * and the old one is dropped. A hit among the young costs one map look-up, and what is asked for stays.
 */
export class RecentCache<Key, Value> {
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();
  #youngWeight = 0;
  readonly #halfWeight: number;
  readonly #weigh: (value: Value, key: Key) => number;

  constructor({ maxWeight, weigh = () => 1 }: RecentCacheOptions<Key, Value>) {
    this.#halfWeight = maxWeight / 2;
    this.#weigh = weigh;
  }

  get(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  /** Keeps `value`, unless it alone is heavier than a generation may be. */
  set(key: Key, value: Value): void {
    const weight = this.#weigh(value, key);
    if (weight > this.#halfWeight) {
      this.#young.delete(key);
      this.#old.delete(key);
      return;
    }
    if (this.#youngWeight + weight > this.#halfWeight) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#youngWeight = 0;
    }
    this.#youngWeight += weight;
    this.#young.set(key, value);
  }

  /** Entries held, those that wait to be dropped included. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }
}
