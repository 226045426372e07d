import type { BundleDocument, ContentDocument } from '../core/bundle-document.ts';
import type { ManifestDocument } from '../core/protocol.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { Bars } from './bars.ts';
import { savedProblem } from './check-answer.ts';
import type { Settings } from './check-options.ts';
import { contentDigest } from './content-digest.ts';
import { failSaved } from './fail-saved.ts';
import type { Line, Origin } from './line.ts';
import { lineOf, nameOf } from './line.ts';
import { lineAt } from './line-at.ts';
import { parseJson } from './parse-json.ts';
import type { Releases } from './releases.ts';
import { reportSnapshot } from './report-snapshot.ts';
import { firstState } from './state-order.ts';

/** What can be saved. */
export interface Saved {
  readonly lines: ReadonlyMap<string, Line>;
  readonly releases: Releases;
  readonly bars: Bars;
}

/** What a snapshot or bundle is read into. */
interface Shelf extends Pick<Saved, 'releases' | 'bars'> {
  /** Several may be of one reference. */
  readonly lines: Line[];
}

/** First line of a snapshot. Each content is a line of JSON after it. */
export interface SnapshotHead extends Omit<BundleDocument, 'format' | 'contents'> {
  readonly format: 2;
  /** Address of the registry that said it. */
  readonly url: string;
  readonly savedAt: string;
  /** Where each content begins, by digest: bytes after this line. */
  readonly contents: Readonly<Record<string, number>>;
  /** Length of all of them, in bytes. */
  readonly length: number;
}

/**
 * The lines of the snapshot and of the bundle; what else they hold is put into `ledger`. Contents are not read before they
 * are served. What is of another environment, or of another registry, is left alone. Why a snapshot is not served is reported.
 *
 * @throws BUNDLE_INVALID
 */
export function savedLines(settings: Settings, { releases, bars }: Pick<Saved, 'releases' | 'bars'>): readonly Line[] {
  const shelf: Shelf = { lines: [], releases, bars };
  try {
    const saved = settings.snapshot?.read();
    if (saved !== undefined) restoreSnapshot(saved, shelf, settings);
  } catch (error) {
    reportSnapshot(settings, error);
  }
  const { bundle } = settings;
  if (bundle !== undefined) check('bundle', () => restore(bundle, shelf, { settings, origin: 'bundle' }));
  return shelf.lines;
}

/** @throws BUNDLE_INVALID */
function restoreSnapshot(saved: string | Uint8Array, shelf: Shelf, settings: Settings): void {
  const bytes = typeof saved === 'string' ? new TextEncoder().encode(saved) : saved;
  const head = parseJson(lineAt(bytes, 0)) as SnapshotHead | BundleDocument | undefined;
  // What another registry said proves nothing here, and its revisions would hide this one's.
  if (head !== undefined && Object(head).url !== settings.url) return;
  const place = { settings, origin: 'snapshot' } as const;
  check('snapshot', () => {
    // Snapshots were bundles once.
    if (head?.format !== 2) return restore(head as BundleDocument, shelf, place);
    const { contents, length } = head;
    const start = bytes.indexOf(10) + 1;
    if (bytes.length !== start + length) throw new TypeError('cut off');
    restore({ ...head, format: 1, contents: {} }, shelf, place);
    for (const [digest, offset] of Object.entries(contents)) {
      shelf.releases.add(digest, () => parseJson(lineAt(bytes, start + offset)), digestOf);
    }
  });
}

/** What is broken, or of another shape, fails as it is read; contents later, for their digests. */
function check(source: Origin, read: () => void): void {
  try {
    read();
  } catch (cause) {
    if (isStemmaError(cause)) throw cause;
    throw failSaved('BUNDLE_INVALID', { source, problem: 'it is not one of this version' }, cause);
  }
}

/** @throws BUNDLE_INVALID */
function checkShape(bundle: BundleDocument, source: Origin): void {
  const problem = savedProblem(bundle);
  if (problem !== undefined) throw failSaved('BUNDLE_INVALID', { source, problem });
}

interface Place {
  readonly settings: Settings;
  readonly origin: Origin;
}

function restore(bundle: BundleDocument, shelf: Shelf, { settings, origin }: Place): void {
  if (bundle.format !== 1) throw new TypeError('another format');
  checkShape(bundle, origin);
  const { clock, environment } = settings;
  if (environment !== undefined && bundle.environment !== environment) return;
  const age = Date.now() - Date.parse(String(bundle.savedAt));
  // A time to come is no age: a clock was put back, and how old this is cannot be known.
  const confirmedAt = age >= 0 ? clock() - age : Number.NEGATIVE_INFINITY;
  for (const manifest of bundle.manifests) {
    const place = { origin, confirmedAt };
    if (bundle.locked !== undefined) shelf.lines.push(...lockedLines(bundle.locked, manifest, place));
    else
      for (const [reference, entry] of Object.entries(manifest.references))
        shelf.lines.push(lineOf(manifest, entry, { ...place, reference }));
  }
  for (const [digest, document] of Object.entries(bundle.contents)) {
    if (!shelf.releases.has(digest)) shelf.releases.add(digest, () => document, digestOf);
  }
  shelf.bars.all = [...shelf.bars.all, ...(bundle.barred ?? [])];
}

/** What is locked is in no state of the registry, which is before all others: whatever the registry says counts more. */
function lockedLines(
  locked: NonNullable<BundleDocument['locked']>,
  manifest: ManifestDocument,
  place: Pick<Line, 'origin' | 'confirmedAt'>,
): readonly Line[] {
  return Object.entries(locked).flatMap(([reference, { release, ...facts }]) => {
    const entry = manifest.references[release];
    // Who could change the file could link anything that is signed, but at least not another prompt.
    if (entry === undefined || 'error' in entry || nameOf(release) !== nameOf(reference)) return [];
    const line = lineOf(manifest, { candidates: entry.candidates, ...facts }, { ...place, reference });
    return [{ ...line, mark: firstState }];
  });
}

/** What is on a disk may be anything. */
function digestOf(document: ContentDocument): string {
  try {
    return document.metadata.config ? contentDigest(document.content) : 'none';
  } catch {
    return 'none';
  }
}
