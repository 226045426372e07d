import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import { applyIntent } from '../../core/state/apply-intent.ts';
import type { PromptIntent } from '../../core/state/intent.ts';
import { isStemmaError } from '../../core/stemma-error.ts';

/**
 * Fixes which release a rollback goes back from, before it meets other writers: of two rollbacks of the same release
 * at once, the second has nothing left to do. What cannot be worked out now is left to the state that it will meet.
 */
export function settleRollback(index: RegistryIndex, intent: PromptIntent): PromptIntent {
  if (intent.verb !== 'rollback' || intent.to !== undefined || intent.from !== undefined) return intent;
  try {
    const { prompts } = applyIntent(index.meta, index.prompts, intent);
    const before = index.prompts.get(intent.name)?.environments[intent.environment]?.withdrawn ?? {};
    const after = prompts[0]?.environments[intent.environment]?.withdrawn ?? {};
    const [from] = Object.keys(after).filter((version) => !Object.hasOwn(before, version));
    return from === undefined ? intent : { ...intent, from };
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    return intent;
  }
}
