import { barOf, buildPromptTable, isPromoted } from '../resolution/prompt-table.ts';
import { compareVersions, isPrerelease, parseRange } from '../version-range.ts';
import type { EnvironmentDocument, PromptState } from './documents.ts';

/**
 * Releases that nobody gets here yet, between `version` and the one that is served below it, the highest first: types
 * are declared for them all the same, and semver promises that `version` can stand for each.
 *
 * @param baseline - the one that is served; undefined where none is
 */
export function awaitedReleases(
  state: PromptState,
  document: EnvironmentDocument,
  { version, baseline }: { readonly version: string; readonly baseline: string | undefined },
): readonly string[] {
  if (isPrerelease(version)) return [];
  const view = { environment: document.environment, document, openRollouts: new Map() };
  return buildPromptTable(state)
    .releases.filter(
      (release) =>
        compareVersions(release.version, version) < 0 &&
        (baseline === undefined || compareVersions(release.version, baseline) > 0) &&
        !isPrerelease(release.version) &&
        parseRange(`^${release.version}`).test(version) &&
        !isPromoted(release, view) &&
        barOf(release, view) === undefined,
    )
    .map((release) => release.version);
}
