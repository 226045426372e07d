import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import type { DueChange } from '../../core/rollout/due-changes.ts';
import { dueChanges } from '../../core/rollout/due-changes.ts';
import { listRollouts } from '../../core/rollout/list-rollouts.ts';
import type { RolloutDocument } from '../../core/rollout-documents.ts';
import { applyIntent } from '../../core/state/apply-intent.ts';
import type {
  EnvironmentDocument,
  MetaDocument,
  Policy,
  PromptState,
  RolloutRecord,
} from '../../core/state/documents.ts';
import type { Intent, Verb } from '../../core/state/intent.ts';
import type { StateChange } from '../../core/state/state-change.ts';
import { initialMeta } from '../../core/state/state-files.ts';
import { codeOf } from './error-code.ts';

export const ada = 'Ada <ada@example.com>';
export const grace = 'Grace <grace@example.com>';
export const mary = 'Mary <mary@example.com>';
export const author = 'Otto <otto@example.com>';

/** Three steps of 1, 10 and 50 % that are held for an hour each; the second one has a gate. */
export const gatedPlan = {
  name: 'gated',
  steps: [
    { canaryPpm: 10_000, holdSeconds: 3600 },
    { canaryPpm: 100_000, holdSeconds: 3600, approval: true },
    { canaryPpm: 500_000, holdSeconds: 3600 },
  ],
} as const;

/** Two steps of 5 and 50 % that are held for an hour each. */
export const plainPlan = {
  name: 'plain',
  steps: [
    { canaryPpm: 50_000, holdSeconds: 3600 },
    { canaryPpm: 500_000, holdSeconds: 3600 },
  ],
} as const;

export const storyPolicy: Policy = {
  environments: { production: { serve: 'promoted', default: true }, staging: { serve: 'automatic' } },
  plans: { gated: gatedPlan, plain: plainPlan },
  teams: { leads: ['ada@example.com', 'Grace@Example.com'], legal: ['mary@example.com'] },
};

type Fields = Readonly<Record<string, unknown>>;

export interface StoryOptions {
  readonly policy?: Policy;
  /** @defaultValue `1.0.0`, `1.1.0` */
  readonly versions?: readonly string[];
  /** @defaultValue `1.0.0` */
  readonly promoted?: readonly string[];
}

/** One prompt whose rollouts in production live through a test, with a clock that goes when it is told. */
export class RolloutStory {
  readonly meta: MetaDocument;
  readonly prompts: Map<string, PromptState> = new Map();
  now: Date = new Date('2026-03-02T09:00:00Z');
  #count = 0;

  constructor({ policy = storyPolicy, versions = ['1.0.0', '1.1.0'], promoted = ['1.0.0'] }: StoryOptions = {}) {
    this.meta = initialMeta(policy);
    const tags = versions.map((version, index) => ({
      name: 'support/reply',
      version,
      tag: String(index).padStart(40, '1'),
      commit: String(index).padStart(40, '2'),
      digest: `sha256:${String(index).padStart(64, '3')}`,
      authors: [author],
    }));
    this.act('admit', { tags });
    for (const version of promoted) this.act('promote', { version, bypass: true, reason: 'it was there before' });
  }

  /** Applies an intent of now, in production, by Ada unless it says otherwise. */
  act(verb: Verb, fields: Fields = {}): StateChange {
    const change = applyIntent(this.meta, this.prompts, this.intent(verb, fields));
    for (const state of change.prompts) this.prompts.set(state.name, state);
    return change;
  }

  /** An intent with an id of its own. */
  intent(verb: Verb, fields: Fields = {}): Intent {
    this.#count += 1;
    const base = { id: `intent-${this.#count}`, actor: ada, at: this.now.toISOString(), name: 'support/reply' };
    const start = { rollout: `r${this.#count}`, salt: String(this.#count).padStart(32, '0') };
    const where = verb === 'admit' ? {} : { environment: 'production' };
    // What a verb needs is for each test to say.
    return { ...base, ...where, verb, ...(verb === 'start' && start), ...fields } as unknown as Intent;
  }

  /** Code that an intent is refused with. */
  refusal(verb: Verb, fields: Fields = {}): string {
    return codeOf(() => applyIntent(this.meta, this.prompts, this.intent(verb, fields)));
  }

  approve(actor: string, fields: Fields = {}): StateChange {
    return this.act('approve', { actor, authenticated: { method: 'token', id: 'abc' }, ...fields });
  }

  /** What the servers do by themselves until nothing is due. Gives what they did. */
  serve(): readonly string[] {
    const done: string[] = [];
    for (let due = this.due(); due !== undefined && due.dueAt <= this.now; due = this.due()) {
      const { verb, rollout: id, fromStep, key } = due;
      this.act(verb, { id: key, rollout: id, ...(verb === 'advance' && { automatic: true, fromStep }) });
      const { status, canaryPpm = 0 } = this.document.rollouts?.find((rollout) => rollout.id === id) ?? {};
      done.push(`${verb} to ${status} at ${canaryPpm / 10_000} %`);
    }
    return done;
  }

  due(): DueChange | undefined {
    return dueChanges(this.index, this.now)[0];
  }

  wait(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1000);
  }

  get index(): RegistryIndex {
    return { commit: 'c'.repeat(40), epoch: 1, revision: 1, meta: this.meta, prompts: this.prompts };
  }

  get state(): PromptState {
    const state = this.prompts.get('support/reply');
    if (state === undefined) throw new Error('nothing was admitted');
    return state;
  }

  get document(): EnvironmentDocument {
    const document = this.state.environments['production'];
    if (document === undefined) throw new Error('nothing was promoted');
    return document;
  }

  /** The newest one. */
  get rollout(): RolloutRecord {
    const rollout = this.document.rollouts?.at(-1);
    if (rollout === undefined) throw new Error('nothing was started');
    return rollout;
  }

  /** The newest one as people see it. */
  get shown(): RolloutDocument {
    const shown = listRollouts(this.index, this.now).find(({ id }) => id === this.rollout.id);
    if (shown === undefined) throw new Error('nothing was started');
    return shown;
  }
}
