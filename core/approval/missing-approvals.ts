import { emailOf } from '../email-of.ts';
import { ownValue } from '../own-value.ts';
import { bumpOf } from '../rollout/find-baseline.ts';
import type { Approval, ApprovalRule, EnvironmentDocument, Policy, PromptState } from '../state/documents.ts';
import { approvalBinding } from './approval-binding.ts';
import { seatPeople } from './seat-people.ts';

/** What is approved: a release for promotion, or a rollout of it. */
export interface ApprovalSubject {
  readonly state: PromptState;
  readonly document: EnvironmentDocument;
  readonly version: string;
  /** Id of the rollout; absent for a promotion. */
  readonly rollout?: string;
}

/** What the environment asks for before a release is served there, most demanding or not: all that fit its version. */
export function approvalRules(
  { environments }: Policy,
  { state, document, version }: ApprovalSubject,
): readonly ApprovalRule[] {
  const { approvals = [] } = ownValue(environments, document.environment) ?? {};
  if (approvals.length === 0) return [];
  const bump = bumpOf(state, document, version);
  return approvals.filter((rule) => rule.for?.includes(bump) ?? true);
}

/** The rules of a gate of a plan: those of the environment, or one approval by anyone. */
export function gateRules(policy: Policy, subject: ApprovalSubject): readonly ApprovalRule[] {
  const rules = approvalRules(policy, subject);
  return rules.length === 0 ? [{ count: 1 }] : rules;
}

/** Approvals that count now: given for this, and for all as it is. */
export function standingApprovals({ state, document, version, rollout }: ApprovalSubject): readonly Approval[] {
  const digest = ownValue(state.release?.versions, version)?.digest;
  const given = (document.approvals ?? []).filter(
    (approval) => approval.version === version && approval.rollout === rollout,
  );
  if (digest === undefined || given.length === 0) return [];
  const binding = approvalBinding(digest, document);
  return given.filter((approval) => approval.binding === binding);
}

/** Tells whether a rule takes this person's approval. */
export function takesApproval({ teams }: ApprovalRule, email: string, policy: Policy): boolean {
  if (teams === undefined) return true;
  return teams.some((team) => ownValue(policy.teams, team)?.some((member) => emailOf(member) === email));
}

/**
 * What is missing of the rules, one sentence per rule that is not met. Each person counts once, for one of the rules;
 * people are told apart by their e-mail address.
 */
export function missingApprovals(
  rules: readonly ApprovalRule[],
  approvers: readonly string[],
  policy: Policy,
): readonly string[] {
  const people = [...new Set(approvers.map(emailOf))];
  const seats = rules.flatMap((rule) => Array.from({ length: rule.count }, () => ({ rule })));
  const taken = seatPeople(seats, people, (person, { rule }) => takesApproval(rule, person, policy));
  return rules.flatMap((rule) => {
    const open = seats.filter((seat, index) => seat.rule === rule && taken[index] === false).length;
    return open === 0 ? [] : [describe(rule, open)];
  });
}

function describe({ count, teams }: ApprovalRule, open: number): string {
  const more = open === count ? `${count}` : `${open} more`;
  const approvals = open === 1 ? 'approval' : 'approvals';
  return `${more} ${approvals}${teams === undefined ? '' : ` of ${teams.join(' or ')}`}`;
}
