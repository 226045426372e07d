import { fail } from '../core/fail.ts';
import type { GitBackend, GitObject, ObjectType, Oid, Ref, RefUpdate, RemoteUpdate } from './git-backend.ts';
import { RepositoryFiles } from './repository-files.ts';
import type { RepositoryLayout } from './repository-layout.ts';

/** Reads and writes a repository without a git binary. */
export class IsomorphicBackend implements GitBackend {
  readonly kind = 'isomorphic';
  readonly gitFolder: string;
  readonly #files: RepositoryFiles;

  constructor(layout: RepositoryLayout) {
    this.gitFolder = layout.commonFolder;
    this.#files = new RepositoryFiles(layout);
  }

  recover(): Promise<void> {
    return this.#files.recover();
  }

  async readObject(oid: Oid): Promise<GitObject> {
    const object = await this.#files.loose.read(oid);
    if (object === undefined) throw fail('OBJECT_MISSING', { oid });
    return object;
  }

  writeObject(type: ObjectType, bytes: Uint8Array): Promise<Oid> {
    return this.#files.loose.write(type, bytes);
  }

  readRef(name: string): Promise<Ref | undefined> {
    return this.#files.refs.read(name);
  }

  listRefs(prefix: string): Promise<readonly Ref[]> {
    return this.#files.listRefs(prefix);
  }

  updateRefs(updates: readonly RefUpdate[], message: string): Promise<void> {
    return this.#files.updateRefs(updates, message, (oid) => this.readObject(oid));
  }

  async fetch(remote: string): Promise<void> {
    throw fail('REMOTE_UNSUPPORTED', { remote, problem: 'it cannot be reached without a git binary' });
  }

  async push(remote: string, _updates: readonly RemoteUpdate[]): Promise<void> {
    throw fail('REMOTE_UNSUPPORTED', { remote, problem: 'it cannot be reached without a git binary' });
  }

  close(): Promise<void> {
    return this.#files.close();
  }
}
