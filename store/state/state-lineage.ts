import { isStemmaError } from '../../core/stemma-error.ts';
import type { StateCommit } from './state-commit.ts';
import type { StateHistory, StatePoint } from './state-history.ts';

/**
 * Whether a process that served `seen` may go on to `head`: it descends from it; or everything that was done after the
 * point where they part was done again on the other side and nothing went back in order (`sync` joins two states so);
 * or someone accepted a rewritten branch in place of one that holds `seen`.
 */
export async function followsFrom(history: StateHistory, head: StateCommit, seen: StatePoint): Promise<boolean> {
  if (await history.descends(head, seen)) return true;
  try {
    return (await holdsAllOf(history, head, seen)) || (await wasAccepted(history, head, seen));
  } catch (error) {
    // The objects of the state that was served are gone: nothing can be shown to follow from it.
    if (isStemmaError(error, 'OBJECT_MISSING')) return false;
    throw error;
  }
}

async function holdsAllOf(history: StateHistory, head: StateCommit, seen: StatePoint): Promise<boolean> {
  if (head.epoch < seen.epoch || head.revision <= seen.revision) return false;
  const old = await history.read(seen.commit);
  const parting = await history.commonAncestor(old, head);
  if (parting === undefined) return false;
  const point = { commit: parting.oid, epoch: parting.epoch, revision: parting.revision };
  const done = new Set((await history.after(point, head)).map(({ intentId }) => intentId));
  return (await history.after(point, old)).every(({ intentId }) => done.has(intentId));
}

async function wasAccepted(history: StateHistory, head: StateCommit, seen: StatePoint): Promise<boolean> {
  let commit: StateCommit | undefined = head;
  while (commit !== undefined && commit.epoch > seen.epoch) {
    if (commit.verb === 'epoch' && (await replaces(history, commit, seen))) return true;
    commit = await history.parentOf(commit);
  }
  return false;
}

async function replaces(history: StateHistory, commit: StateCommit, seen: StatePoint): Promise<boolean> {
  const { intent } = await history.details(commit.oid);
  if (intent?.verb !== 'epoch') return false;
  return intent.served === seen.commit || history.descends(await history.read(intent.served), seen);
}
