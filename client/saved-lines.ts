import type { BundleDocument } from '../core/bundle-document.ts';
import type { Bars } from './bars.ts';
import { fail } from './fail.ts';
import type { Line, Origin } from './line.ts';
import { lineOf } from './line.ts';
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

/**
 * Puts the lines of a bundle on the shelf. A bundle of another environment is left alone.
 *
 * @throws BUNDLE_INVALID
 */
export function restoreLines(value: unknown, shelf: Shelf, provenance: Provenance): void {
  try {
    restore(value as BundleDocument, shelf, provenance);
  } catch (cause) {
    throw fail('BUNDLE_INVALID', { source: provenance.origin, problem: 'it is not one of this version' }, cause);
  }
}

/** A document of another shape fails here as a TypeError, or later for its digests. */
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
    if (!shelf.releases.has(digest)) shelf.releases.add(digest, document);
  }
  shelf.bars.all = [...shelf.bars.all, ...(bundle.barred ?? [])];
}

/** Reads the text of a snapshot. @throws BUNDLE_INVALID */
export function restoreText(text: string, shelf: Shelf, provenance: Provenance & { readonly url: string }): void {
  const value = parseJson(text);
  // What another registry said proves nothing here, and its revisions would hide this one's.
  if (value !== undefined && Object(value).url !== provenance.url) return;
  restoreLines(value, shelf, provenance);
}
