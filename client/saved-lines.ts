import type { BundleDocument } from '../core/bundle-document.ts';
import type { Bars } from './bars.ts';
import { fail } from './fail.ts';
import type { Line, Origin } from './line.ts';
import { lineOf } from './line.ts';
import { lineAt } from './line-at.ts';
import { parseJson } from './parse-json.ts';
import type { Releases } from './releases.ts';

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

/** Where a document came from, and how old what it says is by the client's clock. */
export interface Provenance {
  readonly origin: Origin;
  readonly environment: string | undefined;
  readonly now: number;
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
 * Puts the lines of a bundle on the shelf. A bundle of another environment is left alone.
 *
 * @throws BUNDLE_INVALID
 */
export function restoreLines(value: unknown, shelf: Shelf, provenance: Provenance): void {
  check(provenance, () => restore(value as BundleDocument, shelf, provenance));
}

/** The same for a snapshot, whose contents are not read before they are served. @throws BUNDLE_INVALID */
export function restoreSnapshot(
  saved: string | Uint8Array,
  shelf: Shelf,
  provenance: Provenance & { readonly url: string },
): void {
  const bytes = typeof saved === 'string' ? new TextEncoder().encode(saved) : saved;
  const head = parseJson(lineAt(bytes, 0)) as SnapshotHead | BundleDocument | undefined;
  // What another registry said proves nothing here, and its revisions would hide this one's.
  if (head !== undefined && Object(head).url !== provenance.url) return;
  check(provenance, () => {
    // Snapshots were bundles once.
    if (head?.format !== 2) return restore(head as BundleDocument, shelf, provenance);
    const { contents, length } = head;
    const start = bytes.indexOf(10) + 1;
    if (bytes.length !== start + length) throw new TypeError('cut off');
    restore({ ...head, format: 1, contents: {} }, shelf, provenance);
    for (const [digest, offset] of Object.entries(contents)) {
      shelf.releases.add(digest, () => parseJson(lineAt(bytes, start + offset)));
    }
  });
}

/** What is broken, or of another shape, fails as it is read, or later for its digests. */
function check({ origin }: Provenance, read: () => void): void {
  try {
    read();
  } catch (cause) {
    throw fail('BUNDLE_INVALID', { source: origin, problem: 'it is not one of this version' }, cause);
  }
}

function restore(bundle: BundleDocument, shelf: Shelf, { origin, environment, now }: Provenance): void {
  if (bundle.format !== 1) throw new TypeError('another format');
  if (environment !== undefined && bundle.environment !== environment) return;
  const age = Date.now() - Date.parse(String(bundle.savedAt));
  // A time to come is no age: a clock was put back, and how old this is cannot be known.
  const confirmedAt = age >= 0 ? now - age : Number.NEGATIVE_INFINITY;
  for (const manifest of bundle.manifests) {
    for (const [reference, entry] of Object.entries(manifest.references)) {
      shelf.lines.push(lineOf(manifest, entry, { reference, origin, confirmedAt }));
    }
  }
  for (const [digest, document] of Object.entries(bundle.contents)) {
    if (!shelf.releases.has(digest)) shelf.releases.add(digest, () => document);
  }
  shelf.bars.all = [...shelf.bars.all, ...(bundle.barred ?? [])];
}
