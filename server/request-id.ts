import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** An id from outside is taken over when it cannot be mistaken for anything else in a log line or a header. */
const sane = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** Names each request: by the caller's `x-request-id` where it is sane, otherwise by a new id. */
export type NameRequest = (request: IncomingMessage) => string;

/**
 * Builds the naming function of one server: 48 random bits per server, then a count, so that an id costs no system
 * call and two servers do not give out the same one.
 */
export function createRequestIds(prefix: string = randomBytes(6).toString('hex')): NameRequest {
  let count = 0;
  return (request) => {
    const given = request.headers['x-request-id'];
    if (typeof given === 'string' && sane.test(given)) return given;
    count += 1;
    return `${prefix}-${count}`;
  };
}
