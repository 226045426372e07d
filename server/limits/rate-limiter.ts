import type { BoundedCache } from '../../core/bounded-cache.ts';
import { createBoundedCache } from '../../core/bounded-cache.ts';

/** Keys that are remembered at least; a key that is forgotten begins anew, with all of its allowance. */
const rememberedKeys = 8192;

const minuteMs = 60_000;

/** What a key has left, and since when. */
interface Allowance {
  left: number;
  at: number;
}

/**
 * Lets each key do something so often per minute: all at once after a pause, evenly after that. The memory is bounded,
 * whatever the number of keys.
 */
export class RateLimiter {
  readonly #perMinute: number;
  readonly #clock: () => number;
  readonly #allowances: BoundedCache<Allowance> = createBoundedCache(rememberedKeys);

  /**
   * @param perMinute - how often a key may; at least 1
   * @param clock - milliseconds of a clock that is never set back
   */
  constructor(perMinute: number, clock: () => number) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** Counts one for a key. @returns 0, or the seconds after which the next one is let through */
  take(key: string): number {
    const allowance = this.#allowanceOf(key);
    if (allowance.left < 1) return this.#secondsUntilOne(allowance);
    allowance.left -= 1;
    return 0;
  }

  /** As `take`, without counting. */
  wait(key: string): number {
    const allowance = this.#allowanceOf(key);
    return allowance.left < 1 ? this.#secondsUntilOne(allowance) : 0;
  }

  #allowanceOf(key: string): Allowance {
    const now = this.#clock();
    let allowance = this.#allowances.get(key);
    if (allowance === undefined) {
      allowance = { left: this.#perMinute, at: now };
      this.#allowances.set(key, allowance);
    }
    const regained = ((now - allowance.at) / minuteMs) * this.#perMinute;
    allowance.left = Math.min(this.#perMinute, allowance.left + regained);
    allowance.at = now;
    return allowance;
  }

  #secondsUntilOne({ left }: Allowance): number {
    return Math.max(1, Math.ceil(((1 - left) / this.#perMinute) * (minuteMs / 1000)));
  }
}
