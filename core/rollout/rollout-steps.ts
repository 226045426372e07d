import type { RolloutPlan, RolloutRecord, RolloutStatus, RolloutStep } from '../state/documents.ts';

const ended: readonly RolloutStatus[] = ['promoted', 'rolled-back', 'aborted', 'superseded', 'expired'];

export function hasEnded({ status }: Pick<RolloutRecord, 'status'>): boolean {
  return ended.includes(status);
}

/** Its step; where its share is below that of the first one, or it has not begun yet, -1. */
export function stepReached({ plan, step, canaryPpm }: RolloutRecord): number {
  const share = plan.steps[step]?.canaryPpm ?? 0;
  return canaryPpm < share ? step - 1 : step;
}

/** The step that an advance leads to; undefined where that is promotion. */
export function stepAfter(rollout: RolloutRecord): (RolloutStep & { readonly index: number }) | undefined {
  const index = stepReached(rollout) + 1;
  const step = rollout.plan.steps[index];
  return step && { ...step, index };
}

/** The step at a share: the highest whose share is not above it, or the first. */
export function stepAt({ steps }: RolloutPlan, canaryPpm: number): number {
  return Math.max(
    0,
    steps.findLastIndex((step) => step.canaryPpm <= canaryPpm),
  );
}

/** Tells whether it runs at a step that only approval lets it leave. */
export function isAtGate(rollout: RolloutRecord): boolean {
  return rollout.status === 'running' && rollout.plan.steps[stepReached(rollout)]?.approval === true;
}

/** Until when time keeps it where it is: by its hold, or by its schedule. */
export function heldUntil({ status, plan, step, stepSince, scheduledFor }: RolloutRecord): Date {
  if (status !== 'running' && status !== 'paused') return new Date(scheduledFor ?? stepSince);
  return new Date(Date.parse(stepSince) + (plan.steps[step]?.holdSeconds ?? 0) * 1000);
}

/**
 * The highest share that it can be set to: up to the next step that needs an approval it does not have.
 *
 * @param gatePassed - whether the gate of its own step, where it has one, is approved
 */
export function highestShare(rollout: RolloutRecord, gatePassed: boolean): number {
  const reached = stepReached(rollout);
  const gate = rollout.plan.steps.findIndex(
    ({ approval }, index) => approval === true && index >= reached && !(index === reached && gatePassed),
  );
  return rollout.plan.steps[gate]?.canaryPpm ?? 1_000_000;
}

/** When it expires; undefined for one that is not open, or whose plan sets no bound. */
export function expiryOf({ plan, startedAt }: RolloutRecord): Date | undefined {
  if (plan.maxSeconds === undefined || startedAt === undefined) return undefined;
  return new Date(Date.parse(startedAt) + plan.maxSeconds * 1000);
}
