import { fail } from '../../core/fail.ts';
import { ownValue } from '../../core/own-value.ts';
import { awaitedReleases } from '../../core/state/awaited-releases.ts';
import { contractBaseline } from '../../core/state/contract-baseline.ts';
import type { ContractBreak, HeldRelease } from '../../core/state/contract-break.ts';
import type { EnvironmentDocument, PromptState } from '../../core/state/documents.ts';
import type { AdmitIntent, Intent, KeyIntent, PromoteIntent, StartIntent } from '../../core/state/intent.ts';
import type { StateChange } from '../../core/state/state-change.ts';
import { contentPath } from '../../core/state/state-paths.ts';
import { documentOf } from '../../core/state/state-view.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { compareVersions } from '../../core/version-range.ts';
import type { Oid } from '../git-backend.ts';
import { verifyContent } from '../verify-content.ts';
import type { ComparedContent } from './contract-cache.ts';
import type { StateIndex } from './read-state.ts';
import type { StateStore } from './state-store.ts';

/** What an intent comes to, before contracts are looked at. */
export interface UnsettledChange<Settled extends Intent | KeyIntent> {
  readonly intent: Settled;
  /** What it makes of the base as it stands. */
  readonly change: StateChange;
  /** Blobs of contents that the base does not hold yet, by digest. */
  readonly contents?: ReadonlyMap<string, Oid>;
}

/**
 * Compares what an intent would serve with what applications were written for, and writes into the intent what that breaks: a move that
 * is forced goes on with it, and what is admitted is not promoted where an environment would do so by itself. Nothing
 * that takes a release out of service is looked at.
 *
 * @returns the intent itself where it breaks nothing
 * @throws CONTRACT_INCOMPATIBLE for a move that is not forced; what reading the content of its release finds
 */
export async function settleContract<Settled extends Intent | KeyIntent>(
  store: StateStore,
  base: StateIndex,
  { intent, change, contents = new Map() }: UnsettledChange<Settled>,
): Promise<Settled> {
  if (!change.changed) return intent;
  const check = new ContractCheck(store, base, contents);
  if (intent.verb === 'promote' || intent.verb === 'start') {
    const breaks = await check.move(intent);
    // What it broke elsewhere says nothing of what it breaks here.
    const { breaks: known, ...rest } = intent;
    if (breaks === undefined) return known === undefined ? intent : (rest as Settled);
    return { ...intent, breaks };
  }
  if (intent.verb !== 'admit') return intent;
  const held = await check.admission(intent, change.prompts);
  // What was held back where it was admitted first stays held: it has not been served since.
  return held.length === 0 ? intent : { ...intent, held: [...(intent.held ?? []), ...held] };
}

class ContractCheck {
  readonly #store: StateStore;
  readonly #base: StateIndex;
  readonly #contents: ReadonlyMap<string, Oid>;

  constructor(store: StateStore, base: StateIndex, contents: ReadonlyMap<string, Oid>) {
    this.#store = store;
    this.#base = base;
    this.#contents = contents;
  }

  async move(intent: PromoteIntent | StartIntent): Promise<ContractBreak | undefined> {
    const { verb, name, version, environment } = intent;
    const state = this.#base.prompts.get(name);
    if (state === undefined) return undefined;
    const breaks = await this.#breakOf(state, documentOf(state, environment), version);
    if (breaks !== undefined && intent.force !== true) {
      throw fail('CONTRACT_INCOMPATIBLE', { name, version, environment, verb, ...breaks });
    }
    return breaks;
  }

  /** What is new in an automatic environment is compared from the lowest up, each with what is served below it by then. */
  async admission({ tags }: AdmitIntent, prompts: readonly PromptState[]): Promise<readonly HeldRelease[]> {
    const admitted = new Set(tags.map(({ name, version }) => `${name}@${version}`));
    const held: HeldRelease[] = [];
    for (const state of prompts) {
      for (const document of Object.values(state.environments)) {
        const before = this.#base.prompts.get(state.name)?.environments[document.environment]?.promoted ?? {};
        const fresh = Object.keys(document.promoted)
          .filter((version) => !Object.hasOwn(before, version) && admitted.has(`${state.name}@${version}`))
          .sort(compareVersions);
        held.push(...(await this.#heldIn(state, document, fresh)));
      }
    }
    return held;
  }

  async #heldIn(
    state: PromptState,
    document: EnvironmentDocument,
    fresh: readonly string[],
  ): Promise<readonly HeldRelease[]> {
    const held: HeldRelease[] = [];
    let served = document;
    for (const version of fresh) {
      const breaks = await this.#breakOf(state, served, version);
      if (breaks === undefined) continue;
      held.push({ name: state.name, version, environment: document.environment, ...breaks });
      const { [version]: _, ...promoted } = served.promoted;
      served = { ...served, promoted };
    }
    return held;
  }

  async #breakOf(
    state: PromptState,
    document: EnvironmentDocument,
    version: string,
  ): Promise<ContractBreak | undefined> {
    const baseline = contractBaseline(state, document, version);
    const breaks = await this.#compare(state, baseline, version);
    return breaks ?? (await this.#awaitedBreak(state, document, { version, baseline }));
  }

  /** The same for applications that were compiled for a release which nobody gets yet. */
  async #awaitedBreak(
    state: PromptState,
    document: EnvironmentDocument,
    place: { readonly version: string; readonly baseline: string | undefined },
  ): Promise<ContractBreak | undefined> {
    const { contracts } = this.#store;
    try {
      for (const awaited of awaitedReleases(state, document, place)) {
        const content = this.#contentOf(state, awaited);
        if (content === undefined) continue;
        // One that would be refused itself has no applications. What can stand for the highest that has some can stand
        // for all below it as well.
        const before = this.#contentOf(state, place.baseline) ?? content;
        const refused = await contracts.breaks(state.name, before, content);
        if (refused.length === 0) return await this.#compare(state, awaited, place.version);
      }
    } catch (error) {
      // No types are declared for what cannot be read.
      if (!isStemmaError(error)) throw error;
    }
    return undefined;
  }

  /** What `version` breaks for applications that were written for `baseline`. */
  async #compare(
    state: PromptState,
    baseline: string | undefined,
    version: string,
  ): Promise<ContractBreak | undefined> {
    const [before, after] = [baseline, version].map((one) => this.#contentOf(state, one));
    if (baseline === undefined || before === undefined || after === undefined) return undefined;
    if (before.digest === after.digest) return undefined;
    const changes = await this.#store.contracts.breaks(state.name, before, after);
    return changes.length === 0 ? undefined : { baseline, changes };
  }

  #contentOf({ release }: PromptState, version: string | undefined): ComparedContent | undefined {
    const record = version === undefined ? undefined : ownValue(release?.versions ?? {}, version);
    if (version === undefined || record === undefined) return undefined;
    return { version, digest: record.digest, read: () => this.#read(record.digest) };
  }

  async #read(digest: string): Promise<Uint8Array> {
    const { backend, trees } = this.#store;
    const blob = this.#contents.get(digest);
    if (blob !== undefined) return (await backend.readObject(blob)).bytes;
    const bytes = await trees.readFile(this.#base.tree, contentPath(digest), this.#base.commit);
    if (bytes === undefined) throw fail('DIGEST_NOT_FOUND', { digest });
    return verifyContent(bytes, digest);
  }
}
