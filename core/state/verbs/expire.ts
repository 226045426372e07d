import { fail } from '../../fail.ts';
import { expiryOf } from '../../rollout/rollout-steps.ts';
import type { ExpireIntent } from '../intent.ts';
import { restartCommand } from '../restart-command.ts';
import { changeRollout, requireRollout, requireStatus, rolloutSubject } from '../rollout-site.ts';
import { endRollout } from '../settle-rollouts.ts';
import type { StateChange } from '../state-change.ts';
import type { StateBefore } from '../state-view.ts';
import { namedMarkOf, unchanged } from '../state-view.ts';

/**
 * Ends a rollout that is open for longer than its plan allows: nobody gets the candidate any more, and nothing is
 * withdrawn.
 *
 * @throws ROLLOUT_STATUS, HOLD_NOT_OVER before that time
 */
export function expire(before: StateBefore, intent: ExpireIntent): StateChange {
  const site = requireRollout(before, intent);
  const { rollout } = site;
  const subject = rolloutSubject(intent, rollout);
  if (rollout.status === 'expired') {
    return { ...unchanged(intent, subject, 'it has expired already'), rollout: rollout.id };
  }
  requireStatus(rollout, 'expire', ['running', 'paused']);
  const expiry = expiryOf(rollout);
  if (expiry === undefined || expiry > new Date(intent.at)) {
    const until = expiry?.toISOString() ?? 'somebody ends it: its plan sets no bound';
    throw fail('HOLD_NOT_OVER', { rollout: rollout.id, step: rollout.step + 1, until });
  }
  return changeRollout(site, intent, {
    rollout: endRollout(rollout, 'expired', namedMarkOf(intent)),
    subject,
    ...restartCommand(before.meta.policy, site, intent),
  });
}
