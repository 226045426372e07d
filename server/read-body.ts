import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import express from 'express';
import { fail } from '../core/fail.ts';
import { invalid } from './request-url.ts';

/** Deepest nesting of arrays and objects in a body; more would exhaust the stack of whoever walks it. */
const maxDepth = 200;

const jsonType = /^application\/(?:[a-z0-9.+-]+\+)?json\s*(?:;|$)/i;

/**
 * Builds the middleware that reads a JSON body of at most `maxBytes` into `request.body`; no body is no error.
 * Fails with BODY_TOO_LARGE, MEDIA_TYPE_UNSUPPORTED or REQUEST_INVALID; the message never quotes the body.
 */
export function createBodyReader(maxBytes: number): RequestHandler {
  const parse = express.json({ limit: maxBytes, type: () => true });
  return (request: Request, response: Response, next: NextFunction): void => {
    const mediaType = request.headers['content-type'];
    if (mediaType !== undefined ? !jsonType.test(mediaType) : hasBody(request)) {
      next(fail('MEDIA_TYPE_UNSUPPORTED', { mediaType: (mediaType ?? 'none').slice(0, 100) }));
      return;
    }
    parse(request, response, (error?: unknown) => {
      if (error !== undefined) next(bodyError(error, maxBytes));
      else if (isTooDeep(request.body)) next(invalid('the body', `is nested more than ${maxDepth} levels deep`));
      else next();
    });
  };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Walks level by level, without recursion. */
function isTooDeep(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

/** Errors of body-parser by their `type`. */
function bodyError(error: unknown, maxBytes: number): unknown {
  const type = error instanceof Error && 'type' in error ? String(error.type) : '';
  if (type === 'entity.too.large') return fail('BODY_TOO_LARGE', { maxBytes });
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return fail('MEDIA_TYPE_UNSUPPORTED', { mediaType: 'an encoding or charset that is not UTF-8 JSON' });
  }
  if (type === 'entity.parse.failed') return invalid('the body', `is not a JSON object${placeOf(error)}`);
  // What cannot be unpacked by its own content-encoding has a status and no type.
  const isUnpacking = type === '' && error instanceof Error && 'status' in error && error.status === 400;
  if (isUnpacking) return invalid('the body', 'is not what its "content-encoding" says');
  if (type.startsWith('request.') || type === 'entity.verify.failed' || type === 'stream.encoding.set') {
    return invalid('the body', 'did not arrive whole');
  }
  return error;
}

/** Where JSON.parse stopped; the rest of its message quotes the text. */
function placeOf(error: unknown): string {
  const position = error instanceof Error ? /position ([0-9]+)/.exec(error.message)?.[1] : undefined;
  return position === undefined ? '' : `: it cannot be read from character ${position} on`;
}
