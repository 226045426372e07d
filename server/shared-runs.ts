interface Lane<Value> {
  current: Promise<Value>;
  next: Promise<Value> | undefined;
}

/**
 * One run at a time per key. Whoever asks while one is under way shares the one run that begins after it, so that
 * what was true when they asked is taken into account.
 */
export class SharedRuns<Value> {
  readonly #lanes = new Map<string, Lane<Value>>();

  run(key: string, start: () => Promise<Value>): Promise<Value> {
    const lane = this.#lanes.get(key);
    if (lane === undefined) return this.#begin(key, start);
    lane.next ??= settled(lane.current).then(() => this.run(key, start));
    return lane.next;
  }

  #begin(key: string, start: () => Promise<Value>): Promise<Value> {
    const lane: Lane<Value> = {
      current: start().finally(() => {
        if (this.#lanes.get(key) === lane) this.#lanes.delete(key);
      }),
      next: undefined,
    };
    this.#lanes.set(key, lane);
    return lane.current;
  }
}

async function settled(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}
