import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { fail } from '../../core/fail.ts';
import { decodeText } from '../commit-files.ts';
import type { Oid } from '../git-backend.ts';
import { storageError } from '../storage-files.ts';

/** Options of {@link WorkFiles}. */
export interface WorkFilesOptions {
  /** Top folder of the work tree, links resolved. */
  readonly root: string;
  /** True where git turns CRLF into LF when it commits, so that both are read as the same. */
  readonly normalisesLineEnds: boolean;
}

/** The files of a work tree, each read once: a view of one moment. */
export class WorkFiles {
  readonly #options: WorkFilesOptions;
  readonly #files = new Map<string, Promise<Buffer | undefined>>();
  /** Of folders that are reached without a link: the names of the files in them that are no links either. */
  readonly #plain = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(options: WorkFilesOptions) {
    this.#options = options;
  }

  /** As git would commit it; undefined where there is none. @throws ENTRY_NOT_A_FILE, TEXT_INVALID, STORAGE_FAILED */
  async readText(path: string): Promise<string | undefined> {
    const bytes = await this.#read(path);
    return bytes === undefined ? undefined : decodeText(bytes, path);
  }

  /** The id that the file would have as a blob; undefined where there is none. @throws ENTRY_NOT_A_FILE */
  async blobId(path: string, width: number): Promise<Oid | undefined> {
    const bytes = await this.#read(path);
    if (bytes === undefined) return undefined;
    const hash = createHash(width === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  }

  #read(path: string): Promise<Buffer | undefined> {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const started = this.#load(path);
    this.#files.set(path, started);
    return started;
  }

  async #load(path: string): Promise<Buffer | undefined> {
    const { root, normalisesLineEnds } = this.#options;
    const file = join(root, path);
    try {
      const bytes = (await this.#isPlain(file)) ? await readFile(file) : await readChecked(file, path);
      return normalisesLineEnds ? withoutCarriageReturns(bytes) : bytes;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENTRY_NOT_A_FILE') throw error;
      if (code === 'EISDIR') throw fail('ENTRY_NOT_A_FILE', { path, kind: 'folder' });
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw storageError(path, error);
      if (await isThere(file)) throw fail('ENTRY_NOT_A_FILE', { path, kind: 'symlink' });
      return undefined;
    }
  }

  /** Looked up for a whole folder at once: asking the disk of each file where it really is takes most of reading it. */
  async #isPlain(file: string): Promise<boolean> {
    const folder = dirname(file);
    const known = this.#plain.get(folder) ?? plainFilesOf(folder);
    this.#plain.set(folder, known);
    return (await known).has(basename(file));
  }
}

/** The names of plain files, as they are written; none where the folder is not there, or not where it seems to be. */
async function plainFilesOf(folder: string): Promise<ReadonlySet<string>> {
  try {
    if ((await realpath(folder)) !== folder) return new Set();
    const entries = await readdir(folder, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  } catch {
    // Whoever reads a file of it is told what is wrong.
    return new Set();
  }
}

/** Opening a pipe would wait, perhaps for ever, for someone to write into it. */
async function readChecked(file: string, path: string): Promise<Buffer> {
  const real = await realpath(file);
  if (real !== file) throw fail('ENTRY_NOT_A_FILE', { path, kind: await kindOf(file, real, path) });
  const stats = await stat(file);
  if (!stats.isFile() && !stats.isDirectory()) throw fail('ENTRY_NOT_A_FILE', { path, kind: 'special file' });
  return readFile(file);
}

/** On a disk that ignores case, a file is also found by a name that git would not find. */
async function kindOf(file: string, real: string, path: string): Promise<string> {
  const isCase = real.toLowerCase() === file.toLowerCase();
  return isCase ? `file named "${real.slice(-path.length).split(sep).join('/')}"` : 'symlink';
}

/** A link that leads nowhere is there, although what it names is not. */
const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** As git does for text; a file with a NUL byte is binary and stays as it is. */
function withoutCarriageReturns(bytes: Buffer): Buffer {
  if (!bytes.includes('\r\n') || bytes.includes(0)) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
