/** A value that remembers whether it was used since it was last looked at for removal. */
export interface Usable {
  used: boolean;
}

/**
 * A map of at most `maxEntries`; the entry to go is found by second chance, which is nearly "least recently used" and
 * costs a read only one assignment.
 */
export class BoundedMap<Value extends Usable> {
  readonly #maxEntries: number;
  readonly #map = new Map<string, Value>();

  constructor(maxEntries: number) {
    this.#maxEntries = maxEntries;
  }

  get size(): number {
    return this.#map.size;
  }

  get(key: string): Value | undefined {
    const value = this.#map.get(key);
    if (value !== undefined) value.used = true;
    return value;
  }

  set(key: string, value: Value): void {
    if (this.#map.size >= this.#maxEntries && !this.#map.has(key)) this.#removeOne();
    this.#map.set(key, value);
  }

  #removeOne(): void {
    // The map keeps the order of insertion; each entry that was used goes to its end once, so the loop ends.
    for (const [key, value] of this.#map) {
      this.#map.delete(key);
      if (!value.used) return;
      value.used = false;
      this.#map.set(key, value);
    }
  }
}
