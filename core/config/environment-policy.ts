import { closestMatch } from '../closest-match.ts';
import { emailOf } from '../email-of.ts';
import { planNames } from '../rollout/find-plan.ts';
import type { ApprovalRule, EnvironmentPolicy } from '../state/documents.ts';
import type { LocatedProblem, WrittenApprovalRule, WrittenEnvironment, WrittenPromptrc } from './written-promptrc.ts';

/** How an environment of `.promptrc` serves, with defaults filled in. */
export function parseEnvironment(written: WrittenEnvironment): EnvironmentPolicy {
  const { serve = 'promoted', plan, approvals = [] } = written;
  return {
    serve,
    ...(written.default === true && { default: true }),
    ...(plan !== undefined && { plan }),
    ...(approvals.length > 0 && { approvals: approvals.map(parseRule) }),
  };
}

function parseRule({ for: bumps, count = 1, teams }: WrittenApprovalRule): ApprovalRule {
  return { ...(bumps !== undefined && { for: bumps }), count, ...(teams !== undefined && { teams }) };
}

/** What a JSON Schema cannot tell of an environment: what it names must exist, and its rules can be met. */
export function environmentProblems(
  path: string,
  environment: WrittenEnvironment,
  { plans = {}, teams = {} }: WrittenPromptrc,
): readonly LocatedProblem[] {
  const { serve, plan, approvals = [] } = environment;
  const known = [...new Set([...Object.keys(plans), ...planNames({})])];
  return [
    ...(plan === undefined || known.includes(plan)
      ? []
      : [{ path: `${path}/plan`, message: unknownName('plan', plan, known) }]),
    ...(approvals.length > 0 && serve === 'automatic'
      ? [{ path: `${path}/approvals`, message: 'cannot be asked for where releases are served automatically' }]
      : []),
    ...approvals.flatMap((rule, index) => ruleProblems(`${path}/approvals/${index}`, rule, teams)),
  ];
}

function ruleProblems(
  path: string,
  { count = 1, teams: named }: WrittenApprovalRule,
  teams: NonNullable<WrittenPromptrc['teams']>,
): readonly LocatedProblem[] {
  if (named === undefined) return [];
  const unknown = named.flatMap((team, index) =>
    Object.hasOwn(teams, team)
      ? []
      : [{ path: `${path}/teams/${index}`, message: unknownName('team', team, Object.keys(teams)) }],
  );
  if (unknown.length > 0) return unknown;
  const people = new Set(named.flatMap((team) => teams[team] ?? []).map(emailOf)).size;
  if (people >= count) return [];
  return [{ path, message: `asks for ${count} people of ${named.join(' or ')}, and there are ${people}` }];
}

function unknownName(what: string, name: string, known: readonly string[]): string {
  const nearest = closestMatch(name, known);
  const advice = nearest === undefined ? `there are ${known.join(', ') || 'none'}` : `did you mean "${nearest}"?`;
  return `is not a ${what} (${advice})`;
}
