import { ownValue } from '../own-value.ts';
import { findBaseline } from '../rollout/find-baseline.ts';
import { hasEnded } from '../rollout/rollout-steps.ts';
import { compareVersions, isPrerelease, majorOf } from '../version-range.ts';
import type { EnvironmentDocument, Mark, PromptState, RolloutRecord, RolloutStatus } from './documents.ts';

/** What a change means to rollouts that have not ended. */
export interface Settlement {
  /** Who made it, when and why; ended and paused rollouts tell it. */
  readonly mark: Mark;
  /** Versions that it promotes. */
  readonly promoted?: readonly string[];
}

/**
 * Brings the rollouts of an environment in line with what is served there after a change: those whose candidate is
 * decided end, and one that lost its comparison does not go on by itself. Every change of promotions, withdrawals and
 * marks goes through here.
 *
 * @param state - the prompt after the change of its release document
 * @param document - the environment after the change of what is promoted and withdrawn
 */
export function settleRollouts(
  state: PromptState,
  document: EnvironmentDocument,
  settlement: Settlement,
): EnvironmentDocument {
  if (document.rollouts === undefined) return document;
  const rollouts = document.rollouts.map((rollout) => {
    if (hasEnded(rollout)) return rollout;
    const end = endOf(rollout, { state, document, settlement });
    if (end !== undefined) return endRollout(rollout, end, settlement.mark);
    return compareAnew(rollout, findBaseline(state, document, rollout.candidate), settlement.mark);
  });
  const same = rollouts.every((rollout, index) => rollout === document.rollouts?.[index]);
  return same ? document : { ...document, rollouts };
}

/** Ends a rollout: nobody is drawn for its candidate any more. */
export function endRollout(rollout: RolloutRecord, status: RolloutStatus, mark: Mark): RolloutRecord {
  const { paused: _, ...rest } = rollout;
  return { ...rest, status, ended: mark };
}

interface Settled {
  readonly state: PromptState;
  readonly document: EnvironmentDocument;
  readonly settlement: Settlement;
}

function endOf(
  { candidate }: RolloutRecord,
  { state, document, settlement }: Settled,
): 'promoted' | 'rolled-back' | 'aborted' | 'superseded' | undefined {
  const record = ownValue(state.release?.versions, candidate);
  const barred = record?.killed ?? record?.yanked ?? ownValue(document.withdrawn, candidate);
  if (state.release?.retired !== undefined) return 'aborted';
  if (barred !== undefined) return 'rolled-back';
  if (ownValue(document.promoted, candidate) !== undefined) return 'promoted';
  return settlement.promoted?.some((version) => isServedBefore(version, candidate)) ? 'superseded' : undefined;
}

/** Ranges get `version` before `candidate`; those that reach a release do not see prereleases beside it. */
function isServedBefore(version: string, candidate: string): boolean {
  if (majorOf(version) !== majorOf(candidate) || compareVersions(version, candidate) < 0) return false;
  return isPrerelease(candidate) || !isPrerelease(version);
}

/**
 * What was measured against the old baseline does not hold for the new one. Whoever runs it decides to go on; one that
 * has not begun goes on with the new one where somebody has yet to approve it, and is a draft again where nobody has.
 */
function compareAnew(rollout: RolloutRecord, baseline: string | undefined, mark: Mark): RolloutRecord {
  const { status } = rollout;
  if (baseline === rollout.baseline) return rollout;
  if (status === 'running' || status === 'paused') {
    const cause = baseline === undefined ? ('baseline-lost' as const) : ('baseline-changed' as const);
    const paused = { ...(rollout.paused ?? mark), cause };
    return { ...rollout, status: 'paused', baseline: baseline ?? rollout.baseline, paused };
  }
  const waits = status === 'awaiting-approval' && baseline !== undefined;
  return { ...rollout, status: waits ? status : 'draft', baseline: baseline ?? rollout.baseline };
}

/** What a change did to rollouts besides what was asked for; one sentence each. */
export function rolloutWarnings(before: EnvironmentDocument, after: EnvironmentDocument): readonly string[] {
  const old = new Map(before.rollouts?.map((rollout) => [rollout.id, rollout]));
  return (after.rollouts ?? []).flatMap((rollout) => {
    const was = old.get(rollout.id);
    const same = was === undefined || (was.status === rollout.status && was.baseline === rollout.baseline);
    return same || hasEnded(was) ? [] : sentence(was, rollout);
  });
}

function sentence(was: RolloutRecord, { id, candidate, status, baseline, paused }: RolloutRecord): readonly string[] {
  const what = `rollout ${id} of ${candidate}`;
  const cause =
    paused?.cause === 'baseline-lost' || was.baseline === baseline
      ? `nothing below ${candidate} is served any more`
      : `its baseline is now ${baseline}`;
  if (status === 'paused') return [`${what} is paused: ${cause}`];
  if (status === 'draft') return [`${what} is a draft again: ${cause}`];
  if (status === 'awaiting-approval') return [`${what} needs approval anew: ${cause}`];
  return status === 'superseded' || status === 'aborted' ? [`${what} has ended: it is ${status}`] : [];
}
