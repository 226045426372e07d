import { fail } from '../../core/fail.ts';
import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import { CLOCK_SLACK_SECONDS } from '../clock-slack.ts';
import type { StateIndex } from '../state/read-state.ts';
import { readState } from '../state/read-state.ts';
import type { StateCommit } from '../state/state-commit.ts';
import type { StateStore } from '../state/state-store.ts';

/**
 * The state that was in force at a time: that of the newest commit which says that it was written then or before. Read
 * backwards from what is served, so that a writer whose clock is ahead is put right by whoever wrote after it.
 *
 * @throws TIME_INVALID for a time to come; STATE_TOO_EARLY before the first change; STATE_INVALID, OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function stateAt(
  { history, trees, clock }: StateStore,
  served: StateIndex | undefined,
  time: Date,
): Promise<RegistryIndex> {
  if (time.getTime() > clock().getTime() + CLOCK_SLACK_SECONDS * 1000) {
    throw fail('TIME_INVALID', { given: time.toISOString(), expected: 'a time that is past' });
  }
  const seconds = time.getTime() / 1000;
  let first: StateCommit | undefined;
  let commit = served === undefined ? undefined : await history.read(served.commit);
  for (; commit !== undefined && commit.parent !== null; commit = await history.parentOf(commit)) {
    if (commit.seconds <= seconds) return readState(trees, commit, served);
    first = commit;
  }
  const told = first === undefined ? {} : { first: new Date(first.seconds * 1000).toISOString() };
  throw fail('STATE_TOO_EARLY', { at: time.toISOString(), ...told });
}
