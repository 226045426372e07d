import type { StemmaError } from '../core/stemma-error.ts';
import type { Usable } from './bounded-map.ts';
import type { ServedPrompt } from './served-prompt.ts';
import type { StateMark } from './state-order.ts';
import { isOlder } from './state-order.ts';

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

/** What the registry said that holds for every unit: an answer, or a refusal. */
interface Word {
  readonly state: StateMark;
  readonly held: Held | undefined;
  readonly refusal: StemmaError | undefined;
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
  /** On the entry of all units: the newest state that an answer for one unit came from. */
  seenByUnits: StateMark | undefined;
  /** The request under way; gives the error that left `held` unconfirmed. */
  flight: Promise<StemmaError | undefined> | undefined;
  readonly trouble: Trouble = new Trouble();
  #wordForAll: Word | undefined;

  hold(held: Held, now: number): void {
    const { epoch, revision } = held.cached;
    this.held = held;
    this.refusal = undefined;
    this.seen = { epoch, revision };
    this.checkedAt = now;
    if (!held.perUnit) this.#wordForAll = { state: this.seen, held, refusal: undefined };
  }

  refuse(refusal: StemmaError, state: StateMark | undefined): void {
    this.held = undefined;
    this.refusal = refusal;
    this.seen = state ?? this.seen;
    if (this.seen !== undefined) this.#wordForAll = { state: this.seen, held: undefined, refusal };
  }

  /** Takes over what was said of all units since this one was asked about, so that it does not go back behind that. */
  inherit(all: Entry): void {
    const word = all.#wordForAll;
    if (word === undefined || (this.seen !== undefined && !isOlder(this.seen, word.state))) return;
    if (word.held !== undefined) this.hold(word.held, Number.NEGATIVE_INFINITY);
    else if (word.refusal !== undefined) this.refuse(word.refusal, word.state);
  }

  /** Newest state that anyone saw. */
  newest(): StateMark {
    const { seen = before, seenByUnits = before } = this;
    return isOlder(seen, seenByUnits) ? seenByUnits : seen;
  }

  /** True where what is known of all units does not settle what one unit gets. */
  decidesByUnit(): boolean {
    const { refusal, held, seen, seenByUnits } = this;
    if (refusal !== undefined || held?.perUnit === true) return true;
    return seen !== undefined && seenByUnits !== undefined && isOlder(seen, seenByUnits);
  }
}

/** Before every state of every registry. */
const before: StateMark = { epoch: 0, revision: 0 };
