import type { EnvironmentPolicy, MetaDocument, Policy } from './documents.ts';

/** What taking over a policy changes. */
export interface PolicyChange {
  /** The same object where nothing changed. */
  readonly meta: MetaDocument;
  readonly changed: boolean;
  /** One sentence per environment that differs. */
  readonly effects: readonly string[];
}

/**
 * Puts the policy of `.promptrc` in force. It changes nothing that is promoted already: `automatic` counts for releases
 * admitted from now on.
 */
export function applyPolicy(meta: MetaDocument, policy: Policy): PolicyChange {
  const before = new Map(Object.entries(meta.policy.environments));
  const after = new Map(Object.entries(policy.environments));
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const effects = names.flatMap((name) => environmentEffects(name, before.get(name), after.get(name)));
  if (effects.length === 0) return { meta, changed: false, effects };
  return { meta: { ...meta, policy }, changed: true, effects };
}

function environmentEffects(
  name: string,
  was: EnvironmentPolicy | undefined,
  is: EnvironmentPolicy | undefined,
): readonly string[] {
  if (is === undefined) return [`environment ${name} is gone: nothing is served there, and its state is kept`];
  if (was === undefined)
    return [`environment ${name} is new and serves ${serving(is)}`, ...defaultEffect(name, false, is)];
  const serve = was.serve === is.serve ? [] : [`environment ${name} now serves ${serving(is)}; what is promoted stays`];
  return [...serve, ...defaultEffect(name, was.default === true, is)];
}

function serving({ serve }: EnvironmentPolicy): string {
  return serve === 'automatic' ? 'each new release that is no prerelease' : 'what is promoted';
}

function defaultEffect(name: string, was: boolean, is: EnvironmentPolicy): readonly string[] {
  if (was === (is.default === true)) return [];
  return [was ? `${name} is no longer the default environment` : `${name} is now the default environment`];
}
