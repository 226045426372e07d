import { fail } from '../fail.ts';
import { spansMajors } from '../version-range.ts';
import { describeCandidate } from './describe-candidate.ts';
import type { Inquiry } from './inquiry.ts';
import { nearestReleases } from './nearest-releases.ts';
import { rangeCandidates } from './range-candidates.ts';
import type { CandidateList } from './walk.ts';

/** The candidates of a reference, as a manifest lists them. */
export interface ReferenceCandidates extends CandidateList {
  readonly acrossMajors: boolean;
}

/**
 * What a reference can be answered with, whoever asks. The list of a range may be empty.
 *
 * @throws RELEASE_NOT_FOUND, RELEASE_KILLED for an exact selector; PROMPT_RETIRED for a range
 */
export function listCandidates(inquiry: Inquiry): ReferenceCandidates {
  const { table, view, range } = inquiry;
  if (range === undefined) return pinnedCandidate(inquiry);
  const retired = table.state.release?.retired;
  if (retired !== undefined) throw fail('PROMPT_RETIRED', { name: table.name, successor: retired.successor });
  return { acrossMajors: spansMajors(range), candidates: rangeCandidates(table, view, range) };
}

function pinnedCandidate({ ref, table, view }: Inquiry): ReferenceCandidates {
  const version = ref.selector.kind === 'exact' ? ref.selector.version : '';
  const release = table.releases.find((candidate) => candidate.version === version);
  if (release === undefined) {
    throw fail('RELEASE_NOT_FOUND', { name: table.name, version, available: nearestReleases(table, version) });
  }
  const { killed } = release.record;
  if (killed !== undefined) throw fail('RELEASE_KILLED', { name: table.name, version, reason: killed.reason });
  return { acrossMajors: false, pinned: true, candidates: [describeCandidate(table.name, release, { view })] };
}
