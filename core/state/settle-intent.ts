import { stepReached } from '../rollout/rollout-steps.ts';
import { isStemmaError } from '../stemma-error.ts';
import { applyIntent } from './apply-intent.ts';
import { bindApproval } from './bind-approval.ts';
import type { AdvanceIntent, PromptIntent, RollbackIntent } from './intent.ts';
import { requireRollout } from './rollout-site.ts';
import type { StateBefore } from './state-view.ts';

/**
 * Fixes what an intent goes on from, before it meets other writers: of two people who roll back the same release at
 * once, or advance the same rollout, the second has nothing left to do; an approval is of what stood there. What cannot
 * be worked out now is left to the state that the intent will meet.
 */
export function settleIntent(before: StateBefore, intent: PromptIntent): PromptIntent {
  try {
    if (intent.verb === 'rollback') return settleRollback(before, intent);
    if (intent.verb === 'advance') return settleAdvance(before, intent);
    // What is signed cannot be filled in.
    const open = intent.verb === 'approve' && intent.authenticated?.method !== 'signature';
    return open ? bindApproval(before, intent) : intent;
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    return intent;
  }
}

/** The release that it goes back from. */
function settleRollback(before: StateBefore, intent: RollbackIntent): PromptIntent {
  if (intent.to !== undefined || intent.from !== undefined) return intent;
  const { prompts } = applyIntent(before.meta, before.prompts, intent);
  const old = before.prompts.get(intent.name)?.environments[intent.environment]?.withdrawn ?? {};
  const withdrawn = prompts[0]?.environments[intent.environment]?.withdrawn ?? {};
  const from = Object.keys(withdrawn).find((version) => !Object.hasOwn(old, version));
  return from === undefined ? intent : { ...intent, from };
}

/** The step that it leaves. */
function settleAdvance(before: StateBefore, intent: AdvanceIntent): PromptIntent {
  if (intent.fromStep !== undefined) return intent;
  return { ...intent, fromStep: stepReached(requireRollout(before, intent).rollout) };
}
