import type {
  GitBackend,
  GitObject,
  ObjectType,
  Oid,
  Ref,
  RefUpdate,
  RemoteOptions,
  RemoteUpdate,
} from './git-backend.ts';
import { parseCommit, parseTag, parseTree } from './git-objects.ts';
import { hashObject } from './objects/object-hash.ts';

/** What nobody referred to for so long is not needed any more, in milliseconds. */
const FORGET_AFTER_MS = 300_000;

interface StagedObject extends GitObject {
  readonly since: number;
}

/**
 * Keeps new objects in memory until something refers to them: a ref that moves, or a push. Then they are written all at
 * once, so that their way to the disk is waited for once; a change that was overtaken is never written at all. Nothing is
 * less safe for it: no ref moves before all that it leads to is on the disk.
 */
export class StagingBackend implements GitBackend {
  readonly kind: GitBackend['kind'];
  readonly hash: GitBackend['hash'];
  readonly gitFolder: string;
  readonly #inner: GitBackend;
  readonly #staged = new Map<Oid, StagedObject>();

  constructor(inner: GitBackend) {
    this.kind = inner.kind;
    this.gitFolder = inner.gitFolder;
    this.#inner = inner;
    this.hash = inner.hash;
  }

  async readObject(oid: Oid): Promise<GitObject> {
    return this.#staged.get(oid) ?? (await this.#inner.readObject(oid));
  }

  async writeObject(type: ObjectType, bytes: Uint8Array): Promise<Oid> {
    const oid = hashObject(this.hash, type, bytes);
    this.#staged.delete(oid);
    this.#staged.set(oid, { type, bytes, since: performance.now() });
    return oid;
  }

  readRef(name: string): Promise<Ref | undefined> {
    return this.#inner.readRef(name);
  }

  listRefs(prefix: string): Promise<readonly Ref[]> {
    return this.#inner.listRefs(prefix);
  }

  async updateRefs(updates: readonly RefUpdate[], message: string): Promise<void> {
    await this.#write(updates.flatMap(({ to }) => (to === null ? [] : [to])));
    await this.#inner.updateRefs(updates, message);
  }

  fetch(remote: string, options?: RemoteOptions): Promise<void> {
    return this.#inner.fetch(remote, options);
  }

  async push(remote: string, updates: readonly RemoteUpdate[], options?: RemoteOptions): Promise<void> {
    await this.#write(updates.map(({ local }) => local));
    await this.#inner.push(remote, updates, options);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  /** Writes what `tips` lead to, and forgets what nothing will lead to any more. */
  async #write(tips: readonly Oid[]): Promise<void> {
    const reached = [...this.#reachedFrom(tips)];
    await Promise.all(reached.map(([, { type, bytes }]) => this.#inner.writeObject(type, bytes)));
    const old = performance.now() - FORGET_AFTER_MS;
    for (const [oid, staged] of reached) if (this.#staged.get(oid) === staged) this.#staged.delete(oid);
    for (const [oid, { since }] of this.#staged) {
      if (since > old) break;
      this.#staged.delete(oid);
    }
  }

  #reachedFrom(tips: readonly Oid[]): ReadonlyMap<Oid, StagedObject> {
    const reached = new Map<Oid, StagedObject>();
    const waiting = [...tips];
    for (let oid = waiting.pop(); oid !== undefined; oid = waiting.pop()) {
      const staged = this.#staged.get(oid);
      if (staged === undefined || reached.has(oid)) continue;
      reached.set(oid, staged);
      waiting.push(...namedIn(oid, staged));
    }
    return reached;
  }
}

/** Objects that an object names. */
function namedIn(oid: Oid, { type, bytes }: GitObject): readonly Oid[] {
  if (type === 'tag') return [parseTag(bytes, oid).object];
  if (type === 'tree') return parseTree(bytes, oid).map((entry) => entry.oid);
  if (type === 'blob') return [];
  const { tree, parents } = parseCommit(bytes, oid);
  return [tree, ...parents];
}
