import { manifestProblem } from '../../client/check-answer.ts';
import { fail } from '../../core/fail.ts';
import { problemError } from '../../core/problem-error.ts';
import type { ManifestDocument } from '../../core/protocol.ts';
import type { StemmaError } from '../../core/stemma-error.ts';
import type { ManifestAnswer, ManifestQuery } from './access.ts';

interface Server {
  readonly url: string;
  readonly get: <Answer>(path: string) => Promise<Answer>;
}

/** Asks a server, and takes nothing for granted that it says. @throws RESPONSE_INVALID, and what the server refuses */
export async function readManifest({ url, get }: Server, query: ManifestQuery): Promise<ManifestAnswer> {
  const { environment, references } = query;
  const where = environment === undefined ? '' : `environment=${encodeURIComponent(environment)}&`;
  const manifest = await get<ManifestDocument>(
    `/v1/manifest?${where}refs=${references.map(encodeURIComponent).join()}`,
  );
  const problem = manifestProblem(manifest) ?? strayProblem(manifest, query);
  if (problem !== undefined) throw fail('RESPONSE_INVALID', { url, problem });
  const refused = new Map<string, StemmaError>();
  for (const [reference, entry] of Object.entries(manifest.references)) {
    if ('error' in entry) refused.set(reference, problemError(entry.error));
  }
  return { manifest, refused };
}

/** What makes it the answer to another question. */
function strayProblem(manifest: ManifestDocument, { environment, references }: ManifestQuery): string | undefined {
  if (environment !== undefined && manifest.environment !== environment) return 'it is about another environment';
  const missing = references.find((reference) => !Object.hasOwn(manifest.references, reference));
  if (missing !== undefined) return `it says nothing about "${missing}"`;
  const more = Object.keys(manifest.references).length > references.length;
  return more ? 'it speaks of references that were not asked about' : undefined;
}
