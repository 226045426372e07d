import type { Problem } from './prompt-errors.ts';

/** Errors that only the HTTP server raises. */
export const serverErrors = {
  REQUEST_INVALID: {
    message: (d: { problems: readonly Problem[] }): string =>
      `The request is not valid: ${d.problems.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')}`,
    hint: (): string => 'see /openapi.json',
  },
  PARAMETER_UNKNOWN: {
    message: (d: {
      parameter: string;
      where: 'query' | 'body';
      nearest?: string | undefined;
      known: readonly string[];
    }): string => `Unknown ${d.where === 'query' ? 'query parameter' : 'key in the body'} "${d.parameter}"`,
    hint: (d: { nearest?: string | undefined; known: readonly string[] }): string => {
      if (d.nearest !== undefined) return `did you mean "${d.nearest}"?`;
      return d.known.length === 0 ? 'this route takes none' : `this route takes ${d.known.join(', ')}`;
    },
  },
  REQUEST_MALFORMED: {
    message: (d: { problem: string }): string => `The request is not HTTP/1.1 as this server reads it: ${d.problem}`,
    hint: (): string => 'percent-encode spaces and other special characters of the address',
  },
  REQUEST_TIMEOUT: {
    message: (_: Record<string, never>): string => 'The request did not arrive in time',
    hint: (): string => 'send it again',
  },
  URL_TOO_LONG: {
    message: (d: { maxBytes: number }): string => `The address is longer than ${d.maxBytes} bytes`,
    hint: (): string => 'ask for fewer references at a time',
  },
  HEADERS_TOO_LARGE: {
    message: (d: { maxBytes: number }): string => `The request headers are larger than ${d.maxBytes} bytes`,
    hint: (): string => 'send fewer or smaller headers',
  },
  HOST_REFUSED: {
    message: (d: { host: string }): string => `This server does not answer for host "${d.host}"`,
    hint: (): string => 'use localhost or 127.0.0.1, or start the server with --allowed-host',
  },
  ORIGIN_REFUSED: {
    message: (d: { origin: string }): string => `A web page of "${d.origin}" may not change this registry`,
    hint: (): string => 'send the request from a program or from a page of this server',
  },
  WORKSPACE_NOT_SERVED: {
    message: (d: { name: string }): string => `The uncommitted "${d.name}" is not served here`,
    hint: (): string => 'start the server with "stemma serve --worktree" in your repository',
  },
  BODY_TOO_LARGE: {
    message: (d: { maxBytes: number }): string => `The request body is larger than ${d.maxBytes} bytes`,
    hint: (): string => 'send less at a time',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    message: (d: { mediaType: string }): string => `Cannot read a body of type "${d.mediaType}"`,
    hint: (): string => 'send JSON with "content-type: application/json"',
  },
  ROUTE_NOT_FOUND: {
    message: (d: { method: string; path: string; nearest?: string | undefined }): string =>
      `There is no route ${d.method} ${d.path}`,
    hint: (d: { nearest?: string | undefined }): string =>
      d.nearest === undefined ? 'see /openapi.json for the routes' : `did you mean ${d.nearest}?`,
  },
  METHOD_NOT_ALLOWED: {
    message: (d: { method: string; allowed: readonly string[] }): string =>
      `${d.method} is not allowed here: use ${d.allowed.join(' or ')}`,
    hint: (): string => 'see /openapi.json for the routes',
  },
  DIGEST_NOT_FOUND: {
    message: (d: { digest: string }): string => `There is no content with digest "${d.digest}"`,
    hint: (): string => 'take a digest from the index document of a prompt, or from "stemma show"',
  },
  LISTEN_REFUSED: {
    message: (d: { host: string; command: string }): string =>
      `Refusing to listen on "${d.host}" without a token that opens anything`,
    hint: (d: { command: string }): string => `run "${d.command}" first, or listen on 127.0.0.1`,
  },
  PORT_IN_USE: {
    message: (d: { host: string; port: number }): string => `Cannot listen on ${d.host}:${d.port}: the port is in use`,
    hint: (): string => 'choose another with --port',
  },
  LISTEN_FAILED: {
    message: (d: { host: string; port: number; problem: string }): string =>
      `Cannot listen on ${d.host}:${d.port}: ${d.problem}`,
    hint: (): string => 'choose another address with --host and --port',
  },
  SETTING_INVALID: {
    message: (d: { setting: string; origin: string; problem: string }): string =>
      `Cannot use the server setting "${d.setting}" from ${d.origin}: ${d.problem}`,
    hint: (): string => 'run "stemma serve --help" to see the settings',
  },
  NOT_READY: {
    message: (d: { problem: string }): string => `The registry is not ready: ${d.problem}`,
    hint: (): string => 'try again shortly; /readyz tells when',
  },
  INTERNAL: {
    message: (_: Record<string, never>): string => 'Something failed that should not have',
    hint: (): string => 'please report it with the request id and the log line',
  },
};
