import type { IncomingMessage } from 'node:http';
import type { RouteAccess } from './access.ts';
import { invalid } from './request-url.ts';

/** Grammar of `idempotency-key`, and of `id` in a body. */
export const idempotencyKeyPattern = '^[A-Za-z0-9._:-]{8,128}$';

const grammar = new RegExp(idempotencyKeyPattern);

/** The key that makes the repetition of a change harmless. Routes that change nothing take none. @throws REQUEST_INVALID */
export function readIdempotencyKey(
  { headers }: IncomingMessage,
  access: RouteAccess,
): { readonly idempotencyKey?: string } {
  const key = headers['idempotency-key'];
  if (key === undefined || access === 'open' || 'read' in access) return {};
  if (typeof key === 'string' && grammar.test(key)) return { idempotencyKey: key };
  throw invalid('the header idempotency-key', 'must be 8 to 128 letters, digits, ".", "_", ":" or "-"');
}
