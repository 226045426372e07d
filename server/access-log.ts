import type { ErrorCode } from '../core/error-catalog.ts';
import { isPromptName } from '../core/prompt-ref.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { Exchange } from './exchange.ts';
import { isAccessRefusal, statusOfCode } from './http-errors.ts';
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
  readonly token?: string | undefined;
  readonly request: { readonly method?: string | undefined };
};

/** How a request ended. */
export interface Outcome {
  readonly status: number;
  readonly durationMs?: number;
  readonly error?: StemmaError;
}

/** Requests of one route and status. */
interface RequestCount {
  readonly route: string;
  readonly status: number;
  /** Those that are summed up. */
  hits: number;
  /** Those of them that a line told of. */
  told: number;
  /** Those that have a line each. */
  lines: number;
}

/**
 * Logs and counts requests. Successful reads of the hot path are counted by route and status and written as one line per period,
 * since a line costs more than such an answer; everything else is one line per request.
 */
export class AccessLog {
  readonly mode: AccessLogMode;
  readonly #log: Log;
  readonly #periodMs: number;
  readonly #counts = new Map<string, Map<number, RequestCount>>();
  readonly #refusals = new Map<ErrorCode, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor({ log, mode = 'summed', periodMs = 10_000 }: AccessLogOptions) {
    this.#log = log;
    this.mode = mode;
    this.#periodMs = periodMs;
  }

  /** Answered requests since the server started, by route and status. */
  get requests(): readonly { readonly route: string; readonly status: number; readonly count: number }[] {
    const counts = [...this.#counts.values()].flatMap((ofRoute) => [...ofRoute.values()]);
    return counts.map(({ route, status, hits, lines }) => ({ route, status, count: hits + lines }));
  }

  /** Refused requests since the server started, by error code. */
  get refusals(): ReadonlyMap<ErrorCode, number> {
    return this.#refusals;
  }

  /** A successful read of the hot path. */
  hit(exchange: Exchange, status: number): void {
    if (this.mode === 'every') {
      this.line(exchange, { status });
      return;
    }
    this.#countOf(exchange.route, status).hits += 1;
    if (this.mode === 'summed') this.#timer ??= setTimeout(() => this.flush(), this.#periodMs).unref();
  }

  /**
   * Any other request. A failure of ours is logged with what is needed to find it, and who was not let in with the
   * reason, also where requests are not.
   */
  line(exchange: LoggedExchange, outcome: Outcome): void {
    const { error, status } = outcome;
    this.#countOf(exchange.route, status).lines += 1;
    if (error !== undefined) this.#refusals.set(error.code, (this.#refusals.get(error.code) ?? 0) + 1);
    const fields = fieldsOf(exchange, outcome);
    if (error !== undefined && isOurs(error)) this.#log.error('request failed', fields);
    else if (isAccessRefusal(error)) this.#log.warn('refused', fields);
    else if (this.mode !== 'off') this.#log.info('request', fields);
  }

  /** Writes the sums so far. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.mode !== 'summed') return;
    for (const ofRoute of this.#counts.values()) {
      for (const count of ofRoute.values()) this.#tell(count);
    }
  }

  #tell(count: RequestCount): void {
    const { route, status, hits, told } = count;
    count.told = hits;
    if (hits > told) this.#log.info('requests', { route, status, count: hits - told, periodMs: this.#periodMs });
  }

  #countOf(route: string, status: number): RequestCount {
    const known = this.#counts.get(route)?.get(status);
    if (known !== undefined) return known;
    const count = { route, status, hits: 0, told: 0, lines: 0 };
    const ofRoute = this.#counts.get(route) ?? new Map<number, RequestCount>();
    this.#counts.set(route, ofRoute.set(status, count));
    return count;
  }
}

function fieldsOf(
  { request, requestId, route, token }: LoggedExchange,
  { status, error, durationMs }: Outcome,
): LogFields {
  return {
    requestId,
    method: request.method ?? 'none',
    route,
    status,
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(token === undefined ? {} : { token }),
    ...(error === undefined ? {} : errorFields(error)),
  };
}

function errorFields(error: StemmaError): LogFields {
  const prompt = promptOf(error);
  return {
    ...(prompt === undefined ? {} : { prompt }),
    code: error.code,
    ...(isAccessRefusal(error) ? { reason: error.message } : {}),
    ...(isOurs(error) ? { error: failureOf(error) } : {}),
  };
}

function isOurs({ code }: StemmaError): boolean {
  return statusOfCode[code] >= 500;
}

function failureOf(error: StemmaError): LoggedError {
  if (isStemmaError(error, 'INTERNAL')) return describeFailure(error.cause);
  return { name: error.name, code: error.code, message: error.message };
}

function promptOf(error: StemmaError): string | undefined {
  const name = 'name' in error.data ? error.data.name : undefined;
  return typeof name === 'string' && isPromptName(name) ? name : undefined;
}
