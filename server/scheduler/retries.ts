/** Waits between two attempts at the same change, in milliseconds: doubled from the first to the longest. */
const backoffMs = { first: 2_000, longest: 60_000 } as const;

interface Retry {
  readonly failures: number;
  /** By the clock of what has passed, in milliseconds. */
  readonly notBefore: number;
  readonly problem: string | undefined;
}

/** When to try changes again that could not be made. */
export class Retries {
  readonly #random: () => number;
  #byId: ReadonlyMap<string, Retry> = new Map();

  /** @param random - between 0 and 1 */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** Forgets all but the changes that are still to be made. */
  keep(ids: readonly string[]): void {
    this.#byId = new Map([...this.#byId].filter(([id]) => ids.includes(id)));
  }

  /** A change could not be made; `problem` says why, where that is more than that somebody was faster. */
  add(id: string, elapsed: number, problem: string | undefined): void {
    const failures = (this.#byId.get(id)?.failures ?? 0) + 1;
    const wait = Math.min(backoffMs.longest, backoffMs.first * 2 ** Math.min(failures - 1, 10));
    const notBefore = elapsed + wait * (0.8 + this.#random() * 0.4);
    this.#byId = new Map([...this.#byId, [id, { failures, notBefore, problem }]]);
  }

  /** Negative infinity for a change that was not tried yet. */
  notBefore(id: string): number {
    return this.#byId.get(id)?.notBefore ?? Number.NEGATIVE_INFINITY;
  }

  problem(id: string): string | undefined {
    return this.#byId.get(id)?.problem;
  }
}
