import { isDeepStrictEqual } from 'node:util';
import { fail } from '../../core/fail.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Alarms } from '../alarms.ts';
import type { Oid } from '../git-backend.ts';
import type { Overlay } from './overlay.ts';
import { readOverlay, settleOverlay } from './overlay.ts';
import type { StateIndex } from './read-state.ts';
import { readState } from './read-state.ts';
import type { SeenState } from './saved-index.ts';
import { loadIndex, loadSeen, removeLeftovers, saveIndex, saveSeen } from './saved-index.ts';
import type { StateCommit } from './state-commit.ts';
import { followsFrom } from './state-lineage.ts';
import { acceptedStateRef, fetchedStateRef, STATE_BRANCH } from './state-refs.ts';
import type { StateStore } from './state-store.ts';
import { unpublishedChanges } from './unpublished-changes.ts';

/** A saved index that is this many revisions old is written anew. */
const SAVE_AFTER_REVISIONS = 64;
/** States before an unusable one that are tried when nothing is served yet. */
const MAX_FALLBACKS = 32;

/** Where the state branch points. */
export interface StateHead {
  /** Value of the local branch, for compare-and-swap; `null` where it is missing. */
  readonly local: Oid | null;
  /** The state to go on from: the local branch, or that of the remote where there is no local one. */
  readonly commit: Oid | null;
}

/** Options of {@link StateTracker}. */
export interface StateTrackerOptions {
  readonly store: StateStore;
  readonly alarms: Alarms;
  /** Folder of the saved index. */
  readonly folder: string;
  readonly remote: string;
  /** Whether changes are to stand on the remote: then those that do not are told. */
  readonly publishes: boolean;
}

/**
 * Follows the state branch: holds the newest good state and swaps it in one step. A state that cannot be used, or that
 * does not follow from the one served, raises an alarm and changes nothing.
 */
export class StateTracker {
  readonly #store: StateStore;
  readonly #alarms: Alarms;
  readonly #folder: string;
  readonly #remote: string;
  readonly #publishes: boolean;
  readonly #listeners = new Set<(state: StateIndex) => void>();
  #state: StateIndex | undefined;
  #seen: SeenState | undefined;
  /** The state that the next process finds as the one seen last. */
  #savedSeen: Oid | undefined;
  /** What the remote was known to have when it was last told what is not there; undefined before. */
  #published: Oid | null | undefined;
  #savedRevision = -1;
  #saving: Promise<void> = Promise.resolve();
  #following: Promise<unknown> = Promise.resolve();

  constructor({ store, alarms, folder, remote, publishes }: StateTrackerOptions) {
    this.#store = store;
    this.#alarms = alarms;
    this.#folder = folder;
    this.#remote = remote;
    this.#publishes = publishes;
  }

  /** The state that is served; undefined before there is one. */
  get state(): StateIndex | undefined {
    return this.#state;
  }

  /** The newest state that was served from here, also by an earlier process. */
  get seen(): SeenState | undefined {
    return this.#seen;
  }

  /** Loads what the last process saved, then follows the branch. With nothing good to serve, there is no state. */
  async open(): Promise<void> {
    const [saved, seen] = await Promise.all([loadIndex(this.#folder), loadSeen(this.#folder)]);
    this.#saving = removeLeftovers(this.#folder);
    this.#seen = seen ?? saved;
    this.#savedSeen = seen?.commit;
    if (saved !== undefined) {
      this.#state = saved;
      this.#savedRevision = saved.revision;
    }
    await this.refresh();
    if (this.#state === undefined || this.#state.commit !== this.#seen?.commit) await this.#fallBack();
  }

  async head(): Promise<StateHead> {
    const local = await this.#store.backend.readRef(STATE_BRANCH);
    if (local !== undefined) return { local: local.oid, commit: local.oid };
    const fetched = await this.#store.backend.readRef(fetchedStateRef(this.#remote));
    return { local: null, commit: fetched?.oid ?? null };
  }

  onChange(listener: (state: StateIndex) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Follows the branch; what is wrong with it is an alarm. */
  async refresh(): Promise<void> {
    try {
      await this.follow();
    } catch (error) {
      if (!isStemmaError(error)) throw error;
    }
  }

  /**
   * Follows the branch to its head, for a writer that must go on from there.
   * @throws STATE_REWRITTEN, STATE_INVALID, OBJECT_MISSING, OBJECT_CORRUPT, after raising the alarm
   */
  follow(): Promise<{ head: StateHead; state: StateIndex | undefined }> {
    // One after the other: whoever read the branch first would otherwise swap in an older state last.
    const followed = this.#following.then(() => this.#followNow());
    this.#following = followed.catch(() => undefined);
    return followed;
  }

  async #followNow(): Promise<{ head: StateHead; state: StateIndex | undefined }> {
    const head = await this.head();
    const overlay = await readOverlay(this.#store);
    if (overlay !== undefined) return this.#followBeside(head, overlay);
    const { commit = null } = this.#state ?? {};
    if (head.commit !== commit || commit !== (this.#seen?.commit ?? null)) await this.#move(head.commit);
    else this.#calm();
    await this.#notePublished();
    return { head, state: this.#state };
  }

  /** Serves the safety changes beside a branch that cannot be used, until it can be used and holds them. */
  async #followBeside(head: StateHead, overlay: Overlay): Promise<{ head: StateHead; state: StateIndex | undefined }> {
    try {
      await settleOverlay(this.#store, overlay, head);
    } catch (error) {
      const isOvertaken = isStemmaError(error, 'REF_CHANGED') || isStemmaError(error, 'REF_LOCKED');
      if (isOvertaken) return this.#followNow();
      this.#tell(error);
      if (this.#state?.commit !== overlay.head) {
        this.#swap(await this.#withUnpublished(await this.#read(await this.#store.history.read(overlay.head))));
      }
      throw error;
    }
    return this.#followNow();
  }

  /** The same state is served again where the remote has got something of it since. */
  async #notePublished(): Promise<void> {
    const before = this.#state;
    if (!this.#publishes || before === undefined || (await this.#readPublished()) === this.#published) return;
    const state = await this.#withUnpublished(before);
    if (!isDeepStrictEqual(state.unpublished, before.unpublished)) this.#swap(state);
  }

  /** Serves `state` although it does not follow from what was served: a rewritten branch was accepted. */
  async accept(state: StateIndex): Promise<void> {
    await this.#following;
    this.#calm();
    this.#swap(await this.#withUnpublished(state));
  }

  /** Waits for what is being saved. */
  async close(): Promise<void> {
    this.#listeners.clear();
    await this.#saving;
  }

  async #move(head: Oid | null): Promise<void> {
    try {
      const state = await this.#withUnpublished(await this.#load(head));
      this.#calm();
      this.#swap(state);
    } catch (error) {
      this.#tell(error);
      if (isStemmaError(error) && this.#state === undefined) await this.#fallBack();
      throw error;
    }
  }

  #tell(error: unknown): void {
    if (isStemmaError(error, 'STATE_REWRITTEN')) this.#alarms.set('STATE_REWRITTEN', [error.message]);
    else if (isStemmaError(error)) this.#alarms.set('STATE_INVALID', [error.message]);
  }

  async #load(head: Oid | null): Promise<StateIndex> {
    const { seen } = this;
    const served = seen?.commit ?? 'nothing';
    if (head === null) throw fail('STATE_REWRITTEN', { served, found: 'no branch' });
    const commit = await this.#store.history.read(head);
    await this.#store.history.parentOf(commit);
    if (seen !== undefined && !(await followsFrom(this.#store.history, commit, seen))) {
      throw fail('STATE_REWRITTEN', { served, found: head });
    }
    return this.#read(commit);
  }

  async #read(commit: StateCommit): Promise<StateIndex> {
    try {
      return await readState(this.#store.trees, commit, this.#state);
    } catch (error) {
      // What was served may have been collected as garbage since; without it, everything is read.
      if (this.#state === undefined || !isStemmaError(error, 'OBJECT_MISSING')) throw error;
      return readState(this.#store.trees, commit);
    }
  }

  async #withUnpublished({ unpublished: _, ...state }: StateIndex): Promise<StateIndex> {
    if (!this.#publishes) return state;
    const published = await this.#readPublished();
    const unpublished = await unpublishedChanges(this.#store, state, published);
    this.#published = published;
    const told = unpublished.map(
      ({ subject }) =>
        `"${subject}" is in force here and not yet on remote "${this.#remote}": "stemma sync" publishes it`,
    );
    this.#alarms.set('UNPUBLISHED', told);
    return unpublished.length === 0 ? state : { ...state, unpublished };
  }

  /** The newest state that the remote is known to have. */
  async #readPublished(): Promise<Oid | null> {
    const { backend } = this.#store;
    const known =
      (await backend.readRef(acceptedStateRef(this.#remote))) ?? (await backend.readRef(fetchedStateRef(this.#remote)));
    return known?.oid ?? null;
  }

  /** Serves the state that was seen last, or else the newest good one before the head. */
  async #fallBack(): Promise<void> {
    const { commit: head } = await this.head();
    let oid = this.#seen?.commit ?? head;
    for (let steps = 0; steps < MAX_FALLBACKS && oid !== null; steps += 1) {
      try {
        const commit: StateCommit = await this.#store.history.read(oid);
        oid = commit.parent;
        const state = await this.#withUnpublished(await this.#read(commit));
        this.#state = state;
        for (const listener of this.#listeners) listener(state);
        return;
      } catch (error) {
        if (!isStemmaError(error)) throw error;
        if (isStemmaError(error, 'OBJECT_MISSING')) return;
      }
    }
  }

  #calm(): void {
    this.#alarms.set('STATE_REWRITTEN', []);
    this.#alarms.set('STATE_INVALID', []);
  }

  #swap(state: StateIndex): void {
    this.#state = state;
    this.#seen = state;
    this.#save(state);
    for (const listener of this.#listeners) listener(state);
  }

  #save(state: StateIndex): void {
    const { commit, epoch, revision } = state;
    const index = this.#savedRevision < 0 || Math.abs(revision - this.#savedRevision) >= SAVE_AFTER_REVISIONS;
    if (index) this.#savedRevision = revision;
    this.#saving = this.#saving.then(async () => {
      if (index) await saveIndex(this.#folder, state);
      if (this.#state !== state || this.#savedSeen === commit) return;
      await saveSeen(this.#folder, { commit, epoch, revision });
      this.#savedSeen = commit;
    });
  }
}
