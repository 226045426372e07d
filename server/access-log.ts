import { isPromptName } from '../core/prompt-ref.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { Exchange } from './exchange.ts';
import { statusOfCode } from './http-errors.ts';
import type { Log, LogFields, LoggedError } from './log.ts';
import { describeFailure } from './log.ts';

/** How requests are logged: one line each, reads of the hot path summed up, or not at all. */
export type AccessLogMode = 'every' | 'summed' | 'off';

/** Options of {@link AccessLog}. */
export interface AccessLogOptions {
  readonly log: Log;
  /** @defaultValue `summed` */
  readonly mode?: AccessLogMode;
  /** Time that one line of summed requests covers. @defaultValue 10000 */
  readonly periodMs?: number;
}

/** What a line says of a request. */
export type LoggedExchange = Pick<Exchange, 'requestId' | 'route'> & {
  readonly request: { readonly method?: string | undefined };
};

/** How a request ended. */
export interface Outcome {
  readonly status: number;
  readonly durationMs?: number;
  readonly error?: StemmaError;
}

/**
 * Logs requests. Successful reads of the hot path are counted by route and status and written as one line per period,
 * since a line costs more than such an answer; everything else is one line per request.
 */
export class AccessLog {
  readonly mode: AccessLogMode;
  readonly #log: Log;
  readonly #periodMs: number;
  /** Successful reads by route and status. */
  readonly #counts = new Map<string, Map<number, number>>();
  #timer: NodeJS.Timeout | undefined;

  constructor({ log, mode = 'summed', periodMs = 10_000 }: AccessLogOptions) {
    this.#log = log;
    this.mode = mode;
    this.#periodMs = periodMs;
  }

  /** A successful read of the hot path. */
  hit(exchange: Exchange, status: number): void {
    if (this.mode === 'every') this.line(exchange, { status });
    if (this.mode !== 'summed') return;
    let ofRoute = this.#counts.get(exchange.route);
    if (ofRoute === undefined) {
      ofRoute = new Map();
      this.#counts.set(exchange.route, ofRoute);
    }
    ofRoute.set(status, (ofRoute.get(status) ?? 0) + 1);
    this.#timer ??= setTimeout(() => this.flush(), this.#periodMs).unref();
  }

  /** Any other request. A failure of ours is logged with what is needed to find it, also where requests are not. */
  line({ request, requestId, route }: LoggedExchange, { status, error, durationMs }: Outcome): void {
    const ours = error !== undefined && statusOfCode[error.code] >= 500;
    if (this.mode === 'off' && !ours) return;
    const prompt = error === undefined ? undefined : promptOf(error);
    const fields: LogFields = {
      requestId,
      method: request.method ?? 'none',
      route,
      status,
      ...(durationMs === undefined ? {} : { durationMs }),
      ...(prompt === undefined ? {} : { prompt }),
      ...(error === undefined ? {} : { code: error.code }),
      ...(ours ? { error: failureOf(error) } : {}),
    };
    if (ours) this.#log.error('request failed', fields);
    else this.#log.info('request', fields);
  }

  /** Writes the sums so far. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [route, ofRoute] of this.#counts) {
      for (const [status, count] of ofRoute) {
        this.#log.info('requests', { route, status, count, periodMs: this.#periodMs });
      }
    }
    this.#counts.clear();
  }
}

function failureOf(error: StemmaError): LoggedError {
  if (isStemmaError(error, 'INTERNAL')) return describeFailure(error.cause);
  return { name: error.name, code: error.code, message: error.message };
}

function promptOf(error: StemmaError): string | undefined {
  const name = 'name' in error.data ? error.data.name : undefined;
  return typeof name === 'string' && isPromptName(name) ? name : undefined;
}
