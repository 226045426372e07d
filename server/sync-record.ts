import { toStemmaError } from './http-errors.ts';

/** Why the last exchange with a remote failed. */
export interface SyncProblem {
  readonly code: string;
  readonly message: string;
  /** When the first of the failures since the last success was, in milliseconds since the epoch. */
  readonly since: number;
}

/** How the exchanges with the followed remote went, since the server started. */
export class SyncRecord {
  readonly #clock: () => number;
  readonly #failures = new Map<string, number>();
  #lastSuccessAt: number | undefined;
  #problem: SyncProblem | undefined;
  #successes = 0;
  #totalMs = 0;

  /** @param clock - milliseconds since the epoch */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** In milliseconds since the epoch; undefined before the first. */
  get lastSuccessAt(): number | undefined {
    return this.#lastSuccessAt;
  }

  /** Undefined where the last exchange succeeded, or none was tried. */
  get problem(): SyncProblem | undefined {
    return this.#problem;
  }

  get successes(): number {
    return this.#successes;
  }

  /** By error code. */
  get failures(): ReadonlyMap<string, number> {
    return this.#failures;
  }

  /** Time that all exchanges took together, failed ones included. */
  get totalMs(): number {
    return this.#totalMs;
  }

  /** Runs an exchange and notes how it went. */
  async note<Report>(exchange: () => Promise<Report>): Promise<Report> {
    const begin = performance.now();
    try {
      const report = await exchange();
      this.#successes += 1;
      this.#lastSuccessAt = this.#clock();
      this.#problem = undefined;
      return report;
    } catch (error) {
      this.#fail(error);
      throw error;
    } finally {
      this.#totalMs += performance.now() - begin;
    }
  }

  #fail(cause: unknown): void {
    const { code, message } = toStemmaError(cause);
    this.#failures.set(code, (this.#failures.get(code) ?? 0) + 1);
    this.#problem = { code, message, since: this.#problem?.since ?? this.#clock() };
  }
}
