import { CLOCK_SLACK_SECONDS } from '../clock-slack.ts';
import type { StateCommit } from './state-commit.ts';
import type { StateHistory } from './state-history.ts';

/** How long an intent that was sent again is recognised, in seconds. */
const RECOGNISED_SECONDS = 86_400;
/** Commits that are remembered at most: a day of more than one change in each second. */
const MAX_COMMITS = 100_000;

/**
 * The intents of the last day by id, for a state branch that grows. Read back from the head once, then only what is new
 * is read: a change costs the same whatever the length of the history.
 */
export class RecentIntents {
  readonly #history: StateHistory;
  readonly #clock: () => Date;
  /** The line of commits that leads to the newest head looked at, by revision. */
  readonly #line = new Map<number, StateCommit>();
  readonly #byId = new Map<string, StateCommit>();
  /** Revision of the newest commit of the line. */
  #high = -1;

  constructor(history: StateHistory, clock: () => Date) {
    this.#history = history;
    this.#clock = clock;
  }

  /** The commit at or before `head` that recorded an intent; undefined where none of the last 24 hours did. */
  async find(head: StateCommit, id: string): Promise<StateCommit | undefined> {
    for (;;) {
      const { fresh, meeting } = await this.#readNew(head);
      // Somebody else led the line elsewhere meanwhile.
      if (meeting !== undefined && this.#line.get(meeting.revision)?.oid !== meeting.oid) continue;
      const known = this.#byId.get(id);
      this.#grow(fresh, meeting);
      if (known !== undefined && known.revision <= (meeting?.revision ?? -1)) return known;
      return fresh.find(({ intentId }) => intentId === id);
    }
  }

  /** Commits of the last day that are not in the line yet, newest first, and where they meet it. */
  async #readNew(head: StateCommit): Promise<{ fresh: readonly StateCommit[]; meeting: StateCommit | undefined }> {
    const since = this.#clock().getTime() / 1000 - RECOGNISED_SECONDS - CLOCK_SLACK_SECONDS;
    const fresh: StateCommit[] = [];
    let commit: StateCommit | undefined = head;
    while (commit !== undefined && this.#line.get(commit.revision)?.oid !== commit.oid) {
      if (commit.seconds < since || fresh.length >= MAX_COMMITS) return { fresh, meeting: undefined };
      fresh.push(commit);
      commit = await this.#history.parentOf(commit);
    }
    return { fresh, meeting: commit };
  }

  /** Leads the line to a newer head; what a rewritten or joined branch left behind is forgotten. */
  #grow(fresh: readonly StateCommit[], meeting: StateCommit | undefined): void {
    const [head] = fresh;
    if (head === undefined) return;
    for (; this.#high > (meeting?.revision ?? -1); this.#high -= 1) this.#forget(this.#line.get(this.#high));
    this.#high = head.revision;
    for (const commit of fresh.toReversed()) {
      this.#line.set(commit.revision, commit);
      if (commit.intentId !== null && !this.#byId.has(commit.intentId)) this.#byId.set(commit.intentId, commit);
    }
    for (const commit of this.#line.values()) {
      if (this.#line.size <= MAX_COMMITS && commit.seconds >= head.seconds - 2 * RECOGNISED_SECONDS) break;
      this.#forget(commit);
    }
  }

  #forget(commit: StateCommit | undefined): void {
    if (commit === undefined) return;
    this.#line.delete(commit.revision);
    if (commit.intentId !== null && this.#byId.get(commit.intentId) === commit) this.#byId.delete(commit.intentId);
  }
}
