import type { Release } from '../resolution/prompt-table.ts';
import { barOf, buildPromptTable, isPromoted } from '../resolution/prompt-table.ts';
import type { Bump, EnvironmentDocument, PromptState } from '../state/documents.ts';
import { compareVersions, isPrerelease, majorOf } from '../version-range.ts';

/** The release that a rollout of `version` is compared with: the highest one promoted below it in its major line. */
export function findBaseline(state: PromptState, document: EnvironmentDocument, version: string): string | undefined {
  const major = majorOf(version);
  return servedBelow(state, document, version).find((release) => release.semver.major === major)?.version;
}

/** Which part of the version serving it moves, against the highest release served below it in any major line. */
export function bumpOf(state: PromptState, document: EnvironmentDocument, version: string): Bump {
  const below = servedBelow(state, document, version)[0]?.semver;
  const own = buildPromptTable(state).releases.find((release) => release.version === version)?.semver;
  if (below === undefined || own === undefined || below.major !== own.major) return 'major';
  return below.minor === own.minor ? 'patch' : 'minor';
}

/** Highest first. A range that reaches a release does not see prereleases beside it, so they count for prereleases only. */
function servedBelow(state: PromptState, document: EnvironmentDocument, version: string): readonly Release[] {
  const view = { environment: document.environment, document, openRollouts: new Map() };
  return buildPromptTable(state).releases.filter(
    (release) =>
      compareVersions(release.version, version) < 0 &&
      (isPrerelease(version) || !isPrerelease(release.version)) &&
      isPromoted(release, view) &&
      barOf(release, view) === undefined,
  );
}
