import { applyIntent } from '../../core/state/apply-intent.ts';
import type { Intent } from '../../core/state/intent.ts';
import type { StateChange } from '../../core/state/state-change.ts';
import { ToldHistory } from './tell-history.ts';

/** Who and when, of every intent that tests apply. */
export const author = { id: 'i1', actor: 'Ada <ada@example.com>', at: '2026-02-01T10:00:00Z' } as const;

/** The prompt that histories are told about, and where. */
export const production = { name: 'support/reply', environment: 'production' } as const;

/** What an intent changes after a history told in plain words. */
export function changeAfter(steps: readonly string[], intent: Partial<Intent>): StateChange {
  const { meta, prompts } = new ToldHistory(steps);
  return applyIntent(meta, prompts, { ...author, ...intent } as Intent);
}

/** Rollouts in production after a change: id, status and baseline. */
export function rolloutsOf({ prompts: [state] }: StateChange): readonly (readonly [string, string, string])[] {
  const rollouts = state?.environments['production']?.rollouts ?? [];
  return rollouts.map(({ id, status, baseline }) => [id, status, baseline]);
}
