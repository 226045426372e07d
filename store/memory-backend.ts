import { join } from 'node:path';
import { fail } from '../core/fail.ts';
import type { GitBackend, GitObject, ObjectType, Oid, Ref, RefUpdate } from './git-backend.ts';
import { parseTag } from './git-objects.ts';
import { hashObject } from './objects/object-hash.ts';
import { writePack } from './objects/write-pack.ts';
import { replaceFile } from './storage-files.ts';

/**
 * A new repository that nobody else sees yet: objects and refs stay in memory until `save()` writes them as one pack
 * and one `packed-refs`. Replaying hundreds of changes this way takes a tenth of the time that files of their own take.
 */
export class MemoryBackend implements GitBackend {
  readonly kind = 'isomorphic';
  readonly hash = 'sha1';
  readonly gitFolder: string;
  readonly #objects = new Map<Oid, GitObject>();
  readonly #refs = new Map<string, Oid>();

  /** @param gitFolder - the `.git` folder of an empty repository */
  constructor(gitFolder: string) {
    this.gitFolder = gitFolder;
  }

  /** Writes everything to the disk. Called once, before anybody else opens the repository. */
  async save(): Promise<void> {
    await writePack(join(this.gitFolder, 'objects'), this.#objects);
    const lines = [...this.#refs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, oid]) => this.#packedRef(name, oid));
    const text = ['# pack-refs with: peeled fully-peeled sorted ', ...lines, ''].join('\n');
    await replaceFile(join(this.gitFolder, 'packed-refs'), [Buffer.from(text)]);
  }

  #packedRef(name: string, oid: Oid): string {
    const object = this.#objects.get(oid);
    return object?.type === 'tag' ? `${oid} ${name}\n^${parseTag(object.bytes, oid).object}` : `${oid} ${name}`;
  }

  async readObject(oid: Oid): Promise<GitObject> {
    const object = this.#objects.get(oid);
    if (object === undefined) throw fail('OBJECT_MISSING', { oid });
    return object;
  }

  async writeObject(type: ObjectType, bytes: Uint8Array): Promise<Oid> {
    const oid = hashObject('sha1', type, bytes);
    if (!this.#objects.has(oid)) this.#objects.set(oid, { type, bytes });
    return oid;
  }

  async readRef(name: string): Promise<Ref | undefined> {
    const oid = this.#refs.get(name);
    return oid === undefined ? undefined : { name, oid };
  }

  async listRefs(prefix: string): Promise<readonly Ref[]> {
    return [...this.#refs]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, oid]) => ({ name, oid }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async updateRefs(updates: readonly RefUpdate[]): Promise<void> {
    for (const { name, from } of updates) {
      const actual = this.#refs.get(name) ?? null;
      if (actual === from) continue;
      throw fail('REF_CHANGED', { ref: name, expected: from ?? 'none', actual: actual ?? 'none' });
    }
    for (const { name, to } of updates) {
      if (to === null) this.#refs.delete(name);
      else this.#refs.set(name, to);
    }
  }

  async fetch(remote: string): Promise<void> {
    throw fail('REMOTE_UNSUPPORTED', { remote, problem: 'the repository is not on the disk yet' });
  }

  async push(remote: string): Promise<void> {
    return this.fetch(remote);
  }

  async close(): Promise<void> {}
}
