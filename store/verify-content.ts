import { createHash } from 'node:crypto';
import { fail } from '../core/fail.ts';

/** Returns `bytes` where they are the preimage of `digest`. @throws DIGEST_MISMATCH */
export function verifyContent(bytes: Uint8Array, digest: string): Uint8Array {
  const actual = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (actual !== digest) throw fail('DIGEST_MISMATCH', { expected: digest, actual });
  return bytes;
}
