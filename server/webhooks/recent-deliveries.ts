/** Deliveries that are remembered per server; the oldest are forgotten first. */
const capacity = 10_000;

/** Ids of deliveries that were taken, so that one that is sent again does nothing. */
export class RecentDeliveries {
  readonly #ids = new Set<string>();

  /** Remembers a delivery; false where it was remembered already. */
  add(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > capacity) for (const oldest of this.#ids) return this.#ids.delete(oldest);
    return true;
  }

  /** What it asked for failed: sent again, it may ask again. */
  forget(id: string): void {
    this.#ids.delete(id);
  }
}
