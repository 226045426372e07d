import { existsSync } from 'node:fs';
import { readdir, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '../../core/fail.ts';
import { storageError, systemCode } from '../storage-files.ts';
import type { FileRefs } from './file-refs.ts';
import { listLooseRefs, readLooseRef } from './loose-refs.ts';
import type { PackedRefs } from './packed-refs.ts';

/**
 * No ref may be the folder of another, loose or packed. Empty folders in the place of a new ref are removed; git leaves
 * such folders behind. @throws REF_CONFLICT
 */
export async function checkConflicts(
  refs: FileRefs,
  created: readonly string[],
  all: readonly string[],
): Promise<void> {
  if (created.length === 0) return;
  const packed = await refs.packed.read();
  const asked = foldersOf(all);
  /** Names above, which are shared by many and are no refs. */
  const free = new Set<string>();
  for (const name of created) {
    const conflict =
      (await existingAbove({ refs, packed, free }, name)) ??
      packed.firstBelow(name) ??
      (await existingBelow(refs, name)) ??
      asked.get(name);
    if (conflict !== undefined) throw fail('REF_CONFLICT', { ref: name, existing: conflict });
  }
}

/** For each folder that the names stand in, one of the names. */
function foldersOf(names: readonly string[]): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const name of names) {
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      folders.set(name.slice(0, end), name);
    }
  }
  return folders;
}

interface Above {
  readonly refs: FileRefs;
  readonly packed: PackedRefs;
  readonly free: Set<string>;
}

async function existingAbove({ refs, packed, free }: Above, name: string): Promise<string | undefined> {
  const segments = name.split('/');
  for (let length = 2; length < segments.length; length += 1) {
    const above = segments.slice(0, length).join('/');
    if (free.has(above)) continue;
    if ((await readLooseRef(refs.folderOf(above), above)) !== undefined) return above;
    if (packed.find(above) !== undefined) return above;
    free.add(above);
  }
  return undefined;
}

/** A ref below; or the folder itself, where it is not empty because someone makes a ref in it right now. */
async function existingBelow(refs: FileRefs, name: string): Promise<string | undefined> {
  const folder = refs.folderOf(name);
  if (!existsSync(join(folder, name))) return undefined;
  const [first] = (await listLooseRefs(folder, `${name}/`)).keys();
  if (first !== undefined) return first;
  return (await removeEmptyFolders(join(folder, name))) ? undefined : `${name}/`;
}

/** Removes a folder that holds nothing but empty folders; tells whether nothing is left. */
async function removeEmptyFolders(path: string): Promise<boolean> {
  try {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (entry.isDirectory()) await removeEmptyFolders(join(path, entry.name));
    }
    await rmdir(path);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return true;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return false;
    throw storageError(path, error);
  }
}

/** Removes the folders that stand empty above a ref; `refs/tags` and its like stay. */
export async function removeEmptyParents(folder: string, name: string): Promise<void> {
  const segments = name.split('/').slice(0, -1);
  for (; segments.length > 2; segments.pop()) {
    try {
      await rmdir(join(folder, ...segments));
    } catch {
      return;
    }
  }
}
