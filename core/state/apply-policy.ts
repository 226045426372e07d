import { canonicalJson } from '../canonical-json.ts';
import { defaultPlan } from '../rollout/find-plan.ts';
import type { ApprovalRule, EnvironmentPolicy, MetaDocument, Policy } from './documents.ts';

/** What taking over a policy changes. */
export interface PolicyChange {
  /** The same object where nothing changed. */
  readonly meta: MetaDocument;
  readonly changed: boolean;
  /** One sentence per thing that differs. */
  readonly effects: readonly string[];
}

/**
 * Puts the policy of `.promptrc` in force. It changes nothing that is promoted already: `automatic` counts for releases
 * admitted from now on. Rollouts keep the plan that they were started with; approvals are asked for by the new rules.
 */
export function applyPolicy(meta: MetaDocument, policy: Policy): PolicyChange {
  const before = meta.policy;
  const effects = [
    ...compare(before.environments, policy.environments, environmentEffects),
    ...compare(before.plans, policy.plans, planEffects),
    ...compare(before.teams, policy.teams, teamEffects),
    ...compare(before.signers, policy.signers, signerEffects),
  ];
  // Two that say the same in other words, such as a default that is written out, have no difference to tell.
  return effects.length === 0
    ? { meta, changed: false, effects }
    : { meta: { ...meta, policy }, changed: true, effects };
}

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

type Described<Value> = (name: string, was: Value | undefined, is: Value | undefined) => readonly string[];

/** Describes each entry that differs, in the order of their names. */
function compare<Value>(
  before: Readonly<Record<string, Value>> = {},
  after: Readonly<Record<string, Value>> = {},
  describe: Described<Value>,
): readonly string[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const names = [...new Set([...was.keys(), ...is.keys()])].sort();
  return names
    .filter((name) => !(was.has(name) && is.has(name) && isSame(was.get(name), is.get(name))))
    .flatMap((name) => describe(name, was.get(name), is.get(name)));
}

const environmentEffects: Described<EnvironmentPolicy> = (name, was, is) => {
  if (is === undefined) return [`environment ${name} is gone: nothing is served there, and its state is kept`];
  const serve =
    was === undefined
      ? [`environment ${name} is new and serves ${serving(is)}`]
      : was.serve === is.serve
        ? []
        : [`environment ${name} now serves ${serving(is)}; what is promoted stays`];
  return [...serve, ...defaultEffect(name, was?.default === true, is), ...rolloutEffects(name, was, is)];
};

function serving({ serve }: EnvironmentPolicy): string {
  return serve === 'automatic' ? 'each new release that is no prerelease' : 'what is promoted';
}

function defaultEffect(name: string, was: boolean, is: EnvironmentPolicy): readonly string[] {
  if (was === (is.default === true)) return [];
  return [was ? `${name} is no longer the default environment` : `${name} is now the default environment`];
}

function rolloutEffects(name: string, was: EnvironmentPolicy | undefined, is: EnvironmentPolicy): readonly string[] {
  const { plan = defaultPlan, approvals = [] } = is;
  return [
    ...((was?.plan ?? defaultPlan) === plan ? [] : [`rollouts in ${name} follow plan ${plan} where none is named`]),
    ...(isSame(was?.approvals ?? [], approvals) ? [] : [`promote and start in ${name} need ${rulesText(approvals)}`]),
  ];
}

function rulesText(rules: readonly ApprovalRule[]): string {
  return rules.length === 0 ? 'no approval' : rules.map(ruleText).join(' and ');
}

function ruleText({ for: bumps, count, teams }: ApprovalRule): string {
  const who = teams === undefined ? '' : ` of ${teams.join(' or ')}`;
  const what = bumps === undefined ? '' : ` (${bumps.join(', ')})`;
  return `${count} ${count === 1 ? 'approval' : 'approvals'}${who}${what}`;
}

const planEffects: Described<unknown> = (name, was, is) => {
  if (is === undefined) return [`plan ${name} is gone; rollouts that follow it go on`];
  return [
    was === undefined ? `plan ${name} is new` : `plan ${name} has changed; rollouts that follow it keep the old one`,
  ];
};

const teamEffects: Described<readonly string[]> = (name, _, is) => [
  is === undefined ? `team ${name} is gone` : `team ${name} is ${is.join(', ')}`,
];

const signerEffects: Described<string> = (name, was, is) => {
  if (is === undefined) return [`${name} can no longer sign approvals`];
  return [was === undefined ? `${name} can sign approvals` : `${name} signs approvals with another key`];
};
