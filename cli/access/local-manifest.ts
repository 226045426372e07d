import { join } from 'node:path';
import type { ManifestDocument } from '../../core/protocol.ts';
import type { Resolver } from '../../core/resolution/create-resolver.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { keyFileName, readKeyFile } from '../../store/keys/key-file.ts';
import { newestKey, signManifest } from '../../store/keys/sign-manifest.ts';
import type { Registry } from '../../store/registry.ts';
import type { ManifestAnswer, ManifestQuery } from './access.ts';

/**
 * The manifest that a server of this repository would answer with, of no time: it is signed where the key of such a server
 * is at hand.
 *
 * @throws ENVIRONMENT_REQUIRED, ENVIRONMENT_UNKNOWN, KEY_INVALID
 */
export function makeManifest(registry: Registry, resolver: Resolver, query: ManifestQuery): ManifestAnswer {
  const { environment = resolver.defaultEnvironment(), references } = query;
  const { epoch, revision, meta } = registry.current();
  const entries: Record<string, ManifestDocument['references'][string]> = {};
  const refused = new Map<string, StemmaError>();
  for (const reference of references) {
    try {
      entries[reference] = resolver.candidates({ reference, environment });
    } catch (error) {
      if (!isStemmaError(error) || isStemmaError(error, 'ENVIRONMENT_UNKNOWN')) throw error;
      refused.set(reference, error);
    }
  }
  const manifest = { environment, epoch, revision, expiresAt: '', references: entries };
  const held = meta.publicKeys.length === 0 ? [] : readKeyFile(join(registry.backend.gitFolder, 'stemma', keyFileName));
  const key = newestKey(meta.publicKeys, held);
  return { manifest: key === undefined ? manifest : signManifest(manifest, key), refused };
}
