import type { BundleDocument } from '../../client/index.ts';
import { aDocument } from './fake-registry.ts';

/** What `stemma bundle` writes for a state in which 1.0.0 is promoted. */
export function aBundle(changes: Partial<BundleDocument> = {}, revision = 1): BundleDocument {
  const { version, digest, metadata, content } = aDocument();
  const served = { acrossMajors: false, candidates: [{ version, ordinal: 1, digest, promoted: true }] };
  return {
    ...{ format: 1, environment: 'production', savedAt: new Date().toISOString() },
    manifests: [
      {
        ...{ environment: 'production', epoch: 1, revision, expiresAt: '' },
        references: { 'support/reply@^1': served, 'support/reply@1.0.0': { ...served, pinned: true } },
      },
    ],
    contents: { [digest]: { metadata, content } },
    ...changes,
  };
}
