import type { Range } from 'semver';
import type { ManifestCandidate } from '../protocol.ts';
import type { RolloutRecord } from '../state/documents.ts';
import { contractWarnings } from './contract-warnings.ts';
import { describeCandidate } from './describe-candidate.ts';
import type { EnvironmentView, PromptTable, Release } from './prompt-table.ts';
import { barOf, isPromoted } from './prompt-table.ts';

/**
 * The releases that a range can be answered with in an environment, highest first: candidates of open rollouts, down
 * to the first promoted release, which serves everyone who is left.
 */
export function rangeCandidates(table: PromptTable, view: EnvironmentView, range: Range): readonly ManifestCandidate[] {
  const found: { release: Release; rollout: RolloutRecord | undefined }[] = [];
  for (const release of table.releases) {
    const promoted = isPromoted(release, view);
    const rollout = promoted ? undefined : view.openRollouts.get(release.version);
    // Testing the range is the expensive part, so it comes last.
    if (!(promoted || rollout !== undefined) || barOf(release, view) !== undefined || !range.test(release.semver))
      continue;
    found.push({ release, rollout });
    if (promoted) break;
  }
  return found.map(({ release, rollout }, index) => {
    const next = found[index + 1];
    const armed = next?.rollout === undefined && next?.release.version === rollout?.baseline;
    return describeCandidate(table.name, release, {
      ...{ view, contracts: contractWarnings(table.name, release.version, { view, range }) },
      ...(rollout && { rollout: { ...rollout, armed } }),
    });
  });
}
