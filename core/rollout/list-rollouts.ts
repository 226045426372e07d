import { approvalBinding } from '../approval/approval-binding.ts';
import { standingApprovals } from '../approval/missing-approvals.ts';
import type { RolloutQuestion } from '../approval/rollout-approvals.ts';
import { missingOf } from '../approval/rollout-approvals.ts';
import { formatPercent } from '../percent.ts';
import { isOpen } from '../resolution/prompt-table.ts';
import type { RegistryIndex } from '../resolution/registry-index.ts';
import type { RolloutDocument, RolloutWait } from '../rollout-documents.ts';
import type { Mark, RolloutRecord } from '../state/documents.ts';
import { advanceDue, dueTime } from './due-changes.ts';
import { expiryOf, hasEnded, heldUntil, isAtGate, stepAfter } from './rollout-steps.ts';
import type { RolloutFilter } from './walk-rollouts.ts';
import { walkRollouts } from './walk-rollouts.ts';

/**
 * The rollouts of a registry, with what each waits for: those that have not ended first, newest first. An environment
 * that the policy no longer has is left out.
 */
export function listRollouts(index: RegistryIndex, now: Date, filter: RolloutFilter = {}): RolloutDocument[] {
  const found = [...walkRollouts(index, filter)].map((question) => describeRollout(question, now));
  return found.sort(
    (a, b) => Number(hasEnded(a)) - Number(hasEnded(b)) || Date.parse(b.createdAt) - Date.parse(a.createdAt),
  );
}

/** One rollout as people see it at `now`. */
function describeRollout(question: RolloutQuestion, now: Date): RolloutDocument {
  const { state, document, rollout } = question;
  const { id, candidate, digest, baseline, status, canaryPpm, plan, step, stepSince, evidenceEpoch } = rollout;
  const standing = standingApprovals({ state, document, version: candidate, rollout: id });
  const expiresAt = isOpen(rollout) ? expiryOf(rollout) : undefined;
  const asks = status === 'awaiting-approval' || isAtGate(rollout);
  return {
    ...{ id, name: state.name, environment: document.environment, candidate, digest, baseline, status, canaryPpm },
    overrides: rollout.overrides?.length ?? 0,
    ...{ plan, step, stepSince, evidenceEpoch, createdAt: rollout.created.at, createdBy: rollout.created.by },
    ...(rollout.startedAt !== undefined && { startedAt: rollout.startedAt }),
    ...(rollout.scheduledFor !== undefined && { scheduledFor: rollout.scheduledFor }),
    ...(rollout.paused !== undefined && { paused: { cause: rollout.paused.cause, ...shown(rollout.paused) } }),
    ...(rollout.ended !== undefined && { ended: shown(rollout.ended) }),
    waitsFor: waitsOf(question, now),
    ...nextOf(question, now),
    ...(expiresAt !== undefined && { expiresAt: expiresAt.toISOString() }),
    approvals: standing.map(shown),
    ...(asks && { binding: approvalBinding(digest, document) }),
  };
}

function shown({ at, by, reason }: Mark): { readonly at: string; readonly by: string; readonly reason?: string } {
  return { at, by, ...(reason !== undefined && { reason }) };
}

function waitsOf(question: RolloutQuestion, now: Date): readonly RolloutWait[] {
  const { rollout } = question;
  if (rollout.status === 'draft') return [{ kind: 'start' }];
  if (rollout.status === 'paused') return [{ kind: 'resume' }];
  const missing = missingOf(question);
  const approval: readonly RolloutWait[] = missing.length === 0 ? [] : [{ kind: 'approval', missing }];
  if (rollout.status !== 'running' && rollout.status !== 'scheduled') return approval;
  return [...timeWaits(rollout, now), ...approval];
}

/** The window counts where it is still closed when hold or schedule are over. */
function timeWaits(rollout: RolloutRecord, now: Date): readonly RolloutWait[] {
  const held = heldUntil(rollout);
  const due = dueTime(rollout, now);
  const earliest = Math.max(held.getTime(), now.getTime());
  const kind = rollout.status === 'scheduled' ? 'schedule' : 'hold';
  return [
    ...(held > now ? [untilWait(kind, held, now)] : []),
    ...(due !== undefined && due.getTime() > earliest ? [untilWait('window', due, now)] : []),
  ];
}

function untilWait(kind: 'hold' | 'schedule' | 'window', until: Date, now: Date): RolloutWait {
  const secondsLeft = Math.ceil((until.getTime() - now.getTime()) / 1000);
  return { kind, until: until.toISOString(), secondsLeft };
}

function nextOf(question: RolloutQuestion, now: Date): Pick<RolloutDocument, 'next' | 'nextAt'> {
  const { rollout } = question;
  const due = advanceDue(question, now);
  if (due === undefined && rollout.status !== 'running' && rollout.status !== 'scheduled') return {};
  const step = stepAfter(rollout);
  return {
    next:
      step === undefined
        ? 'promotion'
        : `step ${step.index + 1} of ${rollout.plan.steps.length} at ${formatPercent(step.canaryPpm)}`,
    ...(due !== undefined && { nextAt: (due > now ? due : now).toISOString() }),
  };
}
