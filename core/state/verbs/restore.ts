import { ownValue } from '../../own-value.ts';
import type { EnvironmentDocument, ReleaseRecord } from '../documents.ts';
import type { RestoreIntent } from '../intent.ts';
import { servedEffects } from '../served-effects.ts';
import { rolloutWarnings, settleRollouts } from '../settle-rollouts.ts';
import type { StateChange } from '../state-change.ts';
import type { StateBefore } from '../state-view.ts';
import {
  namedMarkOf,
  requireEnvironment,
  requirePrompt,
  requireRelease,
  unchanged,
  withEnvironment,
} from '../state-view.ts';

/** Takes a withdrawal back: the release is again what it was before it. */
export function restore(before: StateBefore, intent: RestoreIntent): StateChange {
  const { name, version, environment } = intent;
  const state = requirePrompt(before, name);
  const document = requireEnvironment(before, state, environment);
  const record = requireRelease(state, version);
  const subject = `restore ${name}@${version} in ${environment}`;
  if (ownValue(document.withdrawn, version) === undefined) {
    return unchanged(intent, subject, `${name}@${version} is not withdrawn in ${environment}`);
  }
  const { [version]: _, ...withdrawn } = document.withdrawn;
  const settled = settleRollouts(state, { ...document, withdrawn }, { mark: namedMarkOf(intent) });
  const after = withEnvironment(state, settled);
  return {
    verb: intent.verb,
    changed: true,
    prompts: [after],
    subject,
    effects: servedEffects(state, after, { environments: [environment], versions: [version] }),
    warnings: [...warningsOf(document, record, intent), ...rolloutWarnings(document, settled)],
    undo: `stemma withdraw ${name}@${version} --env ${environment}`,
  };
}

function warningsOf(document: EnvironmentDocument, record: ReleaseRecord, intent: RestoreIntent): readonly string[] {
  const { name, version, environment } = intent;
  if (record.killed !== undefined) return [`${version} is killed, so it stays refused`];
  if (record.yanked !== undefined) return [`${version} is yanked, so ranges still skip it`];
  if (ownValue(document.promoted, version) !== undefined) return [];
  const where = `${name}@${version} --env ${environment}`;
  return [
    wasCandidate(document, version)
      ? `its rollout stays ended: start it again with "stemma rollout start ${where}"`
      : `${version} was never promoted in ${environment}: run "stemma promote ${where}"`,
  ];
}

const wasCandidate = ({ rollouts = [] }: EnvironmentDocument, version: string): boolean =>
  rollouts.some(({ candidate }) => candidate === version);
