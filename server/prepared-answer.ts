import { createHash } from 'node:crypto';
import type { Tally } from './metrics/decision-tallies.ts';

/** Sent with every answer: nothing here is a page, a script or an image, and nothing may frame or guess it. */
export const securityHeaders: readonly string[] = [
  'x-content-type-options',
  'nosniff',
  'content-security-policy',
  "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy',
  'same-origin',
  'referrer-policy',
  'no-referrer',
  'x-frame-options',
  'DENY',
];

/**
 * An answer made once and sent many times: the bytes, and the header lines as names and values in turn, the last of
 * which is the place of the request id.
 */
export interface PreparedAnswer {
  readonly status: number;
  readonly headers: string[];
  readonly body: Buffer;
  /** Strong, over the whole body; absent where the answer is not to be revalidated. */
  readonly etag?: string;
  /** Header lines of the 304 that stands for this answer. */
  readonly notModifiedHeaders: string[];
  /** What grows whenever it is sent, also as a 304. */
  readonly tallies: readonly Tally[];
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
  /** @defaultValue none */
  readonly tallies?: readonly Tally[];
}

const noTallies: readonly Tally[] = [];

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
    'x-request-id',
    '',
  ];
  return {
    status,
    headers: ['content-type', contentType, 'content-length', String(body.length), ...common],
    body,
    ...(etag === undefined ? {} : { etag }),
    notModifiedHeaders: common,
    tallies: options.tallies ?? noTallies,
  };
}

/** The answer of a JSON document. */
export function prepareJson(document: unknown, options: PrepareOptions = {}): PreparedAnswer {
  return prepareAnswer(Buffer.from(JSON.stringify(document)), options);
}

/** Does an `If-None-Match` value name this validator? Compared weakly, as RFC 9110, section 13.1.2 says. */
export function isNamed(etag: string, condition: string): boolean {
  if (condition === etag || condition === '*') return true;
  return condition.split(',').some((part) => part.trim().replace(/^W\//, '') === etag);
}

function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`;
}
