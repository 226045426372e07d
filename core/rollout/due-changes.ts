import type { RolloutQuestion } from '../approval/rollout-approvals.ts';
import { missingOf } from '../approval/rollout-approvals.ts';
import { isOpen } from '../resolution/prompt-table.ts';
import type { RegistryIndex } from '../resolution/registry-index.ts';
import type { RolloutRecord } from '../state/documents.ts';
import { expiryOf, hasEnded, heldUntil, stepReached } from './rollout-steps.ts';
import { isWindowClosed, nextOpening } from './rollout-window.ts';
import { walkRollouts } from './walk-rollouts.ts';

/** A change that waits for nothing but time. */
export interface DueChange {
  /** The same for everyone who sees this state, and another as soon as its step, hold or comparison begins anew: id of the intent. */
  readonly key: string;
  readonly name: string;
  readonly environment: string;
  /** Id of the rollout. */
  readonly rollout: string;
  readonly verb: 'advance' | 'expire';
  /** The step that is left; -1 where its first one begins. Only for `advance`. */
  readonly fromStep?: number;
  /** Not before this time; in the past where a server was down. */
  readonly dueAt: Date;
}

/**
 * All that happens by itself, the next change of each rollout, in the order in which it is due: steps whose gate is open,
 * first steps of scheduled rollouts, and expiries. What `now` and an index give, `applyIntent` accepts at `dueAt`.
 */
export function dueChanges(index: RegistryIndex, now: Date): DueChange[] {
  const due = [...walkRollouts(index)].flatMap((question) => {
    const { state, document, rollout } = question;
    const change = nextChange(question, now);
    const place = { name: state.name, environment: document.environment, rollout: rollout.id };
    return change === undefined ? [] : [{ ...change, ...place }];
  });
  return due.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

type Change = Pick<DueChange, 'key' | 'verb' | 'fromStep' | 'dueAt'>;

/** Where it expires before it could advance, it only expires. */
function nextChange(question: RolloutQuestion, now: Date): Change | undefined {
  const { rollout } = question;
  const expiry = isOpen(rollout) ? expiryOf(rollout) : undefined;
  const advance = advanceDue(question, now);
  const expired = expiry !== undefined && (expiry <= now || advance === undefined || expiry <= advance);
  if (expired) return { key: `expire:${rollout.id}`, verb: 'expire', dueAt: expiry };
  if (advance === undefined) return undefined;
  const fromStep = stepReached(rollout);
  return { key: advanceKey(rollout, fromStep), verb: 'advance', fromStep, dueAt: advance };
}

/** Any number of servers may try: the state takes the first, and finds the others done. */
function advanceKey({ id, evidenceEpoch, stepSince }: RolloutRecord, fromStep: number): string {
  return `advance:${id}:${evidenceEpoch}:${fromStep + 1}:${Date.parse(stepSince)}`;
}

/** When a rollout can advance by itself; undefined where it waits for a person, or for a time that never comes. */
export function advanceDue(question: RolloutQuestion, now: Date): Date | undefined {
  const { rollout } = question;
  if (rollout.status === 'draft' || rollout.status === 'paused' || hasEnded(rollout)) return undefined;
  if (missingOf(question).length > 0) return undefined;
  // Where a new policy asks for no approval any more, it waits for nothing: it is for its schedule to hold it.
  return rollout.status === 'awaiting-approval' ? new Date(rollout.stepSince) : dueTime(rollout, now);
}

/** When time lets a rollout advance. What was due in the past and missed its window waits for the next one. */
export function dueTime(rollout: RolloutRecord, now: Date): Date | undefined {
  const due = nextOpening(rollout.plan, heldUntil(rollout));
  if (due === undefined || due >= now || !isWindowClosed(rollout.plan, now)) return due;
  return nextOpening(rollout.plan, now);
}
