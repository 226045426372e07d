import type { ManifestDocument, PromptMetadata } from './protocol.ts';
import type { ReleaseContent } from './release-content.ts';

/** Answer of `GET /v1/digests/{digest}?metadata=true`: a content, and what the registry derives from it. */
export interface ContentDocument {
  readonly metadata: PromptMetadata;
  readonly content: ReleaseContent;
}

/** A version that is not to be served, as a client remembers it until the registry's published state says the same. */
export interface BarredVersion {
  readonly name: string;
  readonly version: string;
  /** The reference for which it was learned. */
  readonly reference: string;
  /** Id of the change, where the registry had not published it yet. */
  readonly intent?: string;
  /** When that change was made; with `intent`. */
  readonly since?: string;
  /** True where it must not be served to references that are pinned to it either. */
  readonly killed: boolean;
  readonly epoch: number;
  readonly revision: number;
}

/** The release that a lockfile has for a reference. */
export interface LockedReference {
  /** Its exact reference, which a manifest of the bundle is about. */
  readonly release: string;
  readonly acrossMajors: boolean;
  readonly pinned?: true;
}

/**
 * All that a client needs to serve without a registry: what `stemma bundle` writes for an application to ship, and what
 * clients keep on disk.
 */
export interface BundleDocument {
  readonly format: 1;
  readonly environment: string;
  /** When the registry said it: ISO 8601, UTC. A bundle has none: it is the same whenever it is written. */
  readonly savedAt?: string;
  /** As the registry answered them; where one reference is in several, the newest state counts. */
  readonly manifests: readonly ManifestDocument[];
  /** By reference; the manifests then are about the releases alone. Absent where they are about the references. */
  readonly locked?: Readonly<Record<string, LockedReference>>;
  /** By digest, for every candidate of the manifests. */
  readonly contents: Readonly<Record<string, ContentDocument>>;
  /** What is not to be served although a manifest lists it; absent where there is nothing. */
  readonly barred?: readonly BarredVersion[];
}
