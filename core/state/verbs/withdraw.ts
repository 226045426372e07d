import { ownValue } from '../../own-value.ts';
import { majorOf, parseRange } from '../../version-range.ts';
import type { EnvironmentDocument, PromptState } from '../documents.ts';
import type { WithdrawIntent } from '../intent.ts';
import { servedBy, servedEffects } from '../served-effects.ts';
import { rolloutWarnings } from '../settle-rollouts.ts';
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
import { undoWithdrawal } from '../undo-withdrawal.ts';
import { withdrawVersions } from '../withdraw-versions.ts';

/** Takes a release out of every range in an environment; exact references still get it, with a warning. */
export function withdraw(before: StateBefore, intent: WithdrawIntent): StateChange {
  const { name, version, environment } = intent;
  const state = requirePrompt(before, name);
  const document = requireEnvironment(before, state, environment);
  requireRelease(state, version);
  const subject = `withdraw ${name}@${version} in ${environment}`;
  if (ownValue(document.withdrawn, version) !== undefined) {
    return unchanged(intent, subject, `${name}@${version} is withdrawn in ${environment} already`);
  }
  const settled = withdrawVersions(state, document, { versions: [version], mark: namedMarkOf(intent) });
  const after = withEnvironment(state, settled);
  return {
    verb: intent.verb,
    changed: true,
    prompts: [after],
    subject,
    effects: servedEffects(state, after, { environments: [environment], versions: [version] }),
    warnings: [...warningsOf(document, after, intent), ...rolloutWarnings(document, settled)],
    undo: undoWithdrawal(before.meta.policy, { name, environment, versions: [version], state, document }),
  };
}

function warningsOf(before: EnvironmentDocument, after: PromptState, intent: WithdrawIntent): readonly string[] {
  const { version, environment } = intent;
  if (ownValue(before.promoted, version) === undefined) {
    return [`${version} is not promoted in ${environment}; it can no longer be, until it is restored`];
  }
  const line = `^${majorOf(version)}`;
  const { everyone } = servedBy(after, environment, parseRange(line));
  return everyone === undefined ? [`${line} has nothing left to serve in ${environment}`] : [];
}
