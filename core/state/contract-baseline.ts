import { findBaseline } from '../rollout/find-baseline.ts';
import { isPrerelease, parseRange } from '../version-range.ts';
import type { EnvironmentDocument, PromptState } from './documents.ts';

/**
 * The release whose applications get `version` once it is served: the baseline of a rollout, where semver promises that
 * one can stand for the other. To whoever names a prerelease, and from one 0.x to the next, nothing is promised.
 */
export function contractBaseline(
  state: PromptState,
  document: EnvironmentDocument,
  version: string,
): string | undefined {
  if (isPrerelease(version)) return undefined;
  const baseline = findBaseline(state, document, version);
  return baseline !== undefined && parseRange(`^${baseline}`).test(version) ? baseline : undefined;
}
