import { approvalBinding } from '../../approval/approval-binding.ts';
import { lackingApprovals } from '../../approval/lacking-approvals.ts';
import { approvalRules, takesApproval } from '../../approval/missing-approvals.ts';
import { missingOf, rulesOf } from '../../approval/rollout-approvals.ts';
import { barredApprovers } from '../../approval/who-may-not-approve.ts';
import { emailOf } from '../../email-of.ts';
import { fail } from '../../fail.ts';
import { ownValue } from '../../own-value.ts';
import { isAtGate } from '../../rollout/rollout-steps.ts';
import { beginOrSchedule, beginsAt } from '../begin-rollout.ts';
import type {
  Approval,
  ApprovalRule,
  EnvironmentDocument,
  Policy,
  ReleaseRecord,
  RolloutRecord,
} from '../documents.ts';
import type { ApproveIntent } from '../intent.ts';
import { refuseBarred } from '../refuse-barred.ts';
import type { RolloutSite } from '../rollout-site.ts';
import { changeRollout, requireRollout, rolloutCommand, rolloutsMeant } from '../rollout-site.ts';
import type { StateChange } from '../state-change.ts';
import type { StateBefore } from '../state-view.ts';
import {
  reasonOf,
  requireEnvironment,
  requirePrompt,
  requireRelease,
  unchanged,
  withEnvironment,
} from '../state-view.ts';

/**
 * Approves a rollout that waits for it; or, where a version is named that does not roll out, that it be promoted. The
 * approval that completes what a rollout needs to begin lets it begin.
 *
 * @throws APPROVAL_UNAUTHENTICATED, APPROVAL_BY_AUTHOR, APPROVAL_OUTSIDE_TEAMS, APPROVAL_OUTDATED; ROLLOUT_STATUS,
 * ROLLOUT_NOT_FOUND, RELEASE_BARRED
 */
export function approve(before: StateBefore, intent: ApproveIntent): StateChange {
  const { name, environment, version, rollout: id } = intent;
  const state = requirePrompt(before, name);
  const document = requireEnvironment(before, state, environment);
  // While it rolls out, an approval is of the rollout: one that comes late must not let everyone have the release.
  const rollsOut = id !== undefined || rolloutsMeant(document, intent).length > 0;
  if (version === undefined || rollsOut) return approveRollout(before, intent);
  return approvePromotion(before, { state, document }, { ...intent, version });
}

function approveRollout(before: StateBefore, intent: ApproveIntent): StateChange {
  const site = requireRollout(before, intent);
  const { state, document, rollout } = site;
  const { policy } = before.meta;
  const question = { policy, ...site };
  if (rollout.status !== 'awaiting-approval' && !isAtGate(rollout)) throw nothingToApprove(rollout);
  const record = requireRelease(state, rollout.candidate);
  const barred = barredApprovers(record, rollout);
  const approval = makeApproval(intent, { record, document, version: rollout.candidate, rollout: rollout.id });
  const subject = `approve rollout of ${intent.name}@${rollout.candidate} in ${intent.environment}`;
  checkApprover(intent, { policy, rules: rulesOf(question), barred, version: rollout.candidate });
  if (isGivenAlready(document, approval)) {
    return { ...unchanged(intent, subject, `${approval.by} has approved it already`), rollout: rollout.id };
  }
  const given = { ...document, approvals: [...(document.approvals ?? []), approval] };
  const missing = missingOf({ ...question, document: given });
  const begins = missing.length === 0 && rollout.status === 'awaiting-approval';
  const next = begins ? beginOrSchedule(rollout, intent.at) : rollout;
  return changeRollout(site, intent, {
    rollout: next,
    document: given,
    subject,
    effects: [missing.length > 0 ? `it still needs ${missing.join(' and ')}` : approvedEffect(next, begins, intent.at)],
    undo: begins
      ? rolloutCommand('abort', intent, rollout)
      : `stemma reject ${intent.name}@${rollout.candidate} --env ${intent.environment} --reason 'approved by mistake'`,
  });
}

function approvedEffect(rollout: RolloutRecord, begins: boolean, at: string): string {
  if (rollout.status === 'scheduled') return `it begins at ${beginsAt(rollout, at)}`;
  return begins
    ? 'it has all approvals, and begins'
    : `step ${rollout.step + 1} may be left as soon as its hold is over`;
}

function nothingToApprove({ id, candidate, status }: RolloutRecord): Error {
  const at = status === 'running' ? 'running at a step without a gate' : status;
  return fail('ROLLOUT_STATUS', {
    verb: 'approve',
    rollout: id,
    candidate,
    status: at,
    allowed: ['awaiting-approval', 'at a gate'],
  });
}

function approvePromotion(
  before: StateBefore,
  { state, document }: Pick<RolloutSite, 'state' | 'document'>,
  intent: ApproveIntent & { readonly version: string },
): StateChange {
  const { name, version, environment } = intent;
  const { policy } = before.meta;
  const record = requireRelease(state, version);
  refuseBarred(state, document, { verb: 'approve', version, record });
  const subject = `approve ${name}@${version} for promotion in ${environment}`;
  if (ownValue(document.promoted, version) !== undefined) {
    return unchanged(intent, subject, `${name}@${version} is promoted in ${environment} already`);
  }
  const rules = approvalRules(policy, { state, document, version });
  const barred = barredApprovers(record);
  checkApprover(intent, { policy, rules, barred, version });
  if (rules.length === 0) return unchanged(intent, subject, `promoting ${version} in ${environment} needs no approval`);
  const approval = makeApproval(intent, { record, document, version });
  if (isGivenAlready(document, approval)) {
    return unchanged(intent, subject, `${approval.by} has approved it already`);
  }
  const given = { ...document, approvals: [...(document.approvals ?? []), approval] };
  const missing = lackingApprovals(
    { state, document: given, version },
    { policy, rules, barred: barred.map(({ email }) => email) },
  );
  return {
    verb: intent.verb,
    changed: true,
    prompts: [withEnvironment(state, given)],
    subject,
    effects: [
      missing.length > 0
        ? `promoting ${version} still needs ${missing.join(' and ')}`
        : `${version} may be promoted in ${environment}: "stemma promote ${name}@${version} --env ${environment}"`,
    ],
    warnings: [],
    undo: `stemma reject ${name}@${version} --env ${environment} --reason 'approved by mistake'`,
  };
}

interface ApproverCheck {
  readonly policy: Policy;
  readonly rules: readonly ApprovalRule[];
  readonly barred: readonly { readonly email: string; readonly part: string }[];
  readonly version: string;
}

/** @throws APPROVAL_BY_AUTHOR, APPROVAL_OUTSIDE_TEAMS */
function checkApprover(intent: ApproveIntent, { policy, rules, barred, version }: ApproverCheck): void {
  const { actor: by, name } = intent;
  const own = barred.find(({ email }) => email === emailOf(by));
  if (own !== undefined) throw fail('APPROVAL_BY_AUTHOR', { by, name, version, part: own.part });
  if (rules.length === 0 || rules.some((rule) => takesApproval(rule, emailOf(by), policy))) return;
  throw fail('APPROVAL_OUTSIDE_TEAMS', { by, teams: [...new Set(rules.flatMap(({ teams = [] }) => teams))] });
}

interface Approved {
  readonly record: ReleaseRecord;
  readonly document: EnvironmentDocument;
  readonly version: string;
  readonly rollout?: string;
}

/** @throws APPROVAL_OUTDATED, APPROVAL_UNAUTHENTICATED */
function makeApproval(intent: ApproveIntent, { record, document, version, rollout }: Approved): Approval {
  const { name, at, actor, reason, id, authenticated } = intent;
  const binding = approvalBinding(record.digest, document);
  if (authenticated === undefined) {
    throw fail('APPROVAL_UNAUTHENTICATED', { problem: 'it is not known who gave it' });
  }
  if (authenticated.method === 'signature' && intent.binding === undefined) {
    throw fail('APPROVAL_UNAUTHENTICATED', { problem: 'the signature does not say what it is bound to' });
  }
  if (intent.binding !== undefined && intent.binding !== binding) throw fail('APPROVAL_OUTDATED', { name, version });
  const why = reasonOf(reason);
  return {
    version,
    ...(rollout !== undefined && { rollout }),
    at,
    by: actor,
    ...(why !== undefined && { reason: why }),
    intent: id,
    authenticated: { method: authenticated.method, id: authenticated.id },
    binding,
  };
}

function isGivenAlready({ approvals = [] }: EnvironmentDocument, { version, rollout, by, binding }: Approval): boolean {
  return approvals.some(
    (old) =>
      old.version === version && old.rollout === rollout && old.binding === binding && emailOf(old.by) === emailOf(by),
  );
}
