/** Lets a write finish before an interruption ends the program, so that nothing is left half-written. */
export interface Interruption {
  /** Aborted at the first interruption. */
  readonly signal: AbortSignal;
  /** Runs a write; an interruption waits for its end, and then ends the program. */
  shield<T>(work: () => Promise<T>): Promise<T>;
  /** Runs work that ends by itself once `signal` is aborted, as a server does; the program then goes on. */
  untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Called on SIGINT and SIGTERM: true when the program may end at once. */
  interrupt(): boolean;
}

/** @param end - ends the program once the last shielded work is over */
export function createInterruption(end: () => void): Interruption {
  const controller = new AbortController();
  const { signal } = controller;
  let busy = 0;
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    busy += 1;
    try {
      return await work();
    } finally {
      busy -= 1;
    }
  };
  return {
    signal,
    shield: async (work) => {
      try {
        return await during(work);
      } finally {
        if (busy === 0 && signal.aborted) end();
      }
    },
    untilStopped: (work) => during(() => work(signal)),
    interrupt: () => {
      controller.abort();
      return busy === 0;
    },
  };
}
