import { fail } from '../../fail.ts';
import { findBaseline } from '../../rollout/find-baseline.ts';
import { majorOf } from '../../version-range.ts';
import { leftAt } from '../begin-rollout.ts';
import type { ResumeIntent } from '../intent.ts';
import { changeRollout, requireRollout, requireStatus, rolloutCommand, rolloutSubject } from '../rollout-site.ts';
import type { StateChange } from '../state-change.ts';
import type { StateBefore } from '../state-view.ts';
import { unchanged } from '../state-view.ts';

/**
 * Lets a paused rollout go on: its step is held anew, and where its baseline has changed, the comparison begins anew.
 *
 * @throws ROLLOUT_STATUS, NO_BASELINE
 */
export function resume(before: StateBefore, intent: ResumeIntent): StateChange {
  const site = requireRollout(before, intent);
  const { state, document } = site;
  const { paused, ...rollout } = site.rollout;
  const subject = rolloutSubject(intent, rollout);
  if (rollout.status === 'running') return { ...unchanged(intent, subject, 'it is running'), rollout: rollout.id };
  requireStatus(rollout, 'resume', ['paused']);
  const { name, environment } = intent;
  const { candidate: version } = rollout;
  const baseline = findBaseline(state, document, version);
  if (baseline === undefined) throw fail('NO_BASELINE', { name, version, environment, major: majorOf(version) });
  const anew = paused?.cause === 'baseline-changed' || paused?.cause === 'baseline-lost';
  const resumed = {
    ...rollout,
    baseline,
    status: 'running' as const,
    stepSince: intent.at,
    evidenceEpoch: rollout.evidenceEpoch + (anew ? 1 : 0),
  };
  const held = `step ${rollout.step + 1} is held until ${leftAt(resumed)}`;
  return changeRollout(site, intent, {
    rollout: resumed,
    subject,
    effects: [anew ? `${held}, compared with ${baseline} from now on` : held],
    undo: rolloutCommand('pause', intent, rollout),
  });
}
