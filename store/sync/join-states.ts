import { isDeepStrictEqual } from 'node:util';
import { fail } from '../../core/fail.ts';
import type { Intent, KeyIntent } from '../../core/state/intent.ts';
import { contentPath } from '../../core/state/state-files.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Oid } from '../git-backend.ts';
import type { DroppedChange } from '../registry.ts';
import { planSettled } from '../state/change-state.ts';
import type { StateIndex } from '../state/read-state.ts';
import { readState } from '../state/read-state.ts';
import type { StateCommit, StateCommitDetails } from '../state/state-commit.ts';
import { pointOf } from '../state/state-history.ts';
import type { StateStore } from '../state/state-store.ts';
import type { StateEdit } from '../state/write-state.ts';
import { writeStateCommit } from '../state/write-state.ts';

/** Two states made one. */
export interface JoinedState {
  readonly state: StateIndex;
  readonly dropped: readonly DroppedChange[];
}

/**
 * Joins the local state with the remote's: what was done here only is done again on the newest state of the remote, in
 * order. Each local commit gives one commit, also where it has nothing left to do, so that the revision grows beyond
 * the one that was served here, and the audit log says what became of it.
 *
 * @throws STATE_REWRITTEN where the two have no common root; STATE_INVALID, OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function joinStates(store: StateStore, local: StateCommit, remote: StateIndex): Promise<JoinedState> {
  const { history, trees } = store;
  const remoteCommit = await history.read(remote.commit);
  if (await history.descends(local, pointOf(remoteCommit))) {
    return { state: await readState(trees, local, remote), dropped: [] };
  }
  const parting = await history.commonAncestor(local, remoteCommit);
  if (parting === undefined) throw fail('STATE_REWRITTEN', { served: local.oid, found: remote.commit });
  const there = await history.after(pointOf(parting), remoteCommit);
  const done = new Set(there.map(({ intentId }) => intentId));
  // One that stands on the other side already was pushed by an attempt that did not live to tell.
  const missing = (await history.after(pointOf(parting), local)).filter(({ intentId }) => !done.has(intentId));
  return redo(store, remote, missing);
}

/** Does commits again on another state, in order. */
export async function redo(store: StateStore, base: StateIndex, commits: readonly StateCommit[]): Promise<JoinedState> {
  let state = base;
  const dropped: DroppedChange[] = [];
  for (const { oid } of commits) {
    const commit = await store.history.details(oid);
    const edit = await editOf(store, state, commit);
    if (edit === undefined) continue;
    if (edit.outcome !== undefined) dropped.push({ subject: commit.subject, problem: edit.outcome });
    state = await writeStateCommit(store, state, edit);
  }
  return { state, dropped };
}

/** What a commit comes to on another state; undefined for a root. */
async function editOf(store: StateStore, base: StateIndex, commit: StateCommitDetails): Promise<StateEdit | undefined> {
  const { intent, subject } = commit;
  if (intent === null) return undefined;
  const nothing = (outcome: string): StateEdit => ({ intent, subject, outcome });
  if (commit.outcome !== undefined) return nothing(commit.outcome);
  if (intent.verb === 'policy') {
    if (isDeepStrictEqual(base.meta.policy, intent.policy)) return nothing('already so');
    return { intent, subject, meta: { ...base.meta, policy: intent.policy } };
  }
  if (intent.verb === 'epoch') {
    if (base.epoch >= commit.epoch) return nothing('already so');
    return { intent, subject, meta: { ...base.meta, epoch: commit.epoch } };
  }
  try {
    return await redoIntent(store, { base, commit, intent });
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    return nothing(error.message);
  }
}

async function redoIntent(
  store: StateStore,
  { base, commit, intent }: { base: StateIndex; commit: StateCommitDetails; intent: Intent | KeyIntent },
): Promise<StateEdit> {
  const contents = await contentsOf(store, commit, intent);
  const { change, intent: settled } = await planSettled(store, base, { intent, contents });
  const { changed, warnings, subject, prompts } = change;
  if (!changed) return { intent, subject: commit.subject, outcome: warnings[0] ?? 'already so' };
  if ('meta' in change) return { intent, subject, meta: change.meta };
  return { intent: settled, subject, prompts, contents };
}

/** The contents that an admission brought, found where it was made. */
async function contentsOf(
  { trees }: StateStore,
  commit: StateCommitDetails,
  intent: Intent | KeyIntent,
): Promise<ReadonlyMap<string, Oid>> {
  const contents = new Map<string, Oid>();
  if (intent.verb !== 'admit') return contents;
  for (const verdict of intent.tags) {
    if (!('digest' in verdict)) continue;
    const entry = await trees.find(commit.tree, contentPath(verdict.digest), commit.oid);
    if (entry !== undefined) contents.set(verdict.digest, entry.oid);
  }
  return contents;
}
