import { findBaseline } from '../rollout/find-baseline.ts';
import { planNames } from '../rollout/find-plan.ts';
import type { Policy } from './documents.ts';
import type { RolloutSite } from './rollout-site.ts';
import { rolloutCommand } from './rollout-site.ts';

/** The command that starts an ended rollout anew, where it can be started now. Its units are drawn anew. */
export function restartCommand(
  policy: Policy,
  { state, document, rollout }: RolloutSite,
  intent: { readonly name: string; readonly environment: string },
): { readonly undo?: string } {
  if (findBaseline(state, document, rollout.candidate) === undefined) return {};
  const command = rolloutCommand('start', intent, rollout);
  const { name } = rollout.plan;
  return { undo: planNames(policy).includes(name) ? `${command} --plan ${name}` : command };
}
