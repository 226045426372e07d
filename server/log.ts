import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';

/** Lines below this level are not written. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** The only keys that a line may have: what is not listed here cannot be logged by mistake. */
export interface LogFields {
  readonly requestId?: string;
  readonly method?: string;
  /** The template of the route, `/v1/prompts/{name}@{selector}`; never the address that was asked for. */
  readonly route?: string;
  readonly prompt?: string;
  readonly status?: number;
  readonly code?: string;
  /** Id of a token, never its secret. */
  readonly token?: string;
  /** Why someone was not let in, from the table of errors. */
  readonly reason?: string;
  readonly durationMs?: number;
  /** Requests that an aggregated line stands for. */
  readonly count?: number;
  readonly periodMs?: number;
  readonly subject?: string;
  readonly epoch?: number;
  readonly revision?: number;
  readonly url?: string;
  readonly remote?: string;
  /** Kind of git host that sent a webhook, and what it calls the event. */
  readonly host?: string;
  readonly event?: string;
  readonly signal?: string;
  readonly error?: LoggedError;
}

/** A failure without its message, which could quote what was sent. */
export interface LoggedError {
  readonly name: string;
  readonly code?: string;
  /** Message of an error of ours, whose text is made from a table. */
  readonly message?: string;
  readonly stack?: readonly string[];
}

/** Writes structured lines: one JSON object each, with `level`, `time` (ISO 8601) and `msg`. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** Writes out what is buffered. */
  flush(): void;
}

/** Options of {@link createLog}. */
export interface LogOptions {
  /** @defaultValue `info` */
  readonly level?: LogLevel;
  /** Where lines go. @defaultValue standard error */
  readonly destination?: DestinationStream;
}

/** A log on pino. */
export function createLog({
  level = 'info',
  destination = pino.destination({ dest: 2, sync: true }),
}: LogOptions = {}): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  return {
    debug: lineWriter(logger, 'debug'),
    info: lineWriter(logger, 'info'),
    warn: lineWriter(logger, 'warn'),
    error: lineWriter(logger, 'error'),
    flush: () => logger.flush(),
  };
}

/** The log of a server that was given none. */
export const silentLog: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore, flush: ignore };

/** What may be written of an unknown failure: its class, its code and where it happened. */
export function describeFailure(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    stack: stack.slice(0, 12).map((line) => line.trim()),
  };
}

function lineWriter(logger: Logger, level: Exclude<LogLevel, 'silent'>): (message: string, fields?: LogFields) => void {
  return (message, fields = {}) => logger[level](fields, message);
}

function ignore(): void {
  // A silent log writes nothing.
}
