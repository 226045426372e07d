import { emailOf } from '../email-of.ts';
import type { ApprovalRule, Policy } from '../state/documents.ts';
import type { ApprovalSubject } from './missing-approvals.ts';
import { missingApprovals, standingApprovals } from './missing-approvals.ts';

/** Rules that something has to meet, and those whose approval does not count for it. */
export interface ApprovalQuestion {
  readonly policy: Policy;
  readonly rules: readonly ApprovalRule[];
  /** Actors or e-mail addresses. */
  readonly barred: readonly string[];
}

/** What the approvals that stand leave open of the rules, one sentence per rule; approvals of the barred do not count. */
export function lackingApprovals(
  subject: ApprovalSubject,
  { policy, rules, barred }: ApprovalQuestion,
): readonly string[] {
  const excluded = new Set(barred.map(emailOf));
  const counted = standingApprovals(subject).flatMap(({ by }) => (excluded.has(emailOf(by)) ? [] : [by]));
  return missingApprovals(rules, counted, policy);
}
