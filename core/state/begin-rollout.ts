import { heldUntil } from '../rollout/rollout-steps.ts';
import { isWindowClosed, nextOpening } from '../rollout/rollout-window.ts';
import type { RolloutRecord } from './documents.ts';

/**
 * Lets a rollout go as far as time allows when nothing else is in its way: it runs at the first step, or is scheduled
 * where it is too early or its plan's window is closed.
 */
export function beginOrSchedule(rollout: RolloutRecord, at: string): RolloutRecord {
  const time = new Date(at);
  const early = rollout.scheduledFor !== undefined && new Date(rollout.scheduledFor) > time;
  if (early || isWindowClosed(rollout.plan, time)) return { ...rollout, status: 'scheduled', stepSince: at };
  return begin(rollout, at);
}

export function begin(rollout: RolloutRecord, at: string): RolloutRecord {
  const canaryPpm = rollout.plan.steps[0]?.canaryPpm ?? 0;
  return { ...rollout, status: 'running', step: 0, canaryPpm, stepSince: at, startedAt: at };
}

/** When a scheduled rollout can begin, as it is said to people. */
export function beginsAt({ plan, scheduledFor }: RolloutRecord, at: string): string {
  const from = new Date(Math.max(Date.parse(scheduledFor ?? at), Date.parse(at)));
  return openingText(plan, from);
}

/** Until when a step is held and cannot be left, also for a window that is closed when its hold is over. */
export function leftAt(rollout: RolloutRecord): string {
  const held = heldUntil(rollout);
  return isWindowClosed(rollout.plan, held) ? openingText(rollout.plan, held) : held.toISOString();
}

/** The next opening of a plan's window as ISO 8601. */
export function openingText(plan: RolloutRecord['plan'], from: Date): string {
  return nextOpening(plan, from)?.toISOString() ?? 'a time that is not known';
}
