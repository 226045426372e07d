import { sha256Hex } from '../../core/sha256.ts';
import type { PromptIntent } from '../../core/state/intent.ts';
import type { HistoryAction, HistoryRelease, HistoryStep } from './read-history.ts';

/** Something that the sample history does to the registry; `at` is its time as ISO 8601 in UTC. */
export type HistoryEvent =
  | { readonly kind: 'release'; readonly at: string; readonly id: string; readonly release: PlannedRelease }
  | { readonly kind: 'change'; readonly at: string; readonly intent: PromptIntent };

interface PlannedRelease extends HistoryRelease {
  /** The step whose commit is released. */
  readonly slug: string;
  readonly actor: string;
}

/** Releases and changes of all steps in the order in which they happened. */
export function historyEvents(steps: readonly HistoryStep[]): readonly HistoryEvent[] {
  const events = steps.flatMap((step) => [
    ...step.releases.map((release, index) => releaseEvent(step, release, index)),
    ...step.actions.map((action, index) => changeEvent(action, `${step.slug}-change-${index + 1}`)),
  ]);
  return events.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

const RELEASE_TAKES_MS = 1000;

function releaseEvent(step: HistoryStep, release: HistoryRelease, index: number): HistoryEvent {
  const at = new Date(Date.parse(step.date) + (index + 1) * RELEASE_TAKES_MS).toISOString();
  const id = `${step.slug}-release-${index + 1}`;
  return { kind: 'release', at, id, release: { ...release, slug: step.slug, actor: step.author } };
}

function changeEvent(action: HistoryAction, id: string): HistoryEvent {
  const at = new Date(action.date).toISOString();
  return { kind: 'change', at, intent: intentOf(action, { id, actor: action.by, at, reason: action.reason }) };
}

type IntentBase = Pick<PromptIntent, 'id' | 'actor' | 'at' | 'reason'>;

function intentOf(action: HistoryAction, base: IntentBase): PromptIntent {
  const { verb, name } = action;
  const version = action.version ?? '';
  const environment = action.environment ?? 'production';
  switch (verb) {
    case 'promote':
    case 'withdraw':
    case 'restore':
      return { ...base, verb, name, version, environment };
    case 'rollback':
      return { ...base, verb, name, environment };
    case 'yank':
    case 'deprecate':
      return { ...base, verb, name, version };
    case 'start': {
      // The same salt in every sample, so that the same units are in its canary.
      const salt = sha256Hex(base.id).slice(0, 32);
      const plan = action.plan === undefined ? {} : { plan: action.plan };
      return { ...base, verb, name, version, environment, rollout: base.id, salt, ...plan };
    }
  }
}
