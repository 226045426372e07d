import type { RegistryIndex } from '../core/resolution/registry-index.ts';
import type { Policy } from '../core/state/documents.ts';
import type { KeyIntent, PromptIntent } from '../core/state/intent.ts';
import { isSafetyChange } from '../core/state/is-safety-change.ts';
import { settleIntent } from '../core/state/settle-intent.ts';
import type { StateChange } from '../core/state/state-change.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type {
  AdmissionReport,
  AppliedChange,
  AppliedRelease,
  ReleaseRequest,
  SyncOptions,
  SyncReport,
} from './registry.ts';
import type { PublishingParts, RegistryParts } from './registry-parts.ts';
import { policyOf } from './registry-parts.ts';
import { admitTags } from './releases/admit-tags.ts';
import { releasePrompt } from './releases/release-prompt.ts';
import { changeState, planChange, planSettled } from './state/change-state.ts';
import { compareAhead } from './state/compare-ahead.ts';
import { publishBeside } from './state/publish-beside.ts';
import type { Publication } from './state/publish-locally.ts';
import { publishLocally } from './state/publish-locally.ts';
import type { StateStore } from './state/state-store.ts';
import { RemoteWork } from './sync/remote-work.ts';

/** Whoever asks for a change has an answer after 10 seconds; some of that is for what else has to be done. */
const FORWARD_WITHIN_MS = 9_500;

/** Options of {@link RegistryWrites}. */
export interface RegistryWritesOptions {
  /** A folder in the repository. */
  readonly folder: string;
  /** Who admits tags. */
  readonly actor: string;
  readonly remote: string;
  /** Where a change must stand before it is acknowledged. */
  readonly publishes: 'locally' | 'remotely';
}

/** Everything that changes a registry. */
export class RegistryWrites {
  readonly #parts: PublishingParts;
  readonly #options: RegistryWritesOptions;
  readonly #remote: RemoteWork;

  constructor(parts: RegistryParts, options: RegistryWritesOptions) {
    const { store, tracker } = parts;
    this.#options = options;
    this.#remote = new RemoteWork(parts, options);
    this.#parts = {
      ...parts,
      publish: (publication) =>
        options.publishes === 'locally'
          ? publishLocally(store, tracker, publication)
          : this.#remote.publish(publication),
    };
  }

  async plan(index: RegistryIndex, intent: PromptIntent): Promise<StateChange> {
    const { store, tracker } = this.#parts;
    const policy = await policyOf(this.#parts);
    if (tracker.state === undefined) return planChange(index, intent, policy);
    return (await planSettled(store, tracker.state, { intent, policy })).change;
  }

  async apply(index: RegistryIndex, intent: PromptIntent): Promise<AppliedChange> {
    const { store, tracker } = this.#parts;
    const settled = settleIntent(index, intent);
    const policy = await policyOf(this.#parts);
    const publication = changing(store, settled, policy);
    if (isSafetyChange(intent)) return this.#applyAtOnce(publication);
    await compareAhead(this.#parts, { intent: settled, policy });
    if (this.#options.publishes === 'locally') return publishLocally(store, tracker, publication);
    return { ...(await this.#remote.publish(publication)), published: true };
  }

  /** Takes effect here at once, whatever is wrong with the remote or with the branch, and is published when it can be. */
  async #applyAtOnce(publication: Publication<AppliedChange>): Promise<AppliedChange> {
    const { isBeside, ...applied } = await this.#publishHere(publication);
    const warnings = isBeside ? [...applied.warnings, besideWarning] : applied.warnings;
    if (this.#options.publishes === 'locally') return { ...applied, warnings };
    const published = await this.#remote.publishSoon();
    const warning = `in force here, and not yet on remote "${this.#options.remote}": it follows as soon as the remote answers`;
    return { ...applied, published, warnings: published ? warnings : [...warnings, warning] };
  }

  async #publishHere(publication: Publication<AppliedChange>): Promise<AppliedChange & { readonly isBeside: boolean }> {
    const { store, tracker } = this.#parts;
    try {
      return { ...(await publishLocally(store, tracker, publication)), isBeside: false };
    } catch (error) {
      if (!isUnusable(error)) throw error;
      const applied = await publishBeside(store, tracker, publication);
      if (applied === undefined) throw error;
      return { ...applied, isBeside: true };
    }
  }

  /** @throws KEY_UNKNOWN, KEY_INVALID, KEY_REVOKED, and what publishing throws */
  async changeKeys(intent: KeyIntent): Promise<AppliedChange> {
    const applied = await this.#parts.publish(changing(this.#parts.store, intent, await policyOf(this.#parts)));
    return this.#options.publishes === 'locally' ? applied : { ...applied, published: true };
  }

  async release(request: ReleaseRequest): Promise<AppliedRelease> {
    const released = await releasePrompt(this.#parts, request);
    return this.#options.publishes === 'locally' ? released : { ...released, published: true };
  }

  admit(): Promise<AdmissionReport> {
    return admitTags(this.#parts, { actor: this.#options.actor });
  }

  sync(options: SyncOptions): Promise<SyncReport> {
    return this.#remote.sync(options);
  }

  close(): Promise<void> {
    return this.#remote.close();
  }
}

const besideWarning =
  'the state branch cannot be used: this counts here, on the last good state, and is done again on the branch when that is mended';

/** The branch, or something that it holds, cannot be read. */
function isUnusable(error: unknown): boolean {
  return (
    isStemmaError(error, 'STATE_INVALID') ||
    isStemmaError(error, 'OBJECT_MISSING') ||
    isStemmaError(error, 'OBJECT_CORRUPT')
  );
}

function changing(
  store: StateStore,
  intent: PromptIntent | KeyIntent,
  policy: Policy | undefined,
): Publication<AppliedChange> {
  return {
    withinMs: FORWARD_WITHIN_MS,
    what: 'name' in intent ? `${intent.verb} ${intent.name}` : 'change the keys',
    propose: async (base) => {
      const { change, state, point } = await changeState(store, base, { intent, policy });
      return { state, answer: { ...change, ...point } };
    },
  };
}
