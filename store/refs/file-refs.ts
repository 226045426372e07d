import { join } from 'node:path';
import { fail } from '../../core/fail.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Oid, Ref } from '../git-backend.ts';
import type { RefValue } from './loose-refs.ts';
import { listLooseRefs, readLooseRef } from './loose-refs.ts';
import type { PackedRefs } from './packed-refs.ts';
import { PackedRefsFile } from './packed-refs.ts';
import { isReadableRefName } from './ref-name.ts';

/** As git: a longer chain of symbolic refs is a loop. */
const maxSymbolicDepth = 5;
const ownPrefixes = ['refs/bisect/', 'refs/worktree/', 'refs/rewritten/'];

/** A ref as it is stored: where the chain of symbolic refs ends, and the value there. */
export interface StoredRef {
  /** Name at the end of the chain. */
  readonly name: string;
  readonly oid: Oid | undefined;
  readonly peeled?: Oid | undefined;
}

/** Reads refs in files: loose before packed, so that a ref that is being packed is always seen. */
export class FileRefs {
  readonly packed: PackedRefsFile;
  readonly #worktreeFolder: string;
  readonly #commonFolder: string;

  constructor(worktreeFolder: string, commonFolder: string) {
    this.#worktreeFolder = worktreeFolder;
    this.#commonFolder = commonFolder;
    this.packed = new PackedRefsFile(join(commonFolder, 'packed-refs'));
  }

  /** Folder below which the file of a ref lies: a linked worktree has its own `HEAD` and a few more. */
  folderOf(name: string): string {
    const isOwn = !name.startsWith('refs/') || ownPrefixes.some((prefix) => name.startsWith(prefix));
    return isOwn ? this.#worktreeFolder : this.#commonFolder;
  }

  async read(name: string): Promise<Ref | undefined> {
    if (!isReadableRefName(name)) throw fail('REF_INVALID', { ref: name, problem: 'it is not a full ref name' });
    const { oid, peeled } = await this.resolve(name);
    if (oid === undefined) return undefined;
    return { name, oid, ...(peeled === undefined ? {} : { peeled }) };
  }

  /**
   * Follows symbolic refs. `packed` may be given where it was read after the ref was locked: no one then moves the ref
   * between its file and `packed-refs`. @throws REF_CORRUPT, PACKED_REFS_CORRUPT
   */
  async resolve(name: string, packed?: PackedRefs): Promise<StoredRef> {
    let current = name;
    for (let depth = 0; depth <= maxSymbolicDepth; depth += 1) {
      const value = await readLooseRef(this.folderOf(current), current);
      if (value?.kind === 'oid') return { name: current, oid: value.oid };
      if (value === undefined) {
        const found = (packed ?? (await this.packed.read())).find(current);
        return { name: current, oid: found?.oid, peeled: found?.peeled };
      }
      if (value.kind === 'symbolic') current = value.target;
    }
    throw fail('REF_INVALID', { ref: name, problem: 'its chain of symbolic refs is too long' });
  }

  async list(prefix: string): Promise<readonly Ref[]> {
    const loose = await this.#listLoose(prefix);
    const packed = (await this.packed.read()).list(prefix);
    if (loose.size === 0) return packed;
    const added = await Promise.all([...loose].map(([name, value]) => this.#refOf(name, value)));
    const merged = [...packed.filter(({ name }) => !loose.has(name)), ...added.filter((ref) => ref !== undefined)];
    return merged.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  async #listLoose(prefix: string): Promise<Map<string, RefValue>> {
    const loose = await listLooseRefs(this.#commonFolder, prefix);
    if (this.#worktreeFolder === this.#commonFolder) return loose;
    const own = await listLooseRefs(this.#worktreeFolder, prefix);
    const shared = [...loose].filter(([name]) => this.folderOf(name) === this.#commonFolder);
    return new Map([...shared, ...[...own].filter(([name]) => this.folderOf(name) === this.#worktreeFolder)]);
  }

  /** Undefined for a ref that leads nowhere or cannot be read: git leaves those out too. */
  async #refOf(name: string, value: RefValue): Promise<Ref | undefined> {
    if (value.kind === 'oid') return { name, oid: value.oid };
    try {
      return await this.read(name);
    } catch (error) {
      if (isStemmaError(error, 'REF_CORRUPT')) return undefined;
      throw error;
    }
  }
}
