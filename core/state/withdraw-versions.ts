import type { EnvironmentDocument, Mark, PromptState } from './documents.ts';
import { settleRollouts } from './settle-rollouts.ts';

/** Marks versions as withdrawn, and settles the rollouts that this touches. */
export function withdrawVersions(
  state: PromptState,
  document: EnvironmentDocument,
  { versions, mark }: { readonly versions: readonly string[]; readonly mark: Mark },
): EnvironmentDocument {
  const marks = Object.fromEntries(versions.map((version) => [version, mark]));
  return settleRollouts(state, { ...document, withdrawn: { ...document.withdrawn, ...marks } }, { mark });
}
