import type { IneligibleVersion } from '../error-catalog/registry-errors.ts';
import { printSelector } from '../prompt-ref.ts';
import { sha256Hex } from '../sha256.ts';
import type { Inquiry } from './inquiry.ts';
import type { ReferenceCandidates } from './list-candidates.ts';
import { nearestIneligible, noEligibleVersion } from './no-eligible-version.ts';
import type { Resolution } from './resolution.ts';
import type { Decision, HashText } from './walk.ts';
import { prepareWalk, takeWalk } from './walk.ts';

/** The answer for one unit. @throws NO_ELIGIBLE_VERSION */
export type Answer = (unit: string | undefined) => Resolution;

/**
 * Prepares the answer of a reference for every unit. Equal decisions give the same object, so that a caller can keep
 * what it makes of an answer beside it.
 */
export function answerUnits(inquiry: Inquiry, list: ReferenceCandidates, sha256: HashText = sha256Hex): Answer {
  const [first] = list.candidates;
  if (first !== undefined && first.rollout === undefined) {
    const reason = list.pinned === true ? 'pinned' : 'promoted';
    const only = buildResolution(inquiry, list, { candidate: first, reason });
    return () => only;
  }
  let nearest: readonly IneligibleVersion[] | undefined;
  // An answer is built where it is first given: most units of most rollouts are in no arm.
  const walk = prepareWalk(list, (decision): Prepared => ({ decision, resolution: undefined }));
  return (unit) => {
    const prepared = takeWalk(walk, unit, sha256);
    if (prepared === undefined) {
      nearest ??= nearestIneligible(inquiry);
      throw noEligibleVersion(inquiry, nearest);
    }
    prepared.resolution ??= buildResolution(inquiry, list, prepared.decision);
    return prepared.resolution;
  };
}

interface Prepared {
  readonly decision: Decision;
  resolution: Resolution | undefined;
}

function buildResolution({ ref, table, view }: Inquiry, list: ReferenceCandidates, decision: Decision): Resolution {
  const { candidate, reason, rollout, arm } = decision;
  return {
    name: table.name,
    version: candidate.version,
    digest: candidate.digest,
    selector: printSelector(ref.selector),
    environment: view.environment,
    acrossMajors: list.acrossMajors,
    perUnit: list.candidates.some((one) => one.rollout !== undefined),
    reason,
    warnings: candidate.warnings ?? [],
    ...(rollout !== undefined && { rollout }),
    ...(arm !== undefined && { arm }),
  };
}
