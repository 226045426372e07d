import { isStemmaError } from '../core/stemma-error.ts';
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
import type { RepositoryFiles } from './repository-files.ts';

/**
 * A plain repository, of which refs and objects in files of their own are read and written alike whether there is a git
 * binary or not. Which backend the rest takes is found out when it is first needed: most commands end before, and to ask
 * git for its version takes a process.
 */
export class LateBackend implements GitBackend {
  readonly kind = 'late';
  readonly hash: GitBackend['hash'];
  readonly gitFolder: string;
  readonly #files: RepositoryFiles;
  readonly #choose: (files: RepositoryFiles) => Promise<GitBackend>;
  #chosen: Promise<GitBackend> | undefined;

  constructor(files: RepositoryFiles, choose: (files: RepositoryFiles) => Promise<GitBackend>) {
    this.hash = files.layout.hash;
    this.gitFolder = files.layout.commonFolder;
    this.#files = files;
    this.#choose = choose;
  }

  async readObject(oid: Oid): Promise<GitObject> {
    // Whichever was chosen looks at the object's own file itself.
    if (this.#chosen !== undefined) return (await this.#chosen).readObject(oid);
    return (await this.#readLoose(oid)) ?? (await this.#rest()).readObject(oid);
  }

  /** Undefined where it has no file, or one that is damaged: there may be another copy. */
  async #readLoose(oid: Oid): Promise<GitObject | undefined> {
    try {
      return await this.#files.loose.read(oid);
    } catch (error) {
      if (isStemmaError(error, 'OBJECT_CORRUPT')) return undefined;
      throw error;
    }
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

  async fetch(remote: string, options?: RemoteOptions): Promise<void> {
    await (await this.#rest()).fetch(remote, options);
  }

  async push(remote: string, updates: readonly RemoteUpdate[], options?: RemoteOptions): Promise<void> {
    await (await this.#rest()).push(remote, updates, options);
  }

  async close(): Promise<void> {
    await (this.#chosen === undefined ? this.#files.refs.close() : (await this.#chosen).close());
  }

  #rest(): Promise<GitBackend> {
    this.#chosen ??= this.#choose(this.#files);
    return this.#chosen;
  }
}
