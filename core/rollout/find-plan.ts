import { closestMatch } from '../closest-match.ts';
import { excerpt } from '../excerpt.ts';
import { fail } from '../fail.ts';
import { ownValue } from '../own-value.ts';
import type { Policy, RolloutPlan } from '../state/documents.ts';
import { builtInPlans } from './built-in-plans.ts';

/** The plan that `rollout start` follows where neither it nor the environment names one. */
export const defaultPlan = 'standard';

/** A plan by its name: one of `.promptrc`, or a built-in one. @throws PLAN_UNKNOWN */
export function findPlan(policy: Policy, name: string): RolloutPlan {
  const plan = ownValue(policy.plans, name) ?? ownValue(builtInPlans, name);
  if (plan !== undefined) return plan;
  const known = planNames(policy);
  throw fail('PLAN_UNKNOWN', { plan: excerpt(name), known, nearest: closestMatch(name, known) });
}

/** Names of all plans that there are, those of `.promptrc` first. */
export function planNames({ plans = {} }: Pick<Policy, 'plans'>): readonly string[] {
  return [...new Set([...Object.keys(plans), ...Object.keys(builtInPlans)])];
}
