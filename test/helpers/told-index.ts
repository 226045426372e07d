import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import { aRollout } from './a-rollout.ts';
import { ToldHistory } from './tell-history.ts';

const told = new ToldHistory(['admit 1.0.0, 1.1.0', 'promote 1.0.0']).index;

/** `support/reply` in production with a rollout of 1.1.0 over 1.0.0 that has this salt and share. */
export function toldIndexAt(salt: string, canaryPpm: number): RegistryIndex {
  const state = told.prompts.get('support/reply');
  const document = state?.environments['production'];
  if (state === undefined || document === undefined) throw new Error('the history promotes in production');
  const production = { ...document, rollouts: [aRollout({ salt, canaryPpm })] };
  const prompts = new Map([[state.name, { ...state, environments: { ...state.environments, production } }]]);
  return { ...told, prompts };
}
