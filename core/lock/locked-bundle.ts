import { makeBundle } from '../bundle/make-bundle.ts';
import type { BundleDocument, ContentDocument, LockedReference } from '../bundle-document.ts';
import { parsePromptRef } from '../prompt-ref.ts';
import type { ManifestDocument } from '../protocol.ts';
import { spansMajors } from '../version-range.ts';
import type { LockedPrompt } from './lockfile.ts';
import { referenceOf, releaseOf } from './lockfile.ts';

/** A locked release, with what the registry says of it. */
export interface ShippedPrompt extends LockedPrompt {
  readonly ordinal: number;
}

/** What a bundle of locked releases is made of. */
export interface LockedParts {
  /** All of one environment. */
  readonly prompts: readonly ShippedPrompt[];
  readonly environment: string;
  /** What the registry signed about the exact releases; undefined where that is not asked for. */
  readonly signed?: readonly ManifestDocument[] | undefined;
  readonly contents: ReadonlyMap<string, ContentDocument>;
}

/**
 * The bundle in which every reference is the release that is locked for it. It belongs to no state of a registry, which is
 * before all others, so that whatever a registry says counts more.
 *
 * No registry signs what an application locked. Where signatures are asked for, they are over the releases, and beside
 * them stands which of them is locked for which reference.
 */
export function lockedBundle({ prompts, environment, signed, contents }: LockedParts): BundleDocument {
  if (signed !== undefined) return makeBundle({ environment, manifests: signed, locked: linksOf(prompts), contents });
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

function linksOf(prompts: readonly LockedPrompt[]): Readonly<Record<string, LockedReference>> {
  return Object.fromEntries(
    prompts.map((locked) => {
      const reference = referenceOf(locked);
      return [reference, { release: releaseOf(locked), ...selectorFacts(reference) }];
    }),
  );
}

function selectorFacts(reference: string): Omit<LockedReference, 'release'> {
  const { selector } = parsePromptRef(reference);
  return selector.kind === 'range'
    ? { acrossMajors: spansMajors(selector.range) }
    : { acrossMajors: false, pinned: true };
}
