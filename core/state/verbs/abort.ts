import { hasEnded } from '../../rollout/rollout-steps.ts';
import type { AbortIntent } from '../intent.ts';
import { restartCommand } from '../restart-command.ts';
import { changeRollout, requireRollout, requireStatus, rolloutSubject } from '../rollout-site.ts';
import { endRollout } from '../settle-rollouts.ts';
import type { StateChange } from '../state-change.ts';
import type { StateBefore } from '../state-view.ts';
import { namedMarkOf, unchanged } from '../state-view.ts';

/** Ends a rollout: everyone gets the baseline again. Nothing is withdrawn. @throws ROLLOUT_STATUS */
export function abort(before: StateBefore, intent: AbortIntent): StateChange {
  const site = requireRollout(before, intent);
  const { rollout } = site;
  const subject = rolloutSubject(intent, rollout);
  if (rollout.status === 'aborted') {
    return { ...unchanged(intent, subject, 'it is aborted already'), rollout: rollout.id };
  }
  requireStatus(rollout, 'abort', ['draft', 'awaiting-approval', 'scheduled', 'running', 'paused']);
  const ended = endRollout(rollout, 'aborted', namedMarkOf(intent));
  return changeRollout(site, intent, {
    rollout: ended,
    subject,
    effects: hasEnded(rollout) || rollout.canaryPpm > 0 ? [] : [`nobody got ${rollout.candidate} from it`],
    ...restartCommand(before.meta.policy, site, intent),
  });
}
