/** The two clocks of a machine, and its alarm clock. */
export interface Time {
  /** Wall clock: milliseconds since the epoch. Somebody may set it. */
  readonly wall: () => number;
  /** Milliseconds that have passed, whatever is set. */
  readonly elapsed: () => number;
  /** Calls `run` once after so many milliseconds. @returns what cancels it */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** The clocks of this machine. A timer does not keep the process alive. */
export function systemTime(wall: () => number): Time {
  return {
    wall,
    elapsed: () => performance.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms).unref();
      return () => clearTimeout(timer);
    },
  };
}

/** A wall clock that is off by more than this has jumped; less is followed. */
const jumpMs = 30_000;
/** A wall clock that was set forward and has gone right for so long is believed. */
const beliefMs = 3_600_000;

/** How the wall clock jumped. */
export interface ClockJump {
  /** Milliseconds; negative where it was set back. */
  readonly by: number;
  /** By the steady clock, in milliseconds since the epoch. */
  readonly since: number;
}

/**
 * The time of day as it was when the server started, and what has passed since. A wall clock that is set does not move
 * it. One that was set forward, as when a machine learns the time after it has started, is believed an hour later; one
 * that was set back is not: what was written meanwhile would be in the future.
 */
export class SteadyClock {
  readonly #time: Time;
  /** The time of day at which nothing had passed. */
  #origin: number;
  #jump: ClockJump | undefined;

  constructor(time: Time) {
    this.#time = time;
    this.#origin = time.wall() - time.elapsed();
  }

  /** Milliseconds since the epoch. */
  now(): number {
    this.#look();
    return this.#origin + this.#time.elapsed();
  }

  /** How far the wall clock is away from it; undefined where both agree. */
  jump(): ClockJump | undefined {
    this.#look();
    return this.#jump;
  }

  #look(): void {
    const now = this.#origin + this.#time.elapsed();
    const by = this.#time.wall() - now;
    if (Math.abs(by) <= jumpMs) {
      this.#jump = undefined;
      this.#origin += by;
    } else if (this.#jump === undefined || Math.abs(by - this.#jump.by) > jumpMs) {
      this.#jump = { by, since: now };
    } else if (by > 0 && now - this.#jump.since >= beliefMs) {
      this.#jump = undefined;
      this.#origin += by;
    }
  }
}
