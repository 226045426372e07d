import { fail } from '../../core/fail.ts';
import type { GitBackend, Oid } from '../git-backend.ts';
import type { StateCommit, StateCommitDetails } from './state-commit.ts';
import { parseStateCommit, summaryOf } from './state-commit.ts';

/** Where a state stands in the order of states. */
export interface StatePoint {
  readonly commit: Oid;
  readonly epoch: number;
  readonly revision: number;
}

/** Summaries kept in memory. */
const MAX_KEPT_COMMITS = 16_384;

/** The one line of history of the state branch, read commit by commit and checked on the way. */
export class StateHistory {
  readonly #backend: GitBackend;
  readonly #commits = new Map<Oid, StateCommit>();

  constructor(backend: GitBackend) {
    this.#backend = backend;
  }

  /** @throws OBJECT_MISSING, OBJECT_CORRUPT, STATE_INVALID */
  async read(oid: Oid): Promise<StateCommit> {
    return this.#commits.get(oid) ?? (await this.details(oid));
  }

  /** With subject, actor and the whole intent. @throws OBJECT_MISSING, OBJECT_CORRUPT, STATE_INVALID */
  async details(oid: Oid): Promise<StateCommitDetails> {
    const { type, bytes } = await this.#backend.readObject(oid);
    if (type !== 'commit') throw fail('STATE_INVALID', { commit: oid, path: 'commit', problem: `it is a ${type}` });
    const details = parseStateCommit(oid, bytes);
    this.#commits.set(oid, summaryOf(details));
    if (this.#commits.size > MAX_KEPT_COMMITS) this.#commits.delete(this.#commits.keys().next().value ?? oid);
    return details;
  }

  /** The commit before, which must be one revision lower. @throws STATE_INVALID */
  async parentOf(commit: StateCommit): Promise<StateCommit | undefined> {
    if (commit.parent === null) return undefined;
    const parent = await this.read(commit.parent);
    if (parent.revision !== commit.revision - 1 || parent.epoch > commit.epoch) {
      const problem = `revision ${commit.epoch}.${commit.revision} follows ${parent.epoch}.${parent.revision}`;
      throw fail('STATE_INVALID', { commit: commit.oid, path: 'commit', problem });
    }
    return parent;
  }

  /** Whether `head` is `point`, or came after it. */
  async descends(head: StateCommit, point: StatePoint): Promise<boolean> {
    let commit: StateCommit | undefined = head;
    while (commit !== undefined && commit.revision > point.revision) commit = await this.parentOf(commit);
    return commit?.oid === point.commit;
  }

  /** Commits after `ancestor` up to `head`, oldest first. `ancestor` must be one. */
  async after(ancestor: StatePoint, head: StateCommit): Promise<readonly StateCommit[]> {
    const commits: StateCommit[] = [];
    let commit: StateCommit | undefined = head;
    while (commit !== undefined && commit.revision > ancestor.revision) {
      commits.push(commit);
      commit = await this.parentOf(commit);
    }
    return commits.reverse();
  }

  /** The newest commit that both have; undefined where their roots differ. */
  async commonAncestor(one: StateCommit, other: StateCommit): Promise<StateCommit | undefined> {
    let left: StateCommit | undefined = one;
    let right: StateCommit | undefined = other;
    while (left !== undefined && right !== undefined && left.oid !== right.oid) {
      const [forward, back]: [StateCommit, StateCommit] = [left, right];
      if (forward.revision >= back.revision) left = await this.parentOf(forward);
      if (back.revision >= forward.revision) right = await this.parentOf(back);
    }
    return left?.oid === right?.oid ? left : undefined;
  }
}

export const pointOf = ({ oid, epoch, revision }: StateCommit): StatePoint => ({ commit: oid, epoch, revision });
