import { setTimeout as delay } from 'node:timers/promises';
import { fail } from '../../core/fail.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { RefUpdate } from '../git-backend.ts';
import type { StateIndex } from './read-state.ts';
import { STATE_BRANCH } from './state-refs.ts';
import type { StateStore } from './state-store.ts';
import type { StateTracker } from './state-tracker.ts';
import { writeStateRoot } from './write-state.ts';
import { inTurn } from './writer-turn.ts';

/** How long a change is tried against other writers, in milliseconds. */
const PUBLISH_WITHIN_MS = 10_000;
const BACKOFF_MS = { first: 4, max: 250 } as const;

/** What a change makes of the state it is given. */
export interface Proposal<Answer> {
  /** The new state; the base itself where there is nothing to publish. */
  readonly state: StateIndex;
  /** Refs that move together with the state. */
  readonly refs?: readonly RefUpdate[];
  readonly answer: Answer;
}

/** One change: worked out again on each newer state until it is published. */
export interface Publication<Answer> {
  /** For messages: `promote support/reply@1.1.0`. */
  readonly what: string;
  readonly propose: (base: StateIndex) => Promise<Proposal<Answer>>;
  /** Longest time to wait for a remote, in milliseconds. @defaultValue 60000 */
  readonly withinMs?: number;
  /** True for what asks for nothing new: only that what stands here be on the remote. */
  readonly standing?: true;
}

/**
 * Publishes a change on the local state branch by compare-and-swap, all refs in one transaction. Whoever is overtaken
 * works the change out again on the newer state.
 *
 * @throws WRITE_CONTENDED after {@link PUBLISH_WITHIN_MS}; STATE_REWRITTEN, STATE_INVALID; what `propose` throws
 */
export async function publishLocally<Answer>(
  store: StateStore,
  tracker: StateTracker,
  publication: Publication<Answer>,
): Promise<Answer> {
  const deadline = Date.now() + PUBLISH_WITHIN_MS;
  for (let attempts = 1; ; attempts += 1) {
    const maxWaitMs = Math.max(0, deadline - Date.now()) / 2;
    const published = await inTurn(store.backend.gitFolder, { maxWaitMs }, () => tryOnce(store, tracker, publication));
    if (published !== undefined) return published.answer;
    if (Date.now() >= deadline) throw fail('WRITE_CONTENDED', { what: publication.what, attempts });
    await delay(backoffMs(attempts));
  }
}

async function tryOnce<Answer>(
  store: StateStore,
  tracker: StateTracker,
  { what, propose }: Publication<Answer>,
): Promise<Proposal<Answer> | undefined> {
  const { head, state } = await tracker.follow();
  const base = state ?? (await writeStateRoot(store));
  const proposal = await propose(base);
  const { refs = [] } = proposal;
  if (proposal.state === base && refs.length === 0) return proposal;
  // The tags come first: of a transaction that a crash cuts short, a tag without admission is what heals by itself.
  const updates = [...refs, { name: STATE_BRANCH, from: head.local, to: proposal.state.commit }];
  try {
    await store.backend.updateRefs(updates, `stemma: ${what}`);
  } catch (error) {
    if (isStemmaError(error, 'REF_CHANGED') || isStemmaError(error, 'REF_LOCKED')) return undefined;
    throw error;
  }
  await tracker.refresh();
  return proposal;
}

/** Grows with each attempt, with full jitter so that writers do not meet again. */
function backoffMs(attempts: number): number {
  return Math.random() * Math.min(BACKOFF_MS.max, BACKOFF_MS.first * 2 ** Math.min(attempts, 10));
}
