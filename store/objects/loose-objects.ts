import { rename, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflate, inflate, inflateSync } from 'node:zlib';
import { fail } from '../../core/fail.ts';
import type { GitObject, ObjectType, Oid } from '../git-backend.ts';
import {
  createFile,
  makeFolder,
  readFileIfAny,
  removeFile,
  storageError,
  syncFolder,
  systemCode,
  temporaryPath,
} from '../storage-files.ts';
import type { HashName } from './object-hash.ts';
import { hashObject, isObjectType } from './object-hash.ts';

const inflateLater = promisify(inflate);
const deflateLater = promisify(deflate);
/** Above this many bytes the work goes to another thread. */
const inlineBytes = 32_768;
/** What `core.looseCompression` is where it is not set. */
const compressionLevel = 1;

/** Objects in files of their own, `objects/ab/cdef…`. */
export class LooseObjects {
  readonly #folder: string;
  readonly #hash: HashName;
  /** Folders with new names that may not be on the disk yet. */
  readonly #unsynced = new Set<string>();

  constructor(objectsFolder: string, hash: HashName) {
    this.#folder = objectsFolder;
    this.#hash = hash;
  }

  /** The object, undefined where there is no such file. @throws OBJECT_CORRUPT */
  async read(oid: Oid): Promise<GitObject | undefined> {
    const file = await readFileIfAny(this.#pathOf(oid));
    if (file === undefined) return undefined;
    const { type, bytes } = split(oid, await inflateFile(oid, file));
    if (hashObject(this.#hash, type, bytes) !== oid) {
      throw fail('OBJECT_CORRUPT', { oid, problem: 'its content has another hash' });
    }
    return { type, bytes };
  }

  /** Writes the object unless its file is whole already; a damaged file is replaced. */
  async write(type: ObjectType, bytes: Uint8Array): Promise<Oid> {
    const oid = hashObject(this.#hash, type, bytes);
    if (await this.#refresh(oid)) return oid;
    const path = this.#pathOf(oid);
    try {
      const header = Buffer.from(`${type} ${bytes.length}\0`);
      const packed = await deflateLater(Buffer.concat([header, bytes]), { level: compressionLevel });
      await this.#place(path, packed);
    } catch (error) {
      throw storageError(path, error);
    }
    this.#unsynced.add(dirname(path));
    return oid;
  }

  /** Makes the names of all objects written so far durable; called before a ref points at them. */
  async flush(): Promise<void> {
    const folders = [...this.#unsynced];
    await Promise.all(folders.map((folder) => syncFolder(folder)));
    for (const folder of folders) this.#unsynced.delete(folder);
  }

  #pathOf(oid: Oid): string {
    return join(this.#folder, oid.slice(0, 2), oid.slice(2));
  }

  /** True where the object is there, whole, and now young enough that no `git gc` prunes it. */
  async #refresh(oid: Oid): Promise<boolean> {
    try {
      if ((await this.read(oid)) === undefined) return false;
      const now = new Date();
      await utimes(this.#pathOf(oid), now, now);
      return true;
    } catch {
      return false;
    }
  }

  /** `git prune-packed` may remove the folder between its creation and its use: then once more. */
  async #place(path: string, packed: Uint8Array): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const temporary = temporaryPath(dirname(path));
      try {
        await createFile(temporary, [packed], { mode: 0o444 });
        await rename(temporary, path);
        return;
      } catch (error) {
        await removeFile(temporary);
        if (systemCode(error) !== 'ENOENT' || attempt === 10) throw error;
        await makeFolder(dirname(path));
      }
    }
  }
}

async function inflateFile(oid: Oid, file: Buffer): Promise<Buffer> {
  if (file.length === 0) throw fail('OBJECT_CORRUPT', { oid, problem: 'its file is empty' });
  try {
    return file.length <= inlineBytes ? inflateSync(file) : await inflateLater(file);
  } catch (error) {
    throw fail('OBJECT_CORRUPT', { oid, problem: 'its file is cut off or not zlib data' }, error);
  }
}

function split(oid: Oid, raw: Buffer): GitObject {
  const nul = raw.subarray(0, 64).indexOf(0);
  const [type = '', size = ''] = raw.toString('latin1', 0, Math.max(nul, 0)).split(' ');
  const bytes = raw.subarray(nul + 1);
  if (!isObjectType(type) || size !== String(bytes.length)) {
    throw fail('OBJECT_CORRUPT', { oid, problem: 'its header does not fit its content' });
  }
  return { type, bytes };
}
