import { bypassedSuffix } from '../../core/approval/pass-approvals.ts';
import type { AuditEntry } from '../../core/audit-documents.ts';
import type { StateIntent } from '../../core/state/intent.ts';
import type { Oid } from '../git-backend.ts';
import type { AuditQuery } from '../registry.ts';
import type { StateCommit, StateCommitDetails } from '../state/state-commit.ts';
import type { StateHistory } from '../state/state-history.ts';

/** Commits that are read at once. */
const BATCH = 64;
/** A commit is written after it was asked for; clocks that are wrong by more than a day are not followed. */
const SLACK_SECONDS = 86_400;

/**
 * Changes of the state that fit a query, newest first.
 * @throws STATE_INVALID, OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function listChanges(
  history: StateHistory,
  head: Oid | null,
  query: AuditQuery,
): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  const fits = queryFilter(query);
  for await (const commits of backwards(history, head, query)) {
    const read = await Promise.all(commits.map(({ oid }) => history.details(oid)));
    for (const details of read) {
      const entry = entryOf(details);
      if (entry === undefined || !fits(entry)) continue;
      entries.push(entry);
      if (entries.length >= query.max) return entries;
    }
  }
  return entries;
}

/** Commits below the page's end, newest first, many at a time. */
async function* backwards(
  history: StateHistory,
  head: Oid | null,
  { before = Number.POSITIVE_INFINITY, after = -1, since, max }: AuditQuery,
): AsyncIterable<readonly StateCommit[]> {
  if (max <= 0) return;
  const oldest = since === undefined ? Number.NEGATIVE_INFINITY : since.getTime() / 1000 - SLACK_SECONDS;
  let commits: StateCommit[] = [];
  let commit = head === null ? undefined : await history.read(head);
  for (; commit !== undefined && commit.seconds >= oldest; commit = await history.parentOf(commit)) {
    if (commit.revision <= after) break;
    if (commit.revision < before) commits.push(commit);
    if (commits.length < Math.min(BATCH, max)) continue;
    yield commits;
    commits = [];
  }
  yield commits;
}

function queryFilter({ prompt, environment, verb, by, since }: AuditQuery): (entry: AuditEntry) => boolean {
  const who = by?.toLowerCase();
  return (entry) =>
    (prompt === undefined || entry.prompts.includes(prompt)) &&
    (environment === undefined || entry.environment === environment) &&
    (verb === undefined || entry.verb === verb) &&
    (who === undefined || entry.by.toLowerCase().includes(who)) &&
    (since === undefined || Date.parse(entry.at) >= since.getTime());
}

/** Undefined for the root, which changes nothing. */
function entryOf({ oid, epoch, revision, subject, intent, outcome }: StateCommitDetails): AuditEntry | undefined {
  if (intent === null) return undefined;
  const { id, at, actor, verb, reason, evidence } = intent;
  return {
    ...{ commit: oid, epoch, revision, at, by: actor, verb, subject, prompts: namesIn(intent), intent: id },
    ...('environment' in intent && { environment: intent.environment }),
    ...(reason !== undefined && { reason }),
    ...(evidence !== undefined && { evidence }),
    ...(subject.endsWith(bypassedSuffix) && { bypassed: true }),
    ...('breaks' in intent && intent.breaks !== undefined && { breaks: intent.breaks }),
    ...('held' in intent && intent.held !== undefined && { held: intent.held }),
    ...(outcome !== undefined && { outcome }),
  };
}

function namesIn(intent: StateIntent): readonly string[] {
  if (intent.verb === 'admit') return [...new Set(intent.tags.map(({ name }) => name))];
  return 'name' in intent ? [intent.name] : [];
}
