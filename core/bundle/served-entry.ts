import type { ManifestDocument } from '../protocol.ts';

/** What a manifest says of a reference that is not refused. */
export type ServedEntry = Exclude<ManifestDocument['references'][string], { readonly error: unknown }>;
