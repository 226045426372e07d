import { fail } from '../../core/fail.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { RefUpdate } from '../git-backend.ts';
import { overlayBaseRef, overlayHeadRef, readOverlay } from './overlay.ts';
import type { Publication } from './publish-locally.ts';
import type { StateStore } from './state-store.ts';
import type { StateTracker } from './state-tracker.ts';

const MAX_ATTEMPTS = 20;

/**
 * Makes a safety change on the last good state, where the branch cannot be used; undefined where there is no such state.
 * @throws WRITE_CONTENDED; what `propose` throws
 */
export async function publishBeside<Answer>(
  store: StateStore,
  tracker: StateTracker,
  { what, propose }: Publication<Answer>,
): Promise<Answer | undefined> {
  for (let attempts = 1; attempts <= MAX_ATTEMPTS; attempts += 1) {
    await tracker.refresh();
    const { state: base } = tracker;
    if (base === undefined) return undefined;
    const overlay = await readOverlay(store);
    // Somebody else has made another one meanwhile.
    if (overlay !== undefined && overlay.head !== base.commit) continue;
    const { state, answer } = await propose(base);
    if (state === base) return answer;
    const updates: RefUpdate[] = [{ name: overlayHeadRef, from: overlay?.head ?? null, to: state.commit }];
    if (overlay === undefined) updates.push({ name: overlayBaseRef, from: null, to: base.commit });
    if (!(await tryMove(store, updates, `stemma: ${what}, beside the branch`))) continue;
    await tracker.refresh();
    return answer;
  }
  throw fail('WRITE_CONTENDED', { what, attempts: MAX_ATTEMPTS });
}

/** False where somebody else moved them first. */
async function tryMove({ backend }: StateStore, updates: readonly RefUpdate[], message: string): Promise<boolean> {
  try {
    await backend.updateRefs(updates, message);
    return true;
  } catch (error) {
    if (isStemmaError(error, 'REF_CHANGED') || isStemmaError(error, 'REF_LOCKED')) return false;
    throw error;
  }
}
