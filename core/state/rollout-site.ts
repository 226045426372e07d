import { fail } from '../fail.ts';
import { hasEnded } from '../rollout/rollout-steps.ts';
import { majorOf } from '../version-range.ts';
import type { EnvironmentDocument, RolloutRecord, RolloutStatus } from './documents.ts';
import type { RolloutIntent, StartIntent } from './intent.ts';
import { servedEffects } from './served-effects.ts';
import type { StateChange } from './state-change.ts';
import type { KnownPrompt, StateBefore } from './state-view.ts';
import { requireEnvironment, requirePrompt, withEnvironment } from './state-view.ts';

/** An intent on a rollout that exists. */
export type OnRolloutIntent = Exclude<RolloutIntent, StartIntent>;

/** A rollout and where it stands. */
export interface RolloutSite {
  readonly state: KnownPrompt;
  readonly document: EnvironmentDocument;
  readonly rollout: RolloutRecord;
}

/**
 * The rollout that an intent is on: by its id, its candidate or its major line; or the only one that has not ended.
 *
 * @throws PROMPT_NOT_FOUND, ENVIRONMENT_UNKNOWN, ROLLOUT_NOT_FOUND, MAJOR_REQUIRED
 */
export function requireRollout(before: StateBefore, intent: OnRolloutIntent): RolloutSite {
  const { name, environment, verb, rollout: id } = intent;
  const state = requirePrompt(before, name);
  const document = requireEnvironment(before, state, environment);
  const [rollout, ...others] = rolloutsMeant(document, intent);
  if (rollout === undefined)
    throw fail('ROLLOUT_NOT_FOUND', { name, environment, rollout: id, version: intent.version, major: intent.major });
  if (others.length > 0) {
    const majors = [rollout, ...others].map(({ candidate }) => majorOf(candidate)).sort((a, b) => a - b);
    const command = verb === 'approve' || verb === 'reject' ? verb : `rollout ${verb}`;
    throw fail('MAJOR_REQUIRED', { name, environment, majors, verb: command });
  }
  return { state, document, rollout };
}

/** Those that an intent can mean; one that has ended only where it is named by its id, or the intent ended it. */
export function rolloutsMeant(document: EnvironmentDocument, intent: OnRolloutIntent): readonly RolloutRecord[] {
  const { rollout: id, version, major } = intent;
  const rollouts = document.rollouts ?? [];
  const done = rollouts.find(({ ended }) => ended?.intent === intent.id);
  if (done !== undefined) return [done];
  return rollouts.filter(
    (rollout) =>
      (id === undefined ? !hasEnded(rollout) : rollout.id === id) &&
      (version === undefined || rollout.candidate === version) &&
      (major === undefined || majorOf(rollout.candidate) === major),
  );
}

/** @throws ROLLOUT_STATUS where a verb does not apply to a rollout as it stands */
export function requireStatus(rollout: RolloutRecord, verb: string, allowed: readonly RolloutStatus[]): void {
  const { id, candidate, status } = rollout;
  if (!allowed.includes(status)) throw fail('ROLLOUT_STATUS', { verb, rollout: id, candidate, status, allowed });
}

/** What an intent makes of a rollout, in words. */
export interface RolloutOutcome {
  readonly rollout: RolloutRecord;
  readonly subject: string;
  /** The environment where more than the rollout changes. */
  readonly document?: EnvironmentDocument;
  /** What to tell before what is served differently. */
  readonly effects?: readonly string[];
  readonly warnings?: readonly string[];
  readonly undo?: string;
  readonly bypassed?: true;
  readonly forced?: true;
}

/** The change of an environment in which one rollout goes on. */
export function changeRollout(
  { state, document }: Pick<RolloutSite, 'state' | 'document'>,
  { verb, environment }: RolloutIntent,
  outcome: RolloutOutcome,
): StateChange {
  const { rollout, subject, effects = [], warnings = [], undo, bypassed, forced } = outcome;
  const after = withEnvironment(state, withRollout(outcome.document ?? document, rollout));
  return {
    verb,
    changed: true,
    prompts: [after],
    subject,
    effects: [
      ...effects,
      ...servedEffects(state, after, { environments: [environment], versions: [rollout.candidate] }),
    ],
    warnings,
    ...(undo !== undefined && { undo }),
    rollout: rollout.id,
    ...(bypassed && { bypassed }),
    ...(forced && { forced }),
  };
}

/** Puts a rollout in the place of the one of its id, or at the end. */
function withRollout(document: EnvironmentDocument, rollout: RolloutRecord): EnvironmentDocument {
  const rollouts = document.rollouts ?? [];
  const known = rollouts.some(({ id }) => id === rollout.id);
  return {
    ...document,
    rollouts: known ? rollouts.map((old) => (old.id === rollout.id ? rollout : old)) : [...rollouts, rollout],
  };
}

/** `pause rollout of support/reply@1.1.0 in production` */
export function rolloutSubject({ verb, name, environment }: RolloutIntent, { candidate }: RolloutRecord): string {
  return `${verb} rollout of ${name}@${candidate} in ${environment}`;
}

/** A command on a rollout: `stemma rollout pause support/reply@1.1.0 --env production`. */
export function rolloutCommand(
  verb: string,
  { name, environment }: Pick<RolloutIntent, 'name' | 'environment'>,
  { candidate }: Pick<RolloutRecord, 'candidate'>,
): string {
  return `stemma rollout ${verb} ${name}@${candidate} --env ${environment}`;
}
