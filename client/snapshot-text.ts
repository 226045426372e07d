import type { ManifestDocument } from '../core/protocol.ts';
import type { ManifestEntry } from './line.ts';
import type { Saved } from './saved-lines.ts';

/** The snapshot of what is served now. */
export function snapshotText({ lines, releases, bars }: Saved, url: string): string | undefined {
  const byState = new Map<string, ManifestDocument & { readonly references: Record<string, ManifestEntry> }>();
  const contents: [string, unknown][] = [];
  let environment: string | undefined;
  for (const { reference, entry, mark, ...line } of lines.values()) {
    environment ??= line.environment;
    const key = `${mark.epoch}.${mark.revision}`;
    const manifest = byState.get(key) ?? { environment, ...mark, expiresAt: '', references: {} };
    byState.set(key, manifest);
    manifest.references[reference] = entry;
    for (const { digest } of line.list.candidates) contents.push([digest, releases.document(digest)]);
  }
  if (environment === undefined) return undefined;
  return JSON.stringify({
    ...{ format: 1, url, environment, savedAt: new Date().toISOString() },
    manifests: [...byState.values()],
    contents: Object.fromEntries(contents),
    barred: bars.all,
  });
}
