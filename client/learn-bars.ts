import type { BarredVersion } from '../core/bundle-document.ts';
import type { ManifestDocument } from '../core/protocol.ts';
import type { Bars } from './bars.ts';
import type { Line, ManifestEntry } from './line.ts';
import { nameOf, versionsOf } from './line.ts';
import { isOlder } from './state-order.ts';

/** Longest time for which a change is remembered that no published state confirmed: its server may be gone for good. */
const longestUnconfirmedMs = 3_600_000;

interface Subject {
  readonly reference: string;
  readonly before: Line | undefined;
}

/** Takes in what a manifest says about a reference. @param before - what was known of it */
export function learnBars(bars: Bars, manifest: ManifestDocument, { reference, before }: Subject): void {
  const entry = manifest.references[reference];
  if (entry === undefined) return;
  const name = nameOf(reference);
  const { epoch, revision, unpublished = [] } = manifest;
  const kept = bars.all.filter((bar) => bar.name !== name || !isSettled(bar, manifest, { reference, entry }));
  const place = { name, reference, epoch, revision };
  const learned: BarredVersion[] = [];
  if ('error' in entry && entry.error.code === 'RELEASE_KILLED') {
    learned.push({ ...place, version: reference.slice(name.length + 1), killed: true });
  }
  for (const { intent, verb, since, ...change } of unpublished) {
    if (change.name !== name) continue;
    const named = namedIn(change.subject, name);
    for (const version of named.length > 0 ? named : lost(before, entry))
      learned.push({ ...place, version, intent, since, killed: verb === 'kill' });
  }
  const isNew = (one: BarredVersion): boolean =>
    !kept.some((bar) => bar.name === name && bar.version === one.version && bar.intent === one.intent);
  bars.all = [...kept, ...learned.filter(isNew)];
}

interface Place {
  readonly reference: string;
  readonly entry: ManifestEntry;
}

/** True where a published state has what the bar was for, or has undone it. */
function isSettled(bar: BarredVersion, manifest: ManifestDocument, { reference, entry }: Place): boolean {
  const listed = versionsOf(entry).includes(bar.version);
  if (bar.intent === undefined) return listed && !isOlder(manifest, bar);
  if (manifest.unpublished?.some(({ intent }) => intent === bar.intent)) return false;
  if (Date.now() - Date.parse(bar.since ?? '') > longestUnconfirmedMs) return true;
  return bar.reference === reference && isOlder(bar, manifest) && !listed;
}

/** What was listed before, and is not any more. */
function lost(before: Line | undefined, entry: ManifestEntry): readonly string[] {
  const now = versionsOf(entry);
  return before === undefined ? [] : versionsOf(before.entry).filter((version) => !now.includes(version));
}

/** The version that a change names: `rollback support/reply@1.4.2 in production`. */
function namedIn(subject: string, name: string): readonly string[] {
  const [, version] = new RegExp(`${name}@([^ ]+)`).exec(subject) ?? [];
  return version === undefined ? [] : [version];
}
