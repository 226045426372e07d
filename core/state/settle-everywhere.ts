import type { Mark, PromptState } from './documents.ts';
import { rolloutWarnings, settleRollouts } from './settle-rollouts.ts';
import { withEnvironment } from './state-view.ts';

/** A prompt whose rollouts are settled in every environment, and what that did. */
export interface SettledPrompt {
  readonly state: PromptState;
  readonly warnings: readonly string[];
}

/** Settles the rollouts of a prompt in every environment, after a change of its release document. */
export function settleEverywhere(marked: PromptState, mark: Mark): SettledPrompt {
  const warnings: string[] = [];
  let state = marked;
  for (const document of Object.values(marked.environments)) {
    const settled = settleRollouts(marked, document, { mark });
    if (settled === document) continue;
    state = withEnvironment(state, settled);
    warnings.push(...rolloutWarnings(document, settled).map((warning) => `${document.environment}: ${warning}`));
  }
  return { state, warnings };
}
