/** Lets a write finish before an interruption ends the program, so that nothing is left half-written. */
export interface Interruption {
  /** Aborted at the first interruption. */
  readonly signal: AbortSignal;
  /** Runs `work` so that an interruption waits for its end. */
  shield<T>(work: () => Promise<T>): Promise<T>;
  /** Called on SIGINT: true when the program may end at once. */
  interrupt(): boolean;
}

/** @param end - ends the program once the last shielded work is over */
export function createInterruption(end: () => void): Interruption {
  const controller = new AbortController();
  let shielded = 0;
  return {
    signal: controller.signal,
    shield: async (work) => {
      shielded += 1;
      try {
        return await work();
      } finally {
        shielded -= 1;
        if (shielded === 0 && controller.signal.aborted) end();
      }
    },
    interrupt: () => {
      controller.abort();
      return shielded === 0;
    },
  };
}
