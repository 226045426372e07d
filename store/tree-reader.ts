import { fail } from '../core/fail.ts';
import type { GitBackend, Oid } from './git-backend.ts';
import type { PathEntry } from './git-objects.ts';
import { parseTree } from './git-objects.ts';

type TreeEntry = ReturnType<typeof parseTree>[number];

/** Entries kept in memory over all trees, about 200 bytes each. */
const MAX_KEPT_ENTRIES = 100_000;

/** Reads trees and files by object id, keeping the trees that were used last. */
export class TreeReader {
  readonly #backend: GitBackend;
  readonly #trees = new Map<Oid, readonly TreeEntry[]>();
  #kept = 0;

  constructor(backend: GitBackend) {
    this.#backend = backend;
  }

  /** @throws OBJECT_MISSING, OBJECT_CORRUPT */
  async entries(tree: Oid): Promise<readonly TreeEntry[]> {
    const kept = this.#trees.get(tree);
    if (kept !== undefined) {
      this.#trees.delete(tree);
      this.#trees.set(tree, kept);
      return kept;
    }
    const { type, bytes } = await this.#backend.readObject(tree);
    if (type !== 'tree') throw fail('OBJECT_CORRUPT', { oid: tree, problem: `it is a ${type}, not a tree` });
    const entries = parseTree(bytes, tree);
    this.#keep(tree, entries);
    return entries;
  }

  /**
   * The entry of `path`; undefined where there is none.
   *
   * @param commit - names the tree in messages
   * @throws OBJECT_MISSING, OBJECT_CORRUPT; ENTRY_NOT_A_FILE where the way there is a symlink or a submodule
   */
  async find(tree: Oid, path: string, commit: Oid): Promise<PathEntry | undefined> {
    const segments = path.split('/');
    let folder = tree;
    for (const [position, segment] of segments.entries()) {
      const entry = (await this.entries(folder)).find(({ name }) => name === segment);
      if (entry === undefined) return undefined;
      if (position === segments.length - 1) return { oid: entry.oid, mode: entry.mode };
      if (entry.mode !== '40000') {
        const passed = segments.slice(0, position + 1).join('/');
        throw fail('ENTRY_NOT_A_FILE', { commit, path: passed, kind: kindOf(entry.mode) });
      }
      folder = entry.oid;
    }
    return undefined;
  }

  /**
   * The bytes of the file at `path`; undefined where there is none.
   * @throws ENTRY_NOT_A_FILE for a symlink, a submodule or a folder; OBJECT_MISSING, OBJECT_CORRUPT
   */
  async readFile(tree: Oid, path: string, commit: Oid): Promise<Uint8Array | undefined> {
    const entry = await this.find(tree, path, commit);
    if (entry === undefined) return undefined;
    if (entry.mode !== '100644' && entry.mode !== '100755') {
      throw fail('ENTRY_NOT_A_FILE', { commit, path, kind: kindOf(entry.mode) });
    }
    return this.readBlob(entry.oid);
  }

  /** @throws OBJECT_MISSING, OBJECT_CORRUPT */
  async readBlob(oid: Oid): Promise<Uint8Array> {
    const { type, bytes } = await this.#backend.readObject(oid);
    if (type !== 'blob') throw fail('OBJECT_CORRUPT', { oid, problem: `it is a ${type}, not a file` });
    return bytes;
  }

  #keep(tree: Oid, entries: readonly TreeEntry[]): void {
    if (this.#trees.has(tree) || entries.length > MAX_KEPT_ENTRIES / 4) return;
    this.#trees.set(tree, entries);
    this.#kept += entries.length + 1;
    for (const [oldest, old] of this.#trees) {
      if (this.#kept <= MAX_KEPT_ENTRIES) break;
      this.#trees.delete(oldest);
      this.#kept -= old.length + 1;
    }
  }
}

const kinds: Readonly<Record<string, string>> = { '120000': 'symlink', '160000': 'submodule', '40000': 'folder' };
const kindOf = (mode: string): string => kinds[mode] ?? 'file';
