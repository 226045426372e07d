import type { BundleDocument, ContentDocument, LockedReference } from '../bundle-document.ts';
import type { ManifestDocument } from '../protocol.ts';

/** What a bundle is made of. */
export interface BundleParts {
  readonly environment: string;
  readonly manifests: readonly ManifestDocument[];
  /** Absent where the manifests are about what applications ask for. */
  readonly locked?: Readonly<Record<string, LockedReference>>;
  readonly contents: ReadonlyMap<string, ContentDocument>;
}

/**
 * The bundle of what a registry said, in an order of its own: the same state gives the same bytes. What a signature is not
 * over, and what differs from one question to the next, is left out.
 */
export function makeBundle({ environment, manifests, locked, contents }: BundleParts): BundleDocument {
  return {
    ...{ format: 1, environment },
    manifests: manifests.map(orderManifest),
    ...(locked && { locked: Object.fromEntries(Object.entries(locked).sort(byKey)) }),
    contents: Object.fromEntries([...contents].sort(byKey)),
  };
}

/** The text of a bundle's file. Orders inside of contents stay: templates can print them. */
export function printBundle(bundle: BundleDocument): string {
  return `${JSON.stringify(bundle, undefined, 1)}\n`;
}

/**
 * Tells whether the text of a file says the same as a bundle, whenever the registry was asked: signatures by the same key
 * differ in nothing but their time; and what is locked stays the same in every state.
 */
export function saysTheSame(text: string, bundle: BundleDocument): boolean {
  try {
    const there = JSON.parse(text) as BundleDocument;
    return JSON.stringify(timeless(there)) === JSON.stringify(timeless(bundle));
  } catch {
    // Not a bundle, whatever it is.
    return false;
  }
}

function orderManifest({ references, signature, ...manifest }: ManifestDocument): ManifestDocument {
  return {
    ...manifest,
    ...(signature === undefined && { expiresAt: '' }),
    references: Object.fromEntries(Object.entries(references).sort(byKey)),
    ...(signature !== undefined && { signature }),
  };
}

function timeless({ manifests, ...bundle }: BundleDocument): unknown {
  return {
    ...bundle,
    manifests: manifests.map((manifest) => ({
      ...manifest,
      ...(bundle.locked && { epoch: 0, revision: 0 }),
      ...{ expiresAt: '', signature: manifest.signature?.key },
    })),
  };
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
