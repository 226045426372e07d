import { sha256Hex } from './sha256.ts';

/** The 32 bytes of an Ed25519 public key in base64url without padding; the bits that fill up the last digit are zero. */
export const publicKeyPattern = '[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]';

const KEY = new RegExp(`^${publicKeyPattern}$`, 'u');

/** Tells whether a text is an Ed25519 public key in base64url. */
export function isPublicKey(key: string): boolean {
  return KEY.test(key);
}

/** The id of a public key: the first 16 hex digits of the SHA-256 of its bytes. @param key - in base64url */
export function publicKeyId(key: string): string {
  const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
  return sha256Hex(bytes).slice(0, 16);
}
