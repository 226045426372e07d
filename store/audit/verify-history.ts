import type { AuditReport } from '../../core/audit-documents.ts';
import type { Oid } from '../git-backend.ts';
import type { StateStore } from '../state/state-store.ts';
import { readAudited, readChain } from './audited-commit.ts';
import { checkTags } from './check-tags.ts';
import { HistoryCheck } from './history-check.ts';

/** Commits whose changes are read at once. */
const BATCH = 128;

/**
 * Walks the whole state branch, from its root to `head`, and checks what everything that is served rests on. It never
 * stops at what is wrong: everything is told.
 *
 * @param tagPrefix - what the names of release tags begin with
 */
export async function verifyHistory(
  store: StateStore,
  { head, tagPrefix }: { readonly head: Oid | null; readonly tagPrefix: string },
): Promise<AuditReport> {
  const check = new HistoryCheck(store);
  if (head === null) return check.report();
  const { links, fault } = await readChain(store, head);
  if (fault !== undefined) check.brokenOff(fault.oid, fault);
  for (let at = 0; at < links.length; at += BATCH) {
    const batch = links.slice(at, at + BATCH);
    const commits = await Promise.all(batch.map((link, index) => readAudited(store, link, links[at + index - 1])));
    for (const commit of commits) await check.next(commit);
  }
  check.tags(await checkTags(store, check.prompts, tagPrefix));
  return check.report();
}
