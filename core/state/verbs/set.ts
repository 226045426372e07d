import { checkBypass, passApprovals } from '../../approval/pass-approvals.ts';
import { missingOf } from '../../approval/rollout-approvals.ts';
import { fail } from '../../fail.ts';
import { formatPercent, percentOf } from '../../percent.ts';
import { highestShare, isAtGate, stepAfter, stepAt } from '../../rollout/rollout-steps.ts';
import { isWindowClosed } from '../../rollout/rollout-window.ts';
import { leftAt, openingText } from '../begin-rollout.ts';
import type { Policy, RolloutRecord } from '../documents.ts';
import type { SetIntent } from '../intent.ts';
import type { RolloutSite } from '../rollout-site.ts';
import { changeRollout, requireRollout, requireStatus, rolloutCommand, rolloutSubject } from '../rollout-site.ts';
import type { StateChange } from '../state-change.ts';
import type { StateBefore } from '../state-view.ts';
import { unchanged } from '../state-view.ts';

/**
 * Sets the share of the canary by hand, or which units always get the candidate. Any share downwards; upwards as far as
 * no gate stands in between. Its step becomes the highest whose share is not above it, held anew. 100 % does not promote.
 *
 * @throws ROLLOUT_STATUS, PERCENT_INVALID, APPROVAL_REQUIRED, REASON_REQUIRED
 */
export function set(before: StateBefore, intent: SetIntent): StateChange {
  checkBypass(intent);
  const site = requireRollout(before, intent);
  const { rollout } = site;
  requireStatus(rollout, 'set', ['running', 'paused']);
  const canaryPpm = checkShare(intent.canaryPpm ?? rollout.canaryPpm);
  const overrides = overridesAfter(rollout, intent);
  const subject = `${rolloutSubject(intent, rollout)} to ${formatPercent(canaryPpm)}`;
  const moved = canaryPpm !== rollout.canaryPpm;
  if (!moved && sameMembers(overrides, rollout.overrides ?? [])) {
    const same = unchanged(intent, subject, sameText(intent, canaryPpm));
    return { ...same, rollout: rollout.id };
  }
  const passage = passApprovals(intent, rollout.candidate, missingForShare(before.meta.policy, site, canaryPpm));
  const held = moved ? { canaryPpm, step: stepAt(rollout.plan, canaryPpm), stepSince: intent.at } : {};
  const { overrides: old = [], ...rest } = rollout;
  const next = { ...rest, ...held, ...(overrides.length > 0 && { overrides }) };
  return changeRollout(site, intent, {
    rollout: next,
    subject: `${subject}${passage.suffix}`,
    effects: [...overrideEffects(rollout, overrides), ...(moved ? [holdEffect(next)] : [])],
    warnings: [...passage.warnings, ...shareWarnings(rollout, canaryPpm, intent.at)],
    undo: undoOf(rollout, intent, { old, overrides }),
    ...(passage.bypassed && { bypassed: passage.bypassed }),
  });
}

function checkShare(canaryPpm: number): number {
  if (Number.isInteger(canaryPpm) && canaryPpm >= 0 && canaryPpm <= 1_000_000) return canaryPpm;
  throw fail('PERCENT_INVALID', { given: percentOf(canaryPpm) });
}

/** Of the gate that stands between the share and where it is, what is missing. */
function missingForShare(policy: Policy, site: RolloutSite, canaryPpm: number): readonly string[] {
  const { rollout } = site;
  const missing = missingOf({ policy, ...site });
  const highest = highestShare(rollout, isAtGate(rollout) && missing.length === 0);
  if (canaryPpm <= Math.max(rollout.canaryPpm, highest)) return [];
  return missing.length > 0 ? missing : [`a share above ${formatPercent(highest)} is behind a gate of its plan`];
}

function overridesAfter({ overrides = [] }: RolloutRecord, intent: SetIntent): readonly string[] {
  const removed = new Set(intent.removeOverrides);
  return [...new Set([...overrides, ...(intent.addOverrides ?? [])])].filter((hash) => !removed.has(hash));
}

function sameText(intent: SetIntent, canaryPpm: number): string {
  if (intent.canaryPpm !== undefined) return `the canary is at ${formatPercent(canaryPpm)} already`;
  return 'the units that always get the candidate are as they were';
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((member) => other.includes(member));
}

function overrideEffects({ overrides = [], candidate }: RolloutRecord, now: readonly string[]): readonly string[] {
  const units = (count: number): string => (count === 1 ? '1 unit' : `${count} units`);
  const added = now.filter((hash) => !overrides.includes(hash)).length;
  const removed = overrides.filter((hash) => !now.includes(hash)).length;
  return [
    ...(added > 0 ? [`${units(added)} more always get${added === 1 ? 's' : ''} ${candidate}`] : []),
    ...(removed > 0 ? [`${units(removed)} no longer always get${removed === 1 ? 's' : ''} ${candidate}`] : []),
  ];
}

/** Somebody who takes the share back has to know that it grows again. */
function holdEffect(rollout: RolloutRecord): string {
  if (rollout.status === 'paused') return 'it stays paused: no step begins until it is resumed';
  const step = stepAfter(rollout);
  const next = step === undefined ? 'everyone gets it' : `it goes on to ${formatPercent(step.canaryPpm)}`;
  return `held until ${leftAt(rollout)}, then ${next}, unless it is paused`;
}

function shareWarnings(rollout: RolloutRecord, canaryPpm: number, at: string): readonly string[] {
  const { plan, candidate, canaryPpm: old } = rollout;
  const time = new Date(at);
  const closed = canaryPpm > old && isWindowClosed(plan, time);
  return [
    ...(closed ? [`plan "${plan.name}" does not advance before ${openingText(plan, time)}`] : []),
    ...(canaryPpm === 1_000_000 ? [`${candidate} is not promoted by this: advancing promotes it`] : []),
  ];
}

function undoOf(
  rollout: RolloutRecord,
  intent: SetIntent,
  { old, overrides }: { readonly old: readonly string[]; readonly overrides: readonly string[] },
): string {
  const share = intent.canaryPpm === undefined ? '' : ` --percent ${percentOf(rollout.canaryPpm)}`;
  const flags = (flag: string, hashes: readonly string[]): string =>
    hashes.map((hash) => ` --${flag} sha256:${hash}`).join('');
  const removed = flags(
    'add-override',
    old.filter((hash) => !overrides.includes(hash)),
  );
  const added = flags(
    'remove-override',
    overrides.filter((hash) => !old.includes(hash)),
  );
  return `${rolloutCommand('set', intent, rollout)}${share}${removed}${added}`;
}
