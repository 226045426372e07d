import type { UnpublishedChange } from '../../core/protocol.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Oid } from '../git-backend.ts';
import type { StateIndex } from './read-state.ts';
import type { StateCommit } from './state-commit.ts';
import type { StateHistory } from './state-history.ts';
import { pointOf } from './state-history.ts';
import type { StateStore } from './state-store.ts';

/** Commits that are looked through where nothing is known of the remote yet. */
const MAX_COMMITS = 256;

/**
 * Changes of prompts that stand in a state and not on the remote, oldest first: as a rule safety changes, as a server
 * acknowledges all others only once they are on the remote.
 *
 * @param published - the newest state that the remote is known to have; `null` where it has none, or is not known yet
 */
export async function unpublishedChanges(
  { history }: StateStore,
  { commit }: StateIndex,
  published: Oid | null,
): Promise<readonly UnpublishedChange[]> {
  if (commit === published) return [];
  const head = await history.read(commit);
  const parting = published === null ? undefined : await partingOf(history, published, head);
  const from =
    parting === undefined ? { commit: '', epoch: 0, revision: head.revision - MAX_COMMITS } : pointOf(parting);
  const changes: UnpublishedChange[] = [];
  for (const { oid } of await history.after(from, head)) {
    const { intent, outcome, subject } = await history.details(oid);
    if (intent === null || !('name' in intent) || outcome !== undefined) continue;
    const { id, verb, name, at: since } = intent;
    const place = 'environment' in intent ? { environment: intent.environment } : {};
    changes.push({ intent: id, verb, name, ...place, subject, since });
  }
  return changes;
}

async function partingOf(history: StateHistory, published: Oid, head: StateCommit): Promise<StateCommit | undefined> {
  try {
    return await history.commonAncestor(await history.read(published), head);
  } catch (error) {
    // What the remote had was collected as garbage: nothing is known of it any more.
    if (isStemmaError(error, 'OBJECT_MISSING')) return undefined;
    throw error;
  }
}
