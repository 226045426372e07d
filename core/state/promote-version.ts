import type { EnvironmentDocument, PromptState } from './documents.ts';
import type { Intent } from './intent.ts';
import { settleRollouts } from './settle-rollouts.ts';
import { markOf, namedMarkOf } from './state-view.ts';

/** Lists a version as promoted, and settles the rollouts that this touches. */
export function promoteVersion(
  state: PromptState,
  document: EnvironmentDocument,
  { intent, version }: { readonly intent: Intent; readonly version: string },
): EnvironmentDocument {
  const promoted = { ...document.promoted, [version]: markOf(intent) };
  return settleRollouts(state, { ...document, promoted }, { mark: namedMarkOf(intent), promoted: [version] });
}
