import type { Problem } from './prompt-errors.ts';

/** Errors that only the HTTP server raises. */
export const serverErrors = {
  REQUEST_INVALID: {
    message: (d: { problems: readonly Problem[] }): string =>
      `The request is not valid: ${d.problems.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')}`,
    hint: (): string => 'see /openapi.json',
  },
  BODY_TOO_LARGE: {
    message: (d: { maxBytes: number }): string => `The request body is larger than ${d.maxBytes} bytes`,
  },
  MEDIA_TYPE_UNSUPPORTED: {
    message: (d: { mediaType: string }): string => `Cannot read a body of type "${d.mediaType}"`,
    hint: (): string => 'send JSON with "content-type: application/json"',
  },
  ROUTE_NOT_FOUND: {
    message: (d: { method: string; path: string }): string => `There is no route ${d.method} ${d.path}`,
    hint: (): string => 'see /openapi.json for the routes',
  },
  METHOD_NOT_ALLOWED: {
    message: (d: { method: string; allowed: readonly string[] }): string =>
      `${d.method} is not allowed here: use ${d.allowed.join(' or ')}`,
  },
  DIGEST_NOT_FOUND: {
    message: (d: { digest: string }): string => `There is no content with digest "${d.digest}"`,
  },
  LISTEN_REFUSED: {
    message: (d: { host: string }): string => `Refusing to listen on "${d.host}" without tokens`,
    hint: (): string => 'listen on 127.0.0.1; reading is open to everyone who can connect',
  },
  PORT_IN_USE: {
    message: (d: { host: string; port: number }): string => `Cannot listen on ${d.host}:${d.port}: the port is in use`,
    hint: (): string => 'choose another with --port',
  },
  NOT_READY: {
    message: (d: { problem: string }): string => `The registry is not ready: ${d.problem}`,
  },
  INTERNAL: {
    message: (_: Record<string, never>): string => 'Something failed that should not have',
    hint: (): string => 'please report it with the request id and the log line',
  },
};
