import type { ManifestDocument } from '../core/protocol.ts';
import type { Settings } from './check-options.ts';
import type { Line, ManifestEntry } from './line.ts';
import type { Saved } from './saved-lines.ts';

/** The snapshot of what is served now. Who checks signatures keeps manifests as they were signed. */
export function snapshotText(
  { lines, releases, bars }: Saved,
  { publicKeys, url }: Pick<Settings, 'publicKeys' | 'url'>,
): string | undefined {
  const all = [...lines.values()];
  const environment = all[0]?.environment;
  if (environment === undefined) return undefined;
  const digests = all.flatMap(({ list }) => list.candidates.map(({ digest }) => digest));
  return JSON.stringify({
    ...{ format: 1, url, environment, savedAt: new Date().toISOString() },
    manifests: publicKeys === undefined ? byState(all) : [...new Set(all.map(({ manifest }) => manifest))],
    contents: Object.fromEntries(digests.map((digest) => [digest, releases.document(digest)])),
    barred: bars.all,
  });
}

/** One manifest for all that was read from one state. */
function byState(lines: readonly Line[]): readonly ManifestDocument[] {
  const made = new Map<string, ManifestDocument & { readonly references: Record<string, ManifestEntry> }>();
  for (const { environment, reference, entry, mark } of lines) {
    const key = `${mark.epoch}.${mark.revision}`;
    const manifest = made.get(key) ?? { environment, ...mark, expiresAt: '', references: {} };
    made.set(key, manifest);
    manifest.references[reference] = entry;
  }
  return [...made.values()];
}
