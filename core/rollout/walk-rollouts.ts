import type { RolloutQuestion } from '../approval/rollout-approvals.ts';
import type { RegistryIndex } from '../resolution/registry-index.ts';
import type { EnvironmentDocument, PromptState } from '../state/documents.ts';

/** Which rollouts to look at; every key that is given must fit. */
export interface RolloutFilter {
  readonly environment?: string | undefined;
  /** Of the prompt. */
  readonly name?: string | undefined;
}

/** Every rollout of a registry, except in environments that the policy no longer has. */
export function* walkRollouts(index: RegistryIndex, filter: RolloutFilter = {}): Generator<RolloutQuestion> {
  const { policy } = index.meta;
  for (const state of index.prompts.values()) {
    if (filter.name !== undefined && state.name !== filter.name) continue;
    for (const document of documentsOf(state, Object.keys(policy.environments), filter)) {
      for (const rollout of document.rollouts ?? []) yield { policy, state, document, rollout };
    }
  }
}

function documentsOf(
  { environments }: PromptState,
  known: readonly string[],
  { environment }: RolloutFilter,
): readonly EnvironmentDocument[] {
  return Object.values(environments).filter(
    (document) =>
      known.includes(document.environment) && (environment === undefined || document.environment === environment),
  );
}
