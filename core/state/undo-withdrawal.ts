import { hasEnded } from '../rollout/rollout-steps.ts';
import type { EnvironmentDocument, Policy } from './documents.ts';
import { restartCommand } from './restart-command.ts';
import type { KnownPrompt } from './state-view.ts';

/** A withdrawal: of which versions, and what the environment said before it. */
export interface Withdrawal {
  readonly name: string;
  readonly environment: string;
  readonly versions: readonly string[];
  readonly state: KnownPrompt;
  readonly document: EnvironmentDocument;
}

/** The commands that undo a withdrawal; a rollout that it ended has to be started anew. */
export function undoWithdrawal(policy: Policy, { name, environment, versions, state, document }: Withdrawal): string {
  const commands = versions.flatMap((version) => {
    const rollout = document.rollouts?.find((one) => !hasEnded(one) && one.candidate === version);
    const restart = rollout && restartCommand(policy, { state, document, rollout }, { name, environment }).undo;
    const restore = `stemma restore ${name}@${version} --env ${environment}`;
    return restart === undefined ? [restore] : [restore, restart];
  });
  return commands.join(' && ');
}
