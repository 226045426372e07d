import { passApprovals } from '../../approval/pass-approvals.ts';
import { missingOf } from '../../approval/rollout-approvals.ts';
import { fail } from '../../fail.ts';
import { formatPercent, percentOf } from '../../percent.ts';
import { heldUntil, stepAfter, stepReached } from '../../rollout/rollout-steps.ts';
import { isWindowClosed } from '../../rollout/rollout-window.ts';
import { begin, beginOrSchedule, beginsAt, openingText } from '../begin-rollout.ts';
import type { RolloutRecord } from '../documents.ts';
import type { AdvanceIntent } from '../intent.ts';
import { promoteVersion } from '../promote-version.ts';
import type { RolloutOutcome, RolloutSite } from '../rollout-site.ts';
import { changeRollout, requireRollout, requireStatus, rolloutCommand, rolloutSubject } from '../rollout-site.ts';
import { rolloutWarnings } from '../settle-rollouts.ts';
import type { StateChange } from '../state-change.ts';
import type { StateBefore } from '../state-view.ts';
import { reasonOf, unchanged } from '../state-view.ts';

/**
 * Goes on to the next step, or begins a rollout that is scheduled; after the last step, promotes the candidate. A server
 * does it when time and gates allow; a person may do it before the hold is over, and in a closed window by force.
 *
 * @throws ROLLOUT_STATUS, APPROVAL_REQUIRED, HOLD_NOT_OVER, WINDOW_CLOSED, REASON_REQUIRED
 */
export function advance(before: StateBefore, intent: AdvanceIntent): StateChange {
  const site = requireRollout(before, intent);
  const { rollout } = site;
  const left = leftAlready(rollout, intent);
  if (left !== undefined) return { ...unchanged(intent, rolloutSubject(intent, rollout), left), rollout: rollout.id };
  requireStatus(rollout, 'advance', ['running', 'scheduled', 'awaiting-approval']);
  const missing = missingOf({ policy: before.meta.policy, ...site });
  const passage = passApprovals(intent, rollout.candidate, missing);
  const early = isFreed(rollout, intent) ? [] : checkTime(rollout, intent);
  const outcome = goOn(site, intent);
  return changeRollout(site, intent, {
    ...outcome,
    subject: `${outcome.subject}${passage.suffix}`,
    warnings: [...passage.warnings, ...early, ...(outcome.warnings ?? [])],
    ...(passage.bypassed && { bypassed: passage.bypassed }),
  });
}

function leftAlready(rollout: RolloutRecord, { id, fromStep, automatic }: AdvanceIntent): string | undefined {
  if (rollout.ended?.intent === id) return 'this advance was made already';
  const reached = stepReached(rollout);
  if (fromStep === undefined) return automatic && rollout.status === 'running' ? 'it has begun already' : undefined;
  if (fromStep === reached || rollout.ended !== undefined) return undefined;
  return `it is at ${stepName(rollout, reached)}, so there is nothing to leave`;
}

/** What a person goes past. @throws HOLD_NOT_OVER, WINDOW_CLOSED, REASON_REQUIRED */
function checkTime(rollout: RolloutRecord, intent: AdvanceIntent): readonly string[] {
  const { plan, status, step } = rollout;
  const now = new Date(intent.at);
  const held = heldUntil(rollout);
  const early = held > now;
  const closed = isWindowClosed(plan, now);
  if (early && intent.automatic) {
    throw fail('HOLD_NOT_OVER', { rollout: rollout.id, step: step + 1, until: held.toISOString() });
  }
  if (closed && intent.force !== true) {
    throw fail('WINDOW_CLOSED', { rollout: rollout.id, plan: plan.name, until: openingText(plan, now) });
  }
  if (closed && reasonOf(intent.reason) === undefined) throw fail('REASON_REQUIRED', { verb: 'advance --force' });
  const what = status === 'running' ? `step ${step + 1} was to be held until` : 'it was to begin at';
  return [
    ...(early ? [`${what} ${held.toISOString()}`] : []),
    ...(closed ? [`plan "${plan.name}" does not advance before ${openingText(plan, now)}`] : []),
  ];
}

function goOn(site: RolloutSite, intent: AdvanceIntent): RolloutOutcome {
  const { rollout } = site;
  if (rollout.status !== 'running') return beginNow(rollout, intent);
  const next = stepAfter(rollout);
  if (next === undefined) return promoteCandidate(site, intent);
  return {
    rollout: { ...rollout, step: next.index, canaryPpm: next.canaryPpm, stepSince: intent.at },
    subject: `${rolloutSubject(intent, rollout)} to ${stepName(rollout, next.index)}`,
    undo: `${rolloutCommand('set', intent, rollout)} --percent ${percentOf(rollout.canaryPpm)}`,
  };
}

/** Tells whether it only waited for approvals that a new policy does not ask for: time decides now. */
function isFreed({ status }: RolloutRecord, { automatic }: AdvanceIntent): boolean {
  return status === 'awaiting-approval' && automatic === true;
}

function beginNow(rollout: RolloutRecord, intent: AdvanceIntent): RolloutOutcome {
  const { at } = intent;
  const begun = isFreed(rollout, intent) ? beginOrSchedule(rollout, at) : begin(rollout, at);
  const subject = rolloutSubject(intent, rollout);
  const undo = rolloutCommand('abort', intent, rollout);
  if (begun.status === 'running') return { rollout: begun, subject: `${subject} to ${stepName(rollout, 0)}`, undo };
  const effects = [`nobody gets ${rollout.candidate} yet: it begins at ${beginsAt(begun, at)}`];
  return { rollout: begun, subject: `${subject} to its schedule`, effects, undo };
}

function promoteCandidate({ state, document, rollout }: RolloutSite, intent: AdvanceIntent): RolloutOutcome {
  const { name, environment } = intent;
  const { candidate } = rollout;
  const settled = promoteVersion(state, document, { intent, version: candidate });
  return {
    rollout: settled.rollouts?.find(({ id }) => id === rollout.id) ?? rollout,
    document: settled,
    subject: `${rolloutSubject(intent, rollout)} to everyone`,
    warnings: rolloutWarnings(document, settled),
    undo: `stemma withdraw ${name}@${candidate} --env ${environment}`,
  };
}

/** `step 2 of 4 (5 %)` */
function stepName({ plan }: RolloutRecord, index: number): string {
  const step = plan.steps[index];
  return step === undefined
    ? 'no step yet'
    : `step ${index + 1} of ${plan.steps.length} (${formatPercent(step.canaryPpm)})`;
}
