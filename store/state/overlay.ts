import { fail } from '../../core/fail.ts';
import type { Oid } from '../git-backend.ts';
import type { StateIndex } from './read-state.ts';
import { readState } from './read-state.ts';
import { pointOf } from './state-history.ts';
import { followsFrom } from './state-lineage.ts';
import { STATE_BRANCH } from './state-refs.ts';
import type { StateStore } from './state-store.ts';

/**
 * Safety changes that were made while the state branch could not be used: commits on the last good state, beside the
 * branch. They are in force here, and are done again on the branch as soon as it can be used.
 */
export interface Overlay {
  readonly head: Oid;
  /** The last good state when it began. */
  readonly base: Oid;
}

export const overlayHeadRef = 'refs/stemma/overlay/head';
export const overlayBaseRef = 'refs/stemma/overlay/base';

export async function readOverlay({ backend }: StateStore): Promise<Overlay | undefined> {
  const head = await backend.readRef(overlayHeadRef);
  const base = head === undefined ? undefined : await backend.readRef(overlayBaseRef);
  return head === undefined || base === undefined ? undefined : { head: head.oid, base: base.oid };
}

/**
 * Does the changes of an overlay again on the branch, which holds them from then on.
 * @throws STATE_INVALID, OBJECT_MISSING, OBJECT_CORRUPT while the branch cannot be used; STATE_REWRITTEN where it does not
 * follow from the state that the overlay began with; REF_CHANGED, REF_LOCKED
 */
export async function settleOverlay(
  store: StateStore,
  overlay: Overlay,
  branch: { readonly local: Oid | null; readonly commit: Oid | null },
): Promise<void> {
  const { history, trees, backend } = store;
  const base = pointOf(await history.read(overlay.base));
  if (branch.commit === null) throw fail('STATE_REWRITTEN', { served: overlay.base, found: 'no branch' });
  const head = await history.read(branch.commit);
  if (!(await followsFrom(history, head, base))) {
    throw fail('STATE_REWRITTEN', { served: overlay.base, found: head.oid });
  }
  const state = await readState(trees, head);
  const updates = [
    { name: STATE_BRANCH, from: branch.local, to: await redoOn(store, state, overlay) },
    { name: overlayHeadRef, from: overlay.head, to: null },
    { name: overlayBaseRef, from: overlay.base, to: null },
  ];
  await backend.updateRefs(updates, 'stemma: safety changes that were made beside the branch');
}

async function redoOn(store: StateStore, state: StateIndex, { head, base }: Overlay): Promise<Oid> {
  if (state.commit === base) return head;
  const { history } = store;
  const changes = await history.after(pointOf(await history.read(base)), await history.read(head));
  // Loaded where it is needed, which is hardly ever.
  const { redo } = await import('../sync/join-states.ts');
  return (await redo(store, state, changes)).state.commit;
}
