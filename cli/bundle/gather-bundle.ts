import { makeBundle } from '../../core/bundle/make-bundle.ts';
import type { BundleDocument } from '../../core/bundle-document.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import type { Access } from '../access/access.ts';
import { readContents } from './read-contents.ts';
import type { ManifestRequest } from './read-manifests.ts';
import { readManifests, requireServed } from './read-manifests.ts';

/**
 * Everything that a client needs to serve references without a registry: all their candidates, so that rollouts go on.
 *
 * @throws MANIFEST_UNTRUSTED, DIGEST_MISMATCH, and why a reference cannot be served
 */
export async function gatherBundle(access: Access, request: ManifestRequest): Promise<BundleDocument> {
  const said = await readManifests(access, request);
  await requireServed(access, said);
  const owners = new Map<string, string>();
  for (const { references } of said.manifests) {
    for (const [reference, entry] of Object.entries(references)) {
      if ('error' in entry) continue;
      for (const { digest } of entry.candidates) owners.set(digest, parsePromptRef(reference).name);
    }
  }
  return makeBundle({ ...said, contents: await readContents(access, owners) });
}
