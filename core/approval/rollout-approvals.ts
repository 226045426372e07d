import { ownValue } from '../own-value.ts';
import { isAtGate } from '../rollout/rollout-steps.ts';
import type { ApprovalRule, EnvironmentDocument, Policy, PromptState, RolloutRecord } from '../state/documents.ts';
import { lackingApprovals } from './lacking-approvals.ts';
import { approvalRules, gateRules } from './missing-approvals.ts';
import { barredApprovers } from './who-may-not-approve.ts';

/** A rollout, and the state that decides what it needs. */
export interface RolloutQuestion {
  readonly policy: Policy;
  readonly state: PromptState;
  readonly document: EnvironmentDocument;
  readonly rollout: RolloutRecord;
}

/** The rules that a rollout has to meet now: to begin, or to leave its gate; none where neither is so. */
export function rulesOf({ policy, state, document, rollout }: RolloutQuestion): readonly ApprovalRule[] {
  const subject = { state, document, version: rollout.candidate };
  if (rollout.status === 'awaiting-approval') return approvalRules(policy, subject);
  return isAtGate(rollout) ? gateRules(policy, subject) : [];
}

/** What a rollout lacks to begin or to leave its gate, one sentence per rule; empty where it lacks nothing. */
export function missingOf(question: RolloutQuestion): readonly string[] {
  const { policy, state, document, rollout } = question;
  const rules = rulesOf(question);
  const record = ownValue(state.release?.versions, rollout.candidate);
  if (rules.length === 0 || record === undefined) return [];
  const barred = barredApprovers(record, rollout).map(({ email }) => email);
  return lackingApprovals(
    { state, document, version: rollout.candidate, rollout: rollout.id },
    { policy, rules, barred },
  );
}
