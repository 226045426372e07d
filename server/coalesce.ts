/** Shares one piece of asynchronous work per key among everyone who asks for it while it runs. */
export class Coalescer<Key, Value> {
  readonly #running = new Map<Key, Promise<Value>>();

  /** The result of the work under way for `key`, or of `start()` where there is none. A failure is not remembered. */
  run(key: Key, start: () => Promise<Value>): Promise<Value> {
    const running = this.#running.get(key);
    if (running !== undefined) return running;
    const work = start().finally(() => this.#running.delete(key));
    this.#running.set(key, work);
    return work;
  }
}
