import { randomUUID } from 'node:crypto';
import type { EpochIntent } from '../../core/state/intent.ts';
import type { Oid, RefUpdate } from '../git-backend.ts';
import type { RegistryParts } from '../registry-parts.ts';
import type { StateIndex } from '../state/read-state.ts';
import { readState } from '../state/read-state.ts';
import type { StateCommit } from '../state/state-commit.ts';
import type { StatePoint } from '../state/state-history.ts';
import { pointOf } from '../state/state-history.ts';
import { followsFrom } from '../state/state-lineage.ts';
import { acceptedStateRef, fetchedStateRef, STATE_BRANCH } from '../state/state-refs.ts';
import { writeStateCommit } from '../state/write-state.ts';
import { redo } from './join-states.ts';

/**
 * Accepts a state branch that was rewritten, here or on the remote, in place of the one that was served: an explicit
 * act that starts a new epoch. Local changes that the remote never had are done again on it. Where nothing was
 * rewritten, nothing happens.
 *
 * @param remote - undefined where there is only the local branch to look at
 * @throws STATE_INVALID, OBJECT_MISSING, REF_CHANGED
 */
export async function acceptRewritten(parts: RegistryParts, remote: string | undefined, actor: string): Promise<void> {
  await acceptLocal(parts, actor);
  if (remote !== undefined) await acceptRemote(parts, remote, actor);
}

async function acceptLocal(parts: RegistryParts, actor: string): Promise<void> {
  const { store, tracker } = parts;
  const { seen } = tracker;
  const { local } = await tracker.head();
  if (local === null || seen === undefined || local === seen.commit) return;
  const head = await store.history.read(local);
  if (await followsFrom(store.history, head, seen)) return;
  const state = await startEpoch(parts, { head, seen, actor });
  await store.backend.updateRefs([{ name: STATE_BRANCH, from: local, to: state.commit }], 'stemma: accept rewrite');
  await tracker.accept(state);
}

async function acceptRemote(parts: RegistryParts, remote: string, actor: string): Promise<void> {
  const { store, tracker } = parts;
  const accepted = await store.backend.readRef(acceptedStateRef(remote));
  const fetched = await store.backend.readRef(fetchedStateRef(remote));
  if (accepted === undefined || accepted.oid === fetched?.oid) return;
  if (fetched === undefined) return forget(parts, remote, accepted.oid);
  const head = await store.history.read(fetched.oid);
  const before = await store.history.read(accepted.oid);
  if (await followsFrom(store.history, head, pointOf(before))) return;
  const epoch = await startEpoch(parts, { head, seen: pointOf(before), actor });
  const { local } = await tracker.head();
  const state = await withUnpublished(parts, epoch, { local, before });
  const updates: RefUpdate[] = [
    { name: acceptedStateRef(remote), from: accepted.oid, to: fetched.oid },
    { name: STATE_BRANCH, from: local, to: state.commit },
  ];
  await store.backend.updateRefs(updates, 'stemma: accept rewrite');
  await tracker.accept(state);
}

/** The branch is gone on the remote: the next push makes it again. */
async function forget({ store }: RegistryParts, remote: string, accepted: Oid): Promise<void> {
  const update = { name: acceptedStateRef(remote), from: accepted, to: null };
  await store.backend.updateRefs([update], 'stemma: accept rewrite');
}

/** The state of a rewritten branch, with a commit on top that says who accepted it in place of what. */
async function startEpoch(
  { store, tracker }: RegistryParts,
  { head, seen, actor }: { readonly head: StateCommit; readonly seen: StatePoint; readonly actor: string },
): Promise<StateIndex> {
  const accepted = await readState(store.trees, head);
  // Someone else accepted it before: that is the new epoch.
  if (accepted.epoch > seen.epoch) return accepted;
  const served = Math.max(seen.epoch, tracker.state?.epoch ?? 0);
  const intent: EpochIntent = {
    id: randomUUID(),
    verb: 'epoch',
    actor,
    at: store.clock().toISOString(),
    served: seen.commit,
    accepted: head.oid,
  };
  const subject = `accept the rewritten state ${head.oid.slice(0, 12)} in place of ${seen.commit.slice(0, 12)}`;
  return writeStateCommit(store, accepted, { intent, subject, meta: { ...accepted.meta, epoch: served + 1 } });
}

async function withUnpublished(
  { store }: RegistryParts,
  epoch: StateIndex,
  { local, before }: { readonly local: Oid | null; readonly before: StateCommit },
): Promise<StateIndex> {
  if (local === null) return epoch;
  const head = await store.history.read(local);
  if (!(await store.history.descends(head, pointOf(before)))) return epoch;
  return (await redo(store, epoch, await store.history.after(pointOf(before), head))).state;
}
