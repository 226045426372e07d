import { manifestText } from '../../core/manifest-text.ts';
import type { ManifestDocument } from '../../core/protocol.ts';
import type { PublicKey } from '../../core/state/documents.ts';
import type { SigningKey } from './signing-key.ts';
import { signText } from './signing-key.ts';

/** The newest key that the state names, that is not revoked, and whose private half is held; undefined where there is none. */
export function newestKey(publicKeys: readonly PublicKey[], held: readonly SigningKey[]): SigningKey | undefined {
  return publicKeys
    .filter(({ revoked }) => revoked === undefined)
    .map(({ id }) => held.find((key) => key.id === id))
    .findLast((key) => key !== undefined);
}

/** The manifest with a signature. */
export function signManifest(manifest: ManifestDocument, key: SigningKey): ManifestDocument {
  const value = signText(key, manifestText(manifest));
  return { ...manifest, signature: { key: key.id, algorithm: 'ed25519', value } };
}
