import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token as it is sent: `stm_<id>_<secret>`. */
export interface TokenText {
  readonly id: string;
  readonly secret: string;
}

const tokenPattern = /^stm_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** A new token: 48 random bits that name it and 256 that open it. */
export function makeTokenText(): TokenText {
  return { id: randomBytes(6).toString('hex'), secret: randomBytes(32).toString('base64url') };
}

export function printToken({ id, secret }: TokenText): string {
  return `stm_${id}_${secret}`;
}

/** @returns undefined where the text is not a token */
export function parseToken(text: string): TokenText | undefined {
  const [, id, secret] = tokenPattern.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/**
 * The token of an `Authorization` header: `Bearer`, or the password of `Basic`, which clients of other registries send.
 *
 * @returns undefined where the header holds none
 */
export function parseAuthorization(header: string): TokenText | undefined {
  const [, scheme = '', text = ''] = /^(bearer|basic) +(\S+) *$/i.exec(header) ?? [];
  const token = scheme.toLowerCase() === 'basic' ? passwordOf(text) : text;
  return token === '' ? undefined : parseToken(token);
}

function passwordOf(base64: string): string {
  const pair = Buffer.from(base64, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** What is stored of a secret. A secret of 256 random bits needs no slow hash: it cannot be guessed from a fast one. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in a time that does not tell how much is right. */
export function isSecretOf(secret: string, sha256: string): boolean {
  const given = createHash('sha256').update(secret).digest();
  const wanted = Buffer.from(sha256, 'hex');
  return wanted.length === given.length && timingSafeEqual(given, wanted);
}
