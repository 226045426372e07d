import { join } from 'node:path';
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
import { readAnywhere } from './objects/object-database.ts';
import { PackStore } from './objects/pack-store.ts';
import type { RepositoryFiles } from './repository-files.ts';

/** Reads and writes a repository without a git binary. */
export class IsomorphicBackend implements GitBackend {
  readonly kind = 'isomorphic';
  readonly hash = 'sha1';
  readonly gitFolder: string;
  readonly #files: RepositoryFiles;
  readonly #packs: PackStore;

  constructor(files: RepositoryFiles) {
    this.gitFolder = files.layout.commonFolder;
    this.#files = files;
    this.#packs = new PackStore(join(this.gitFolder, 'objects'));
  }

  async readObject(oid: Oid): Promise<GitObject> {
    return readAnywhere(oid, this.#files.loose, this.#packs);
  }

  writeObject(type: ObjectType, bytes: Uint8Array): Promise<Oid> {
    return this.#files.loose.write(type, bytes);
  }

  readRef(name: string): Promise<Ref | undefined> {
    return this.#files.refs.read(name);
  }

  listRefs(prefix: string): Promise<readonly Ref[]> {
    return this.#files.refs.list(prefix);
  }

  updateRefs(updates: readonly RefUpdate[], message: string): Promise<void> {
    return this.#files.updateRefs(updates, message, (oid) => this.readObject(oid));
  }

  async fetch(remote: string, options: RemoteOptions = {}): Promise<void> {
    const { fetchIsomorphic } = await import('./remote/isomorphic-remote.ts');
    await fetchIsomorphic({ backend: this, files: this.#files, remote, options });
  }

  async push(remote: string, updates: readonly RemoteUpdate[], options: RemoteOptions = {}): Promise<void> {
    const { pushIsomorphic } = await import('./remote/isomorphic-remote.ts');
    await pushIsomorphic({ backend: this, files: this.#files, remote, options }, updates);
  }

  async close(): Promise<void> {
    await Promise.all([this.#files.refs.close(), this.#packs.close()]);
  }
}
