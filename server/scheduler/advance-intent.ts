import { formatDuration } from '../../core/duration.ts';
import type { Json } from '../../core/protocol.ts';
import type { RolloutTraffic } from '../../core/rollout-documents.ts';
import type { AdvanceIntent, ExpireIntent } from '../../core/state/intent.ts';
import type { Deadline } from './deadlines.ts';

/** What a server knows when it makes a change by itself. */
export interface Sight {
  readonly actor: string;
  /** Time of day, in milliseconds since the epoch. */
  readonly now: number;
  /** What this server answered for the rollout. */
  readonly traffic: RolloutTraffic;
}

/**
 * The intent of a change that is due. Its id is the same on every server that sees it due, so that any number of them may
 * try; what they saw goes along as evidence.
 */
export function automaticIntent(
  { change, rollout }: Deadline,
  { actor, now, traffic }: Sight,
): AdvanceIntent | ExpireIntent {
  const { key, name, environment, verb, fromStep, dueAt } = change;
  // A clock that was set back says that it is early, although it is not.
  const at = new Date(Math.max(now, dueAt.getTime()));
  const base = { id: key, actor, at: at.toISOString(), name, environment, rollout: rollout.id };
  const seen = { traffic: { ...traffic } };
  const { plan, stepSince, startedAt = stepSince } = rollout;
  if (verb === 'expire') {
    const reason = `plan ${plan.name}: open for longer than ${formatDuration(plan.maxSeconds ?? 0)}`;
    const evidence: Json = { plan: plan.name, openSeconds: secondsFrom(startedAt, at), ...seen };
    return { ...base, verb, reason, evidence };
  }
  const left = plan.steps[fromStep ?? -1];
  const evidence: Json = { plan: plan.name, heldSeconds: secondsFrom(stepSince, at), ...seen };
  const held =
    left === undefined
      ? 'its time has come'
      : `step ${(fromStep ?? 0) + 1} was held for ${formatDuration(left.holdSeconds)}`;
  return {
    ...{ ...base, verb, automatic: true, reason: `plan ${plan.name}: ${held}`, evidence },
    ...(fromStep === undefined ? {} : { fromStep }),
  };
}

function secondsFrom(since: string, at: Date): number {
  return Math.round((at.getTime() - Date.parse(since)) / 1000);
}
