import { fail } from '../../core/fail.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Oid, RefUpdate, RemoteOptions, RemoteUpdate } from '../git-backend.ts';
import type { DroppedChange } from '../registry.ts';
import type { RegistryParts } from '../registry-parts.ts';
import { tagPrefixOf } from '../registry-parts.ts';
import type { StateIndex } from '../state/read-state.ts';
import { readState } from '../state/read-state.ts';
import type { StatePoint } from '../state/state-history.ts';
import { pointOf } from '../state/state-history.ts';
import { followsFrom } from '../state/state-lineage.ts';
import { acceptedStateRef, fetchedStateRef, fetchedTagsPrefix, STATE_BRANCH } from '../state/state-refs.ts';
import { acceptRewritten } from './accept-rewritten.ts';
import { FairShare } from './fair-share.ts';
import { joinStates } from './join-states.ts';
import { createMissingTags, tagsToPush } from './remote-tags.ts';

/** Longest time that one fetch or push may take, in milliseconds. */
const REMOTE_TIMEOUT_MS = 60_000;
/** A remote that is silent for so long in between is given up, in milliseconds. */
const PATIENCE_MS = 10_000;

/** How often a push is recorded while others move the local branch. */
const MAX_RECORDS = 50;

const REMOTE_ALARMS = ['STATE_REWRITTEN', 'STATE_INVALID'] as const;

/** Both sides, after a fetch or as they are known. */
export interface Met {
  /** The remote's state; undefined where it has none. */
  readonly remote: StatePoint | undefined;
  /** The state of the local branch, which holds all of the remote's. */
  readonly local: StateIndex | undefined;
  readonly dropped: readonly DroppedChange[];
}

/** How long an exchange may take. */
export interface ExchangeLimits {
  /** When to give up, in milliseconds since the epoch. */
  readonly until?: number;
  /** Longest silence of the remote, in milliseconds. @defaultValue 10000 */
  readonly patienceMs?: number | undefined;
}

/** Options of {@link RemoteLink.meet}. */
export interface MeetOptions extends ExchangeLimits {
  /** The remote has just refused a push, because others were faster. */
  readonly hasMoved?: boolean | undefined;
  /** Who accepts a rewritten state. */
  readonly accept?: { readonly actor: string } | undefined;
}

/** Exchanges states and tags with one remote. */
export class RemoteLink {
  /** Its name. */
  readonly remote: string;
  readonly share: FairShare = new FairShare();
  readonly #parts: RegistryParts;
  readonly #closing = new AbortController();
  #movedAt = 0;

  constructor(parts: RegistryParts, remote: string) {
    this.#parts = parts;
    this.remote = remote;
  }

  /** When a fetch or a push last began or ended, in milliseconds since the epoch. */
  get movedAt(): number {
    return this.#movedAt;
  }

  /** Breaks off what is being fetched or pushed. */
  close(): void {
    this.#closing.abort();
  }

  /**
   * Fetches, creates the missing tags, and makes the local state hold all of the remote's.
   *
   * @throws REMOTE_UNREACHABLE; STATE_REWRITTEN unless accepted; STATE_INVALID; REF_CHANGED where the local branch
   * moved meanwhile
   */
  async meet({ accept, hasMoved, ...limits }: MeetOptions = {}): Promise<Met> {
    const { backend, history } = this.#parts.store;
    const ms = await this.#watched(limits, (options) => backend.fetch(this.remote, { ...options, hasMoved }));
    this.share.noteFetch(ms);
    await createMissingTags(backend, this.remote, await tagPrefixOf(this.#parts));
    if (accept !== undefined) await acceptRewritten(this.#parts, this.remote, accept.actor);
    const accepted = await backend.readRef(acceptedStateRef(this.remote));
    const remote = await this.#readRemote(accepted?.oid);
    const { head, state } = await this.#parts.tracker.follow();
    if (remote === undefined) return { remote, local: state, dropped: [] };
    const { state: joined, dropped } =
      head.local === null
        ? { state: remote, dropped: [] }
        : await joinStates(this.#parts.store, await history.read(head.local), remote);
    await this.#moveRefs([
      { name: acceptedStateRef(this.remote), from: accepted?.oid ?? null, to: remote.commit },
      { name: STATE_BRANCH, from: head.local, to: joined.commit },
    ]);
    await this.#parts.tracker.follow();
    return { remote, local: joined, dropped };
  }

  /** Both sides as they were after the last exchange, without asking the remote; undefined where they must meet. */
  async known(): Promise<Met | undefined> {
    const { store, tracker } = this.#parts;
    const accepted = await store.backend.readRef(acceptedStateRef(this.remote));
    if (accepted === undefined) return undefined;
    const { head, state: local } = await tracker.follow();
    if (head.local === null) return undefined;
    const remote = pointOf(await store.history.read(accepted.oid));
    const holdsRemote = await store.history.descends(await store.history.read(head.local), remote);
    return holdsRemote ? { remote, local, dropped: [] } : undefined;
  }

  /**
   * Pushes a state that holds all of the remote's, with the tags that it admits.
   * @param until - when to give up, in milliseconds since the epoch
   * @throws REMOTE_UNREACHABLE, REMOTE_REJECTED
   */
  async push(remote: StatePoint | undefined, state: StateIndex, until: number): Promise<void> {
    const { backend, history } = this.#parts.store;
    const from = remote ?? { commit: '', epoch: 0, revision: -1 };
    const commits = await history.after(from, await history.read(state.commit));
    const remoteTags = await backend.listRefs(fetchedTagsPrefix(this.remote));
    const tagPrefix = await tagPrefixOf(this.#parts);
    const tags = await tagsToPush(history, commits, { remoteTags, remote: this.remote, tagPrefix });
    const updates: RemoteUpdate[] = tags.map(({ ref, oid }) => ({ local: oid, ref }));
    updates.push({ local: state.commit, ref: STATE_BRANCH, from: remote?.commit ?? null });
    const ms = await this.#watched({ until }, (options) => backend.push(this.remote, updates, options));
    this.share.notePush(ms);
  }

  /**
   * Records that the remote has `state` now. What was done here since it was worked out is done again on it.
   * @throws WRITE_CONTENDED where others move the local branch without end
   */
  async record(state: StateIndex, refs: readonly RefUpdate[] = []): Promise<void> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await this.#recordOnce(state, refs);
      } catch (error) {
        if (!isStemmaError(error, 'REF_CHANGED') && !isStemmaError(error, 'REF_LOCKED')) throw error;
        if (attempts === MAX_RECORDS) throw fail('WRITE_CONTENDED', { what: 'join the remote state', attempts }, error);
      }
    }
  }

  async #recordOnce(state: StateIndex, refs: readonly RefUpdate[]): Promise<void> {
    const { store } = this.#parts;
    const { backend, history } = store;
    const accepted = await backend.readRef(acceptedStateRef(this.remote));
    const local = await backend.readRef(STATE_BRANCH);
    const isNewer =
      accepted !== undefined && (await history.descends(await history.read(accepted.oid), toPoint(state)));
    const joined = local === undefined ? { state } : await joinStates(store, await history.read(local.oid), state);
    const present = await Promise.all(refs.map(async ({ name, to }) => (await backend.readRef(name))?.oid === to));
    await this.#moveRefs([
      ...refs.filter((_, index) => present[index] === false),
      ...(isNewer ? [] : [{ name: acceptedStateRef(this.remote), from: accepted?.oid ?? null, to: state.commit }]),
      { name: STATE_BRANCH, from: local?.oid ?? null, to: joined.state.commit },
    ]);
  }

  async #readRemote(accepted: Oid | undefined): Promise<StateIndex | undefined> {
    const { alarms } = this.#parts;
    try {
      const state = await this.#checkRemote(accepted);
      for (const code of REMOTE_ALARMS) alarms.set(code, [], 'remote');
      return state;
    } catch (error) {
      if (isStemmaError(error, 'STATE_REWRITTEN')) alarms.set('STATE_REWRITTEN', [error.message], 'remote');
      else if (isStemmaError(error)) alarms.set('STATE_INVALID', [error.message], 'remote');
      throw error;
    }
  }

  async #checkRemote(accepted: Oid | undefined): Promise<StateIndex | undefined> {
    const { backend, history, trees } = this.#parts.store;
    const fetched = await backend.readRef(fetchedStateRef(this.remote));
    if (fetched === undefined && accepted === undefined) return undefined;
    if (fetched === undefined) throw fail('STATE_REWRITTEN', { served: `${accepted}`, found: 'no branch' });
    const commit = await history.read(fetched.oid);
    if (accepted !== undefined && accepted !== fetched.oid) {
      const seen = pointOf(await history.read(accepted));
      if (!(await followsFrom(history, commit, seen))) {
        throw fail('STATE_REWRITTEN', { served: accepted, found: fetched.oid });
      }
    }
    return readState(trees, commit, this.#parts.tracker.state);
  }

  async #moveRefs(updates: readonly RefUpdate[]): Promise<void> {
    const moving = updates.filter(({ from, to }) => from !== to);
    if (moving.length > 0) await this.#parts.store.backend.updateRefs(moving, `stemma: sync with ${this.remote}`);
  }

  /** Breaks off what takes too long, and keeps the alarm about the remote up to date; returns the time that it took. */
  async #watched(
    { until = Number.POSITIVE_INFINITY, patienceMs = PATIENCE_MS }: ExchangeLimits,
    work: (options: RemoteOptions) => Promise<void>,
  ): Promise<number> {
    const withinMs = Math.max(1, Math.min(REMOTE_TIMEOUT_MS, until - Date.now()));
    const tooLate = AbortSignal.timeout(withinMs);
    const signal = AbortSignal.any([this.#closing.signal, tooLate]);
    this.#movedAt = Date.now();
    const begun = performance.now();
    try {
      await work({ signal, idleMs: patienceMs });
      this.#parts.alarms.set('REMOTE_UNREACHABLE', []);
      return performance.now() - begun;
    } catch (error) {
      if (!isStemmaError(error, 'REMOTE_UNREACHABLE')) throw error;
      const problem = `no answer within ${Math.round(withinMs / 100) / 10} s`;
      const told = tooLate.aborted ? fail('REMOTE_UNREACHABLE', { remote: this.remote, problem }, error) : error;
      this.#parts.alarms.set('REMOTE_UNREACHABLE', [told.message]);
      throw told;
    } finally {
      this.#movedAt = Date.now();
    }
  }
}

const toPoint = ({ commit, epoch, revision }: StateIndex): StatePoint => ({ commit, epoch, revision });
