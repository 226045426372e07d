import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import type { DueChange } from '../../core/rollout/due-changes.ts';
import { dueChanges } from '../../core/rollout/due-changes.ts';
import { heldUntil } from '../../core/rollout/rollout-steps.ts';
import type { RolloutRecord } from '../../core/state/documents.ts';

/** A change with the moment at which this server makes it. */
export interface Deadline {
  readonly change: DueChange;
  readonly rollout: RolloutRecord;
  /** By the clock of what has passed, in milliseconds. */
  readonly at: number;
}

/** Where time stands. */
export interface Moment {
  /** Time of day, in milliseconds since the epoch. */
  readonly now: number;
  /** What has passed, in milliseconds. */
  readonly elapsed: number;
}

/**
 * When changes are to be made. The time of day counts once, when a change is seen first: from then on it is what has
 * passed that counts, so that a clock that is set neither hastens nor delays what was seen.
 */
export class Deadlines {
  #known: ReadonlyMap<string, Deadline> = new Map();

  /** Takes the changes of a state in place of those before; the first one is the next. */
  follow(index: RegistryIndex, moment: Moment): readonly Deadline[] {
    const deadlines = dueChanges(index, new Date(moment.now)).flatMap((change) => {
      const rollout = findRecord(index, change);
      return rollout === undefined ? [] : [this.#known.get(idOf(change)) ?? firstSeen(change, rollout, moment)];
    });
    this.#known = new Map(deadlines.map((deadline) => [idOf(deadline.change), deadline]));
    return deadlines.sort((one, other) => one.at - other.at);
  }
}

/** What is due at another time is another thing to wait for. */
export function idOf({ key, dueAt }: DueChange): string {
  return `${key} ${dueAt.getTime()}`;
}

function findRecord({ prompts }: RegistryIndex, { name, environment, rollout }: DueChange): RolloutRecord | undefined {
  return prompts.get(name)?.environments[environment]?.rollouts?.find(({ id }) => id === rollout);
}

function firstSeen(change: DueChange, rollout: RolloutRecord, { now, elapsed }: Moment): Deadline {
  const left = Math.max(0, change.dueAt.getTime() - now);
  return { change, rollout, at: elapsed + Math.min(left, longestWait(change, rollout)) };
}

/** Whoever wrote the state may have a clock that is ahead: no hold lasts longer than its plan says. */
function longestWait({ verb, dueAt }: DueChange, rollout: RolloutRecord): number {
  const { plan, step, status } = rollout;
  if (verb === 'expire') return (plan.maxSeconds ?? 0) * 1000;
  const isHold = status === 'running' && dueAt.getTime() === heldUntil(rollout).getTime();
  return isHold ? (plan.steps[step]?.holdSeconds ?? 0) * 1000 : Number.POSITIVE_INFINITY;
}
