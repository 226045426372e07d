/** Others that were faster are reckoned with for so long, in milliseconds. */
const CROWDED_FOR_MS = 5_000;
/** Pushes in a row after which somebody who is never fast enough gets a chance. */
const LONGEST_RUN = 8;
/** Pushes with a longer pause between them are not in a row, in milliseconds. */
const PAUSE_OF_RUN_MS = 1_000;
const MAX_YIELD_MS = 3_000;
const MAX_RETRY_MS = 1_000;

/** Options of {@link FairShare}. */
export interface FairShareOptions {
  /** Milliseconds that only grow. @defaultValue the time of the process */
  readonly now?: () => number;
  /** Between 0 and 1. @defaultValue `Math.random` */
  readonly random?: () => number;
}

/**
 * How a writer leaves the others their share of a remote. Whoever has just pushed knows the newest state and can push
 * again at once, while those who were overtaken must fetch first: without manners they would be overtaken for ever. So a
 * writer that was challenged of late, or has pushed many times in a row, waits for two exchanges after a push; what
 * comes meanwhile goes with its next one.
 */
export class FairShare {
  readonly #now: () => number;
  readonly #random: () => number;
  #overtakenAt = Number.NEGATIVE_INFINITY;
  #pushedAt = Number.NEGATIVE_INFINITY;
  #run = 0;
  #fetchMs = 100;
  #pushMs = 100;

  constructor({ now = () => performance.now(), random = Math.random }: FairShareOptions = {}) {
    this.#now = now;
    this.#random = random;
  }

  /** A fetch took so long. */
  noteFetch(ms: number): void {
    this.#fetchMs = ms;
  }

  /** A push went through, and took so long. */
  notePush(ms: number): void {
    const now = this.#now();
    this.#run = now - ms - this.#pushedAt > PAUSE_OF_RUN_MS ? 1 : this.#run + 1;
    this.#pushedAt = now;
    this.#pushMs = ms;
  }

  /** Others were faster. */
  noteOvertaken(): void {
    this.#overtakenAt = this.#now();
    this.#run = 0;
  }

  /** How long to leave the remote to others after a push, in milliseconds. */
  yieldMs(): number {
    const isCrowded = this.#now() - this.#overtakenAt < CROWDED_FOR_MS;
    if (!isCrowded && this.#run < LONGEST_RUN) return 0;
    this.#run = 0;
    return Math.min(MAX_YIELD_MS, 2 * (this.#fetchMs + this.#pushMs) * (0.5 + this.#random()));
  }

  /** How long to wait after having been overtaken, in milliseconds: less each time, so that the oldest goes first. */
  retryMs(attempts: number): number {
    return (this.#random() * Math.min(MAX_RETRY_MS, this.#fetchMs + this.#pushMs)) / attempts;
  }
}
