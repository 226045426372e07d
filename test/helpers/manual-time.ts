import type { RolloutScheduler } from '../../server/scheduler/rollout-scheduler.ts';
import type { Time } from '../../server/scheduler/steady-clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Clocks that go only when a test says so. */
export class ManualTime implements Time {
  #wall: number;
  #elapsed = 0;
  #timers: Timer[] = [];

  constructor(start: string) {
    this.#wall = Date.parse(start);
  }

  readonly wall = (): number => this.#wall;
  readonly elapsed = (): number => this.#elapsed;
  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.#elapsed + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  /** ISO 8601. */
  get now(): string {
    return new Date(this.#wall).toISOString();
  }

  /** Sets the wall clock, which no other clock notices. */
  set(ms: number): void {
    this.#wall += ms;
  }

  /** Lets seconds pass: each timer rings in its time, and what it begins is waited for. */
  async pass(seconds: number, ...schedulers: readonly RolloutScheduler[]): Promise<void> {
    const end = this.#elapsed + seconds * 1000;
    for (let timer = this.#take(end); timer !== undefined; timer = this.#take(end)) {
      this.#go(timer.at);
      timer.run();
      for (const scheduler of schedulers) await scheduler.settled();
    }
    this.#go(end);
  }

  #take(end: number): Timer | undefined {
    const [first] = this.#timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
    this.#timers = this.#timers.filter((one) => one !== first);
    return first;
  }

  #go(to: number): void {
    const ms = Math.max(0, to - this.#elapsed);
    this.#elapsed += ms;
    this.#wall += ms;
  }
}
