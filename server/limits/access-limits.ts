import type { IncomingMessage } from 'node:http';
import { fail } from '../../core/fail.ts';
import type { Caller, RouteAccess } from '../access.ts';
import { RateLimiter } from './rate-limiter.ts';
import type { ReadAddress } from './remote-address.ts';

/** How often something may be done, per minute; 0 for any number. */
export interface LimitSettings {
  /** Wrong tokens and webhooks, for each address. */
  readonly failures: number;
  /** Changes, for each token, or address without one. */
  readonly changes: number;
  /** Reads and renderings, for each token, or address without one. */
  readonly reads: number;
}

/** What holds where nothing is said. */
export const defaultLimits: LimitSettings = { failures: 20, changes: 120, reads: 0 };

/** Options of {@link AccessLimits}. */
export interface AccessLimitsOptions extends LimitSettings {
  readonly addressOf: ReadAddress;
  /** Milliseconds of a clock that is never set back. */
  readonly monotonicClock: () => number;
}

/** Refuses what is asked too often. */
export class AccessLimits {
  readonly #addressOf: ReadAddress;
  readonly #failures: RateLimiter | undefined;
  readonly #changes: RateLimiter | undefined;
  readonly #reads: RateLimiter | undefined;

  constructor({ failures, changes, reads, addressOf, monotonicClock }: AccessLimitsOptions) {
    this.#addressOf = addressOf;
    const limiterOf = (perMinute: number): RateLimiter | undefined =>
      perMinute === 0 ? undefined : new RateLimiter(perMinute, monotonicClock);
    this.#failures = limiterOf(failures);
    this.#changes = limiterOf(changes);
    this.#reads = limiterOf(reads);
  }

  /** Counts a request of a caller who was recognised. @throws RATE_LIMITED */
  count(request: IncomingMessage, { token }: Caller, access: RouteAccess): void {
    if (access === 'open') return;
    const limiter = 'read' in access ? this.#reads : this.#changes;
    if (limiter !== undefined) refuse(limiter.take(token ?? this.#addressOf(request)));
  }

  /** Refuses whoever was wrong too often, before it is looked at whether they are right now. @throws RATE_LIMITED */
  checkFailures(request: IncomingMessage): void {
    if (this.#failures !== undefined) refuse(this.#failures.wait(this.#addressOf(request)));
  }

  countFailure(request: IncomingMessage): void {
    this.#failures?.take(this.#addressOf(request));
  }
}

function refuse(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw fail('RATE_LIMITED', { retryAfterSeconds });
}
