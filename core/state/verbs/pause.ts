import type { PauseIntent } from '../intent.ts';
import { changeRollout, requireRollout, requireStatus, rolloutCommand, rolloutSubject } from '../rollout-site.ts';
import type { StateChange } from '../state-change.ts';
import type { StateBefore } from '../state-view.ts';
import { namedMarkOf, unchanged } from '../state-view.ts';

/** Keeps a rollout where it is: its canary is served on, and no step begins. @throws ROLLOUT_STATUS */
export function pause(before: StateBefore, intent: PauseIntent): StateChange {
  const site = requireRollout(before, intent);
  const { rollout } = site;
  const subject = rolloutSubject(intent, rollout);
  if (rollout.status === 'paused') {
    return { ...unchanged(intent, subject, 'it is paused already'), rollout: rollout.id };
  }
  requireStatus(rollout, 'pause', ['running']);
  return changeRollout(site, intent, {
    rollout: { ...rollout, status: 'paused', paused: { ...namedMarkOf(intent), cause: 'asked' } },
    subject,
    effects: ['the canary gets what it got, and no step begins until it is resumed'],
    undo: rolloutCommand('resume', intent, rollout),
  });
}
