import { isOpen } from '../resolution/prompt-table.ts';
import { compareVersions, isPrerelease, majorOf } from '../version-range.ts';
import type { EnvironmentDocument, Mark, RolloutRecord } from './documents.ts';

/**
 * What promoting `version` does to open rollouts of its major line: promoting the candidate ends its rollout,
 * promoting something above supersedes it, and a hotfix between baseline and candidate becomes the baseline and pauses it.
 */
export function settleRollouts(document: EnvironmentDocument, version: string): EnvironmentDocument {
  return mapRollouts(document, (rollout) => {
    const { candidate, baseline } = rollout;
    // A range that reaches the candidate does not see a prerelease beside it.
    const unrelated = majorOf(candidate) !== majorOf(version) || isPrerelease(version) !== isPrerelease(candidate);
    if (!isOpen(rollout) || unrelated) return rollout;
    if (candidate === version) return { ...rollout, status: 'promoted' };
    if (compareVersions(version, candidate) > 0) return { ...rollout, status: 'superseded' };
    return compareVersions(version, baseline) > 0 ? { ...rollout, status: 'paused', baseline: version } : rollout;
  });
}

/** Marks versions as withdrawn; open rollouts of them are rolled back. */
export function withdrawVersions(
  document: EnvironmentDocument,
  versions: readonly string[],
  mark: Mark,
): EnvironmentDocument {
  const marks = Object.fromEntries(versions.map((version) => [version, mark]));
  const withdrawn = { ...document, withdrawn: { ...document.withdrawn, ...marks } };
  return mapRollouts(withdrawn, (rollout) =>
    isOpen(rollout) && versions.includes(rollout.candidate) ? { ...rollout, status: 'rolled-back' } : rollout,
  );
}

function mapRollouts(
  document: EnvironmentDocument,
  change: (rollout: RolloutRecord) => RolloutRecord,
): EnvironmentDocument {
  return document.rollouts === undefined ? document : { ...document, rollouts: document.rollouts.map(change) };
}
