import { approvalBinding } from '../approval/approval-binding.ts';
import type { ApproveIntent } from './intent.ts';
import { requireRollout, rolloutsMeant } from './rollout-site.ts';
import type { StateBefore } from './state-view.ts';
import { requireEnvironment, requirePrompt, requireRelease } from './state-view.ts';

/**
 * Binds an approval to what stands there when it is given: the rollout that is meant, and all that it depends on. Whoever
 * signs does so after this, so that the signature is good for nothing else; with what is said already, nothing is changed.
 *
 * @throws PROMPT_NOT_FOUND, ENVIRONMENT_UNKNOWN, ROLLOUT_NOT_FOUND, MAJOR_REQUIRED, RELEASE_NOT_FOUND
 */
export function bindApproval(before: StateBefore, intent: ApproveIntent): ApproveIntent {
  const state = requirePrompt(before, intent.name);
  const document = requireEnvironment(before, state, intent.environment);
  const { version } = intent;
  if (intent.rollout === undefined && version !== undefined && rolloutsMeant(document, intent).length === 0) {
    const { digest } = requireRelease(state, version);
    return { ...intent, binding: intent.binding ?? approvalBinding(digest, document) };
  }
  const { rollout } = requireRollout(before, intent);
  return { ...intent, rollout: rollout.id, binding: intent.binding ?? approvalBinding(rollout.digest, document) };
}
