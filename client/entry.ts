import type { StemmaError } from '../core/stemma-error.ts';
import type { Usable } from './bounded-map.ts';
import type { ServedPrompt } from './served-prompt.ts';
import type { StateMark } from './state-order.ts';

/** An answer of the registry that was verified. */
export interface Held {
  /** As it is served from memory. */
  readonly cached: ServedPrompt;
  /** In its canonical spelling. */
  readonly reference: string;
  readonly etag: string | undefined;
  readonly acrossMajors: boolean;
  readonly perUnit: boolean;
}

const firstQuietMs = 1_000;
const longestQuietMs = 30_000;

/** A failure of the registry, and until when it is left alone because of that. */
export class Trouble {
  error: StemmaError | undefined;
  quietUntil = 0;
  #failures = 0;

  /** Doubles the quiet time with each failure in a row, from 1 to 30 s, half of it random. */
  failed(error: StemmaError, { now, random, retryAfterMs }: FailureFacts): void {
    const quietMs = Math.min(longestQuietMs, firstQuietMs * 2 ** this.#failures);
    this.error = error;
    this.quietUntil = now + Math.max(retryAfterMs, (quietMs * (1 + random)) / 2);
    this.#failures += 1;
  }

  passed(): void {
    this.error = undefined;
    this.quietUntil = 0;
    this.#failures = 0;
  }
}

interface FailureFacts {
  readonly now: number;
  readonly random: number;
  readonly retryAfterMs: number;
}

/** What is known about one reference, in one environment, for one unit or for all. */
export class Entry implements Usable {
  used = true;
  held: Held | undefined;
  /** When the registry last confirmed `held`. */
  checkedAt = 0;
  /** The registry's definite no; `held` is gone then. */
  refusal: StemmaError | undefined;
  /** Newest state that `held` or `refusal` came from; nothing older replaces them. */
  seen: StateMark | undefined;
  /** The request under way; gives the error that left `held` unconfirmed. */
  flight: Promise<StemmaError | undefined> | undefined;
  readonly trouble: Trouble = new Trouble();
}
