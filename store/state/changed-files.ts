import type { Oid } from '../git-backend.ts';
import type { EntryMode } from '../objects/tree-format.ts';
import type { TreeReader } from '../tree-reader.ts';

/** A file that differs between two trees. */
export interface ChangedFile {
  /** Below the folders that were compared. */
  readonly path: string;
  /** Its blob now, or `null` where it is gone. */
  readonly oid: Oid | null;
  readonly mode: EntryMode;
}

/**
 * Files that differ between two folders; equal subtrees are never opened.
 * @throws OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function changedFiles(
  trees: TreeReader,
  before: Oid | undefined,
  now: Oid | undefined,
): Promise<ChangedFile[]> {
  if (before === now) return [];
  const [old, young] = await Promise.all([
    before === undefined ? [] : trees.entries(before),
    now === undefined ? [] : trees.entries(now),
  ]);
  const oldByName = new Map(old.map((entry) => [entry.name, entry]));
  const names = new Set([...oldByName.keys(), ...young.map(({ name }) => name)]);
  const youngByName = new Map(young.map((entry) => [entry.name, entry]));
  const found = await Promise.all(
    [...names].map(async (name): Promise<ChangedFile[]> => {
      const [a, b] = [oldByName.get(name), youngByName.get(name)];
      if (a?.oid === b?.oid && a?.mode === b?.mode) return [];
      const below = await changedFiles(trees, folderOf(a), folderOf(b));
      const files = below.map((file): ChangedFile => ({ ...file, path: `${name}/${file.path}` }));
      if (b !== undefined && b.mode !== '40000') files.push({ path: name, oid: b.oid, mode: b.mode });
      else if (a !== undefined && a.mode !== '40000') files.push({ path: name, oid: null, mode: a.mode });
      return files;
    }),
  );
  return found.flat();
}

const folderOf = (entry: { readonly mode: string; readonly oid: Oid } | undefined): Oid | undefined =>
  entry?.mode === '40000' ? entry.oid : undefined;
