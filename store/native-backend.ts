import { fail } from '../core/fail.ts';
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
import { CatFile } from './native/cat-file.ts';
import { fetchNative, listNative, noteDefaultBranch, packRefs, pushNative } from './native/native-remote.ts';
import { hashObject } from './objects/object-hash.ts';
import { compareMirror, mostLooseRefs, notePushed } from './remote/mirror-refs.ts';
import type { RepositoryFiles } from './repository-files.ts';

/** How often an object that is not found is looked for. */
const mostTurns = 3;

/** Reads and writes a repository with the help of a git binary: every format, packs of any size, every kind of remote. */
export class NativeBackend implements GitBackend {
  readonly kind = 'native';
  readonly hash: GitBackend['hash'];
  readonly gitFolder: string;
  readonly #files: RepositoryFiles;
  readonly #catFile: CatFile;

  constructor(files: RepositoryFiles) {
    const { layout } = files;
    this.gitFolder = layout.commonFolder;
    this.hash = layout.hash;
    this.#files = files;
    this.#catFile = new CatFile(layout.gitFolder);
  }

  async readObject(oid: Oid): Promise<GitObject> {
    const object = await this.#readAnywhere(oid);
    if (object === undefined) throw fail('OBJECT_MISSING', { oid });
    if (hashObject(this.#files.layout.hash, object.type, object.bytes) !== oid) {
      throw fail('OBJECT_CORRUPT', { oid, problem: 'its content has another hash' });
    }
    return object;
  }

  /** A running `git repack` moves objects from file to pack and from pack to pack: git itself may miss one on the way. */
  async #readAnywhere(oid: Oid): Promise<GitObject | undefined> {
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const object = (await this.#readLoose(oid)) ?? (await this.#catFile.read(oid));
      if (object !== undefined) return object;
    }
    return undefined;
  }

  async #readLoose(oid: Oid): Promise<GitObject | undefined> {
    try {
      return await this.#files.loose.read(oid);
    } catch (error) {
      if (!isStemmaError(error, 'OBJECT_CORRUPT')) throw error;
      const other = await this.#readOther(oid, error);
      if (other === undefined) throw error;
      return other;
    }
  }

  /** Another copy of an object of which one is damaged: in a pack, or in a repository that this one borrows from. */
  async #readOther(oid: Oid, damage: unknown): Promise<GitObject | undefined> {
    try {
      return await this.#catFile.readAlone(oid);
    } catch (error) {
      if (isStemmaError(error, 'OBJECT_CORRUPT')) throw damage;
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

  async fetch(remote: string, options: RemoteOptions = {}): Promise<void> {
    const context = { layout: this.#files.layout, remote, options };
    if (options.hasMoved !== true) {
      const { gone, changed, added } = await compareMirror(this, remote, await listNative(context));
      if (gone.length + changed.length + added.length === 0) return;
      await fetchNative(context);
      if (added.length > mostLooseRefs) await packRefs(context.layout);
    } else await fetchNative(context);
    if ((await this.readRef(`refs/remotes/${remote}/HEAD`)) === undefined) await noteDefaultBranch(context);
  }

  async push(remote: string, updates: readonly RemoteUpdate[], options: RemoteOptions = {}): Promise<void> {
    await pushNative({ layout: this.#files.layout, remote, options }, updates);
    await notePushed(this, remote, updates);
  }

  async close(): Promise<void> {
    await Promise.all([this.#files.refs.close(), this.#catFile.close()]);
  }
}
