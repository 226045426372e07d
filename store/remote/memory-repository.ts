import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { PromiseFsClient } from 'isomorphic-git';
import type { GitObject, Oid } from '../git-backend.ts';

/** Folder of the repository that isomorphic-git sees. */
export const memoryFolder = '/repository';

const deflateLater = promisify(deflate);
const objectPath = /^\/repository\/objects\/([0-9a-f]{2})\/([0-9a-f]{38})$/;

export interface MemoryRepositoryOptions {
  /** Files of the repository by path below it: `config`, `HEAD`, refs. */
  readonly files: Readonly<Record<string, string>>;
  /** Undefined where the real repository has no such object. */
  readonly readObject: (oid: Oid) => Promise<GitObject | undefined>;
}

/**
 * The file system that isomorphic-git works on: a repository in memory with the few refs that matter, whose objects are
 * read from the real one. What it writes stays here, so it can neither damage the real refs nor read whole packs.
 */
export class MemoryRepository {
  readonly files: Map<string, Uint8Array> = new Map();
  readonly #readObject: MemoryRepositoryOptions['readObject'];

  constructor({ files, readObject }: MemoryRepositoryOptions) {
    for (const [path, text] of Object.entries(files)) this.files.set(`${memoryFolder}/${path}`, Buffer.from(text));
    this.#readObject = readObject;
  }

  get fs(): PromiseFsClient {
    const nothing = async (): Promise<void> => undefined;
    return {
      promises: {
        readFile: (path: string, options?: string | { encoding?: string }) => this.#readFile(path, options),
        writeFile: async (path: string, bytes: string | Uint8Array) => {
          this.files.set(path, Buffer.from(bytes as Uint8Array));
        },
        unlink: async (path: string) => {
          if (!this.files.delete(path)) throw notFound(path);
        },
        readdir: async (path: string) => this.#list(path),
        stat: (path: string) => this.#stat(path),
        lstat: (path: string) => this.#stat(path),
        mkdir: nothing,
        rmdir: nothing,
        readlink: async (path: string) => {
          throw notFound(path);
        },
        symlink: nothing,
      },
    };
  }

  async #readFile(path: string, options?: string | { encoding?: string }): Promise<Uint8Array | string> {
    const bytes = this.files.get(path) ?? (await this.#objectFile(path));
    if (bytes === undefined) throw notFound(path);
    const encoding = typeof options === 'string' ? options : options?.encoding;
    return encoding === undefined ? bytes : Buffer.from(bytes).toString('utf8');
  }

  /** The object as a file of its own, whatever it is stored as. */
  async #objectFile(path: string): Promise<Uint8Array | undefined> {
    const match = objectPath.exec(path);
    const object = match === null ? undefined : await this.#readObject(`${match[1]}${match[2]}`);
    if (object === undefined) return undefined;
    const header = Buffer.from(`${object.type} ${object.bytes.length}\0`);
    return deflateLater(Buffer.concat([header, object.bytes]), { level: 0 });
  }

  #list(path: string): string[] {
    const names = new Set<string>();
    for (const file of this.files.keys()) {
      if (file.startsWith(`${path}/`)) names.add(file.slice(path.length + 1).split('/')[0] ?? '');
    }
    return [...names];
  }

  async #stat(path: string): Promise<object> {
    const isFile = this.files.has(path) || (objectPath.test(path) && (await this.#objectFile(path)) !== undefined);
    if (!isFile && this.#list(path).length === 0) throw notFound(path);
    return {
      isFile: () => isFile,
      isDirectory: () => !isFile,
      isSymbolicLink: () => false,
      size: this.files.get(path)?.length ?? 0,
      mode: 0o100644,
      mtimeMs: 0,
      ctimeMs: 0,
      ino: 0,
      dev: 0,
      uid: 0,
      gid: 0,
    };
  }
}

function notFound(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file, "${path}"`), { code: 'ENOENT' });
}
