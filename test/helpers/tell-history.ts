import { createHash } from 'node:crypto';
import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import { applyIntent } from '../../core/state/apply-intent.ts';
import { applyPolicy } from '../../core/state/apply-policy.ts';
import type {
  EnvironmentDocument,
  EnvironmentPolicy,
  MetaDocument,
  Policy,
  PromptState,
  RolloutRecord,
  RolloutStatus,
} from '../../core/state/documents.ts';
import type { Intent } from '../../core/state/intent.ts';
import type { StateChange } from '../../core/state/state-change.ts';
import { initialMeta } from '../../core/state/state-files.ts';
import { aRollout } from './a-rollout.ts';
import type { Act, Telling, Vocabulary, Words } from './tell-rollouts.ts';
import { rolloutWords, toldSalt } from './tell-rollouts.ts';

const promptName = 'support/reply';

/** A registry that lives through a history told in plain words; `test/spec/resolve.yaml` lists the words. */
export class ToldHistory {
  meta: MetaDocument = initialMeta({
    environments: { production: { serve: 'promoted', default: true }, staging: { serve: 'automatic' } },
  });
  readonly prompts: Map<string, PromptState> = new Map();
  /** What the last verb changed. */
  change: StateChange | undefined;
  #steps = 0;
  #rollouts = 0;
  /** Days that were let pass. */
  #days = 0;

  constructor(steps: readonly string[]) {
    for (const step of steps) this.tell(step);
  }

  get index(): RegistryIndex {
    return { commit: 'c'.repeat(40), epoch: 1, revision: this.#steps, meta: this.meta, prompts: this.prompts };
  }

  tell(step: string): void {
    this.#steps += 1;
    const meant = this.#vocabulary.find(([pattern]) => pattern.test(step));
    if (meant === undefined) throw new Error(`no such step: ${step}`);
    const [pattern, act] = meant;
    act(pattern.exec(step)?.groups ?? {});
  }

  readonly #telling: Telling = {
    name: promptName,
    apply: (act, actor) => this.#apply(act, actor),
    rollouts: () => this.rollouts,
    plan: (plan) => {
      const { policy } = this.meta;
      this.#govern({ plans: { ...policy.plans, [plan.name]: plan } });
    },
    requireApproval: () => {
      const { production } = this.meta.policy.environments;
      this.#governEnvironments({ production: { serve: 'promoted', ...production, approvals: [{ count: 1 }] } });
    },
    wait: (days) => {
      this.#days += days;
    },
  };

  readonly #vocabulary: Vocabulary = [
    [/^admit (?<versions>[^ ]+(?:, [^ ]+)*)(?: of (?<name>.+))?$/, (words) => this.#admit(words)],
    [
      /^(?<verb>promote|withdraw|restore) (?<version>[^ ]+)(?: in (?<environment>.+))?$/,
      ({ verb, version = '', environment = 'production' }) =>
        this.#apply({ verb: verb as 'promote', name: promptName, version, environment }),
    ],
    [
      /^rollback(?: \^(?<major>\d+))?(?: to (?<to>[^ ]+))?(?: in (?<environment>.+))?$/,
      ({ major, to, environment = 'production' }) =>
        this.#apply({
          verb: 'rollback',
          name: promptName,
          environment,
          ...(major !== undefined && { major: Number(major) }),
          ...(to !== undefined && { to }),
        }),
    ],
    [
      /^(?<undo>undo )?(?<verb>yank|deprecate|kill) (?<version>[^ ]+)$/,
      ({ undo, verb, version = '' }) =>
        this.#apply({
          verb: verb as 'yank',
          name: promptName,
          version,
          undo: undo !== undefined,
          reason: 'it was told',
        }),
    ],
    [
      /^retire(?: in favour of (?<successor>.+))?$/,
      ({ successor }) =>
        this.#apply({ verb: 'retire', name: promptName, ...(successor !== undefined && { successor }) }),
    ],
    [/^undo retire$/, () => this.#apply({ verb: 'retire', name: promptName, undo: true })],
    [
      /^(?<environment>\S+) serves (?<serve>promoted|automatic)$/,
      ({ environment = '', serve }) => {
        const old = this.meta.policy.environments[environment];
        this.#governEnvironments({ [environment]: { ...old, serve: serve as 'promoted' } });
      },
    ],
    [
      /^no default environment$/,
      () => {
        const environments = Object.entries(this.meta.policy.environments);
        this.#governEnvironments(Object.fromEntries(environments.map(([name, { serve }]) => [name, { serve }])));
      },
    ],
    [
      /^rollout of (?<candidate>\S+) over (?<baseline>\S+) at (?<percent>[\d.]+) %(?: (?<status>\S+))?$/,
      (words) => this.#startRollout(words),
    ],
    ...rolloutWords(this.#telling),
  ];

  /** Rollouts of the prompt in production, oldest first. */
  get rollouts(): readonly RolloutRecord[] {
    return this.prompts.get(promptName)?.environments['production']?.rollouts ?? [];
  }

  #apply(act: Act, actor = 'Teller <teller@example.com>'): void {
    const at = new Date(Date.UTC(2026, 0, 1 + this.#days, 0, this.#steps)).toISOString();
    const intent: Intent = { ...act, id: `step-${this.#steps}-${act.verb}`, actor, at };
    this.change = applyIntent(this.meta, this.prompts, intent);
    for (const state of this.change.prompts) this.prompts.set(state.name, state);
  }

  #admit({ versions = '', name = promptName }: Words): void {
    const hash = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex');
    const tags = versions.split(', ').map((version) => ({
      name,
      version,
      tag: hash('sha1', `tag ${name}@${version}`),
      commit: hash('sha1', `commit ${name}@${version}`),
      digest: `sha256:${hash('sha256', `${name}@${version}`)}`,
    }));
    this.#apply({ verb: 'admit', tags });
  }

  #govern(policy: Partial<Policy>): void {
    this.meta = applyPolicy(this.meta, { ...this.meta.policy, ...policy }).meta;
  }

  #governEnvironments(environments: Readonly<Record<string, EnvironmentPolicy>>): void {
    this.#govern({ environments: { ...this.meta.policy.environments, ...environments } });
  }

  #startRollout({ candidate = '', baseline = '', percent, status = 'running' }: Words): void {
    this.#rollouts += 1;
    const rollout = aRollout({
      id: `r${this.#rollouts}`,
      candidate,
      baseline,
      status: status as RolloutStatus,
      salt: toldSalt,
      canaryPpm: Number(percent) * 10_000,
    });
    this.#changeRollouts((rollouts) => [...rollouts, rollout]);
  }

  /** Of the prompt in production, as a hand could write them. */
  #changeRollouts(change: (rollouts: readonly RolloutRecord[]) => readonly RolloutRecord[]): void {
    const state = this.prompts.get(promptName);
    const document = state?.environments['production'];
    if (state === undefined || document === undefined) throw new Error('promote something first');
    const changed: EnvironmentDocument = { ...document, rollouts: change(document.rollouts ?? []) };
    this.prompts.set(promptName, { ...state, environments: { ...state.environments, production: changed } });
  }
}
