import type { ManifestDocument } from '../core/protocol.ts';
import { canonicalText } from './canonical-text.ts';

/** Why a manifest is not to be believed by who trusts `publicKeys` alone; undefined where one of them signed it. */
export async function signatureProblem(
  manifest: ManifestDocument,
  publicKeys: readonly string[],
): Promise<string | undefined> {
  const { signature, ...signed } = manifest;
  if (signature === undefined) return 'it is not signed';
  const text = new TextEncoder().encode(canonicalText(signed));
  for (const key of publicKeys) {
    if (await isSignedBy(key, signature.value, text)) return undefined;
  }
  return `none of the public keys signed it, but ${signature.key}`;
}

async function isSignedBy(key: string, signature: string, text: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    const { subtle } = globalThis.crypto;
    const imported = await subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', imported, bytesOf(signature), text);
  } catch {
    // A text that is no key or signature, or a runtime without Ed25519: nothing is proved.
    return false;
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
