import { makeBundle } from '../bundle/make-bundle.ts';
import type { BundleDocument, ContentDocument } from '../bundle-document.ts';
import { parsePromptRef } from '../prompt-ref.ts';
import type { ManifestDocument } from '../protocol.ts';
import { spansMajors } from '../version-range.ts';
import type { LockedPrompt } from './lockfile.ts';
import { referenceOf } from './lockfile.ts';

/** A locked release, with what the registry says of it. */
export interface ShippedPrompt extends LockedPrompt {
  readonly ordinal: number;
}

/** What a bundle of locked releases is made of. */
export interface LockedParts {
  /** All of one environment. */
  readonly prompts: readonly ShippedPrompt[];
  readonly environment: string;
  readonly contents: ReadonlyMap<string, ContentDocument>;
}

/**
 * The bundle in which every reference is the release that is locked for it. It belongs to no state of a registry, which is
 * before all others, so that whatever a registry says counts more.
 */
export function lockedBundle({ prompts, environment, contents }: LockedParts): BundleDocument {
  const references: Record<string, ManifestDocument['references'][string]> = {};
  for (const locked of prompts) {
    const reference = referenceOf(locked);
    const { version, ordinal, digest } = locked;
    references[reference] = { ...selectorFacts(reference), candidates: [{ version, ordinal, digest, promoted: true }] };
  }
  return makeBundle({
    environment,
    manifests: [{ environment, epoch: 0, revision: 0, expiresAt: '', references }],
    contents,
  });
}

function selectorFacts(reference: string): { readonly acrossMajors: boolean; readonly pinned?: true } {
  const { selector } = parsePromptRef(reference);
  return selector.kind === 'range'
    ? { acrossMajors: spansMajors(selector.range) }
    : { acrossMajors: false, pinned: true };
}
