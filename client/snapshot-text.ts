import type { ManifestDocument } from '../core/protocol.ts';
import type { Settings } from './check-options.ts';
import type { Line, ManifestEntry } from './line.ts';
import type { Saved, SnapshotHead } from './saved-lines.ts';

/** The snapshot of what is served now. Who checks signatures keeps manifests as they were signed. */
export function snapshotText(
  { lines, releases, bars }: Saved,
  { publicKeys, url }: Pick<Settings, 'publicKeys' | 'url'>,
): string | undefined {
  const all = [...lines.values()];
  const environment = all[0]?.environment;
  if (environment === undefined) return undefined;
  const digests = new Set(all.flatMap(({ list }) => list.candidates.map(({ digest }) => digest)));
  const contents: Record<string, number> = {};
  let text = '';
  let length = 0;
  for (const digest of digests) {
    const line = `${releases.text(digest)}\n`;
    contents[digest] = length;
    length += new TextEncoder().encode(line).length;
    text += line;
  }
  const head: SnapshotHead = {
    ...{ format: 2, url, environment, savedAt: new Date().toISOString() },
    manifests: publicKeys === undefined ? byState(all) : [...new Set(all.map(({ manifest }) => manifest))],
    ...{ contents, length, barred: bars.all },
  };
  return `${JSON.stringify(head)}\n${text}`;
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
