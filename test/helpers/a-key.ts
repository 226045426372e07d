import { createHash, generateKeyPairSync } from 'node:crypto';
import type { PublicKey } from '../../core/state/documents.ts';

/** The public half of a fresh Ed25519 key, as the state holds it. */
export function aKey(): Pick<PublicKey, 'id' | 'algorithm' | 'key'> {
  const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const id = createHash('sha256').update(Buffer.from(x, 'base64url')).digest('hex').slice(0, 16);
  return { id, algorithm: 'ed25519', key: x };
}
