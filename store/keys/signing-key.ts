import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { publicKeyId } from '../../core/public-key.ts';

/** An Ed25519 key with both its halves. */
export interface SigningKey {
  /** As `publicKeyId` gives it. */
  readonly id: string;
  /** The 32 bytes of the public half in base64url. */
  readonly key: string;
  readonly privateKey: KeyObject;
}

/** Makes a key of random bytes. */
export function createSigningKey(): SigningKey {
  return signingKeyOf(generateKeyPairSync('ed25519').privateKey);
}

/** The key with this private half; undefined where it is not Ed25519. */
export function readSigningKey(pem: string): SigningKey | undefined {
  try {
    const privateKey = createPrivateKey(pem);
    return privateKey.asymmetricKeyType === 'ed25519' ? signingKeyOf(privateKey) : undefined;
  } catch {
    return undefined;
  }
}

/** The private half as PEM (PKCS #8), which OpenSSL and every library read. */
export function pemOf({ privateKey }: SigningKey): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Signature over a text, in base64url. */
export function signText({ privateKey }: SigningKey, text: string): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64url');
}

function signingKeyOf(privateKey: KeyObject): SigningKey {
  const { x: key = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { id: publicKeyId(key), key, privateKey };
}
