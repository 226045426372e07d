import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sent with every answer: nothing here is a page, a script or an image, and nothing may frame or guess it. */
export const securityHeaders: readonly string[] = [
  'x-content-type-options',
  'nosniff',
  'content-security-policy',
  "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy',
  'same-origin',
];

/** An answer made once and sent many times: the bytes, and the header lines as flat name and value pairs. */
export interface PreparedAnswer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** Strong, over the whole body; absent where the answer is not to be revalidated. */
  readonly etag?: string;
  /** Header lines of the 304 that stands for this answer. */
  readonly notModifiedHeaders: readonly string[];
}

/** Options of {@link prepareAnswer}. */
export interface PrepareOptions {
  /** @defaultValue 200 */
  readonly status?: number;
  /** @defaultValue `no-cache`: kept by caches, asked for again each time */
  readonly cacheControl?: string;
  /** @defaultValue `application/json; charset=utf-8` */
  readonly contentType?: string;
  /** A strong validator; where absent it is computed from the body. `null` for none. */
  readonly etag?: string | null;
  /** More header lines, name and value in turn. */
  readonly headers?: readonly string[];
}

/** Makes the answer of `body`. */
export function prepareAnswer(body: Buffer, options: PrepareOptions = {}): PreparedAnswer {
  const { status = 200, cacheControl = 'no-cache', contentType = 'application/json; charset=utf-8' } = options;
  const etag = options.etag === undefined ? etagOf(body) : (options.etag ?? undefined);
  const common = [
    ...securityHeaders,
    'cache-control',
    cacheControl,
    ...(etag === undefined ? [] : ['etag', etag]),
    ...(options.headers ?? []),
  ];
  return {
    status,
    headers: ['content-type', contentType, 'content-length', String(body.length), ...common],
    body,
    ...(etag === undefined ? {} : { etag }),
    notModifiedHeaders: common,
  };
}

/** The answer of a JSON document. */
export function prepareJson(document: unknown, options: PrepareOptions = {}): PreparedAnswer {
  return prepareAnswer(Buffer.from(JSON.stringify(document)), options);
}

/** Sends an answer, or the 304 that stands for it, and returns the status sent. A HEAD request gets no body. */
export function sendPrepared(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, requestId }: { readonly answer: PreparedAnswer; readonly requestId: string },
): number {
  const condition = request.headers['if-none-match'];
  if (condition !== undefined && answer.etag !== undefined && isNamed(answer.etag, condition)) {
    response.writeHead(304, withId(answer.notModifiedHeaders, requestId));
    response.end();
    return 304;
  }
  response.writeHead(answer.status, withId(answer.headers, requestId));
  response.end(answer.body);
  return answer.status;
}

/** Does an `If-None-Match` value name this validator? Compared weakly, as RFC 9110, section 13.1.2 says. */
export function isNamed(etag: string, condition: string): boolean {
  if (condition === etag || condition === '*') return true;
  return condition.split(',').some((part) => part.trim().replace(/^W\//, '') === etag);
}

function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`;
}

function withId(headers: readonly string[], requestId: string): string[] {
  return [...headers, 'x-request-id', requestId];
}
