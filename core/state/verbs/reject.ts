import { fail } from '../../fail.ts';
import { isAtGate } from '../../rollout/rollout-steps.ts';
import type { EnvironmentDocument } from '../documents.ts';
import type { RejectIntent } from '../intent.ts';
import {
  changeRollout,
  requireRollout,
  requireStatus,
  rolloutCommand,
  rolloutSubject,
  rolloutsMeant,
} from '../rollout-site.ts';
import type { StateChange } from '../state-change.ts';
import type { StateBefore } from '../state-view.ts';
import { namedMarkOf, reasonOf, requireEnvironment, requirePrompt, withEnvironment } from '../state-view.ts';

/**
 * Refuses to let a rollout go on: one that waits for approval is a draft again, one at its gate is paused. Where a version
 * was approved for promotion, takes those approvals back.
 *
 * @throws REASON_REQUIRED, ROLLOUT_STATUS, ROLLOUT_NOT_FOUND
 */
export function reject(before: StateBefore, intent: RejectIntent): StateChange {
  if (reasonOf(intent.reason) === undefined) throw fail('REASON_REQUIRED', { verb: intent.verb });
  const state = requirePrompt(before, intent.name);
  const document = requireEnvironment(before, state, intent.environment);
  if (isOfPromotion(document, intent)) return rejectPromotion(before, intent);
  const site = requireRollout(before, intent);
  const { rollout } = site;
  const subject = rolloutSubject(intent, rollout);
  if (isAtGate(rollout)) {
    return changeRollout(site, intent, {
      rollout: { ...rollout, status: 'paused', paused: { ...namedMarkOf(intent), cause: 'rejected' } },
      subject,
      effects: ['the canary gets what it got, and no step begins until it is resumed'],
      undo: rolloutCommand('resume', intent, rollout),
    });
  }
  requireStatus(rollout, 'reject', ['awaiting-approval']);
  return changeRollout(site, intent, {
    rollout: { ...rollout, status: 'draft' },
    subject,
    effects: ['it is a draft again'],
    undo: rolloutCommand('start', intent, rollout),
  });
}

function isOfPromotion(document: EnvironmentDocument, intent: RejectIntent): boolean {
  const { version, rollout } = intent;
  if (version === undefined || rollout !== undefined) return false;
  const waiting = rolloutsMeant(document, intent).some((one) => one.status === 'awaiting-approval' || isAtGate(one));
  const approved = document.approvals?.some((one) => one.version === version && one.rollout === undefined) ?? false;
  return approved && !waiting;
}

function rejectPromotion(before: StateBefore, intent: RejectIntent): StateChange {
  const { name, version, environment } = intent;
  const state = requirePrompt(before, name);
  const document = requireEnvironment(before, state, environment);
  const approvals = document.approvals?.filter((one) => one.version !== version || one.rollout !== undefined) ?? [];
  return {
    verb: intent.verb,
    changed: true,
    prompts: [withEnvironment(state, { ...document, approvals })],
    subject: `reject ${name}@${version} for promotion in ${environment}`,
    effects: [`${version} needs approval again before it is promoted`],
    warnings: [],
  };
}
