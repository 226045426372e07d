import { fail } from '../core/fail.ts';
import type { GitBackend, Oid } from './git-backend.ts';
import { parseCommit, parseTag } from './objects/commit-format.ts';
import type { EntryMode, TreeEntry } from './objects/tree-format.ts';
import { formatTree, parseTree } from './objects/tree-format.ts';

export { formatCommit, formatTag, parseCommit, parseTag } from './objects/commit-format.ts';
export { formatTree, parseTree } from './objects/tree-format.ts';

export interface PathEntry {
  readonly oid: Oid;
  readonly mode: EntryMode;
}

const folderMode = '40000';
const fileMode = '100644';

/** Follows annotated tags and commits down to a tree. @throws OBJECT_MISSING, OBJECT_CORRUPT */
async function readTreeOf(backend: GitBackend, oid: Oid): Promise<{ oid: Oid; entries: readonly TreeEntry[] }> {
  let current = oid;
  for (let depth = 0; depth < 16; depth += 1) {
    const { type, bytes } = await backend.readObject(current);
    if (type === 'tree') return { oid: current, entries: parseTree(bytes, current) };
    if (type === 'blob') throw fail('OBJECT_CORRUPT', { oid: current, problem: 'it is a blob, not a tree' });
    current = type === 'commit' ? parseCommit(bytes, current).tree : parseTag(bytes, current).object;
  }
  throw fail('OBJECT_CORRUPT', { oid, problem: 'the chain of tags is too long' });
}

/**
 * The entry of `path` in a commit, tag or tree; undefined where there is none.
 *
 * @throws OBJECT_MISSING, OBJECT_CORRUPT
 */
export async function readPath(backend: GitBackend, commitOrTree: Oid, path: string): Promise<PathEntry | undefined> {
  let { entries } = await readTreeOf(backend, commitOrTree);
  const segments = path.split('/');
  for (const [position, segment] of segments.entries()) {
    const entry = entries.find((candidate) => candidate.name === segment);
    if (entry === undefined) return undefined;
    if (position === segments.length - 1) return { oid: entry.oid, mode: entry.mode };
    if (entry.mode !== folderMode) return undefined;
    ({ entries } = await readTreeOf(backend, entry.oid));
  }
  return undefined;
}

/**
 * Writes the trees that `changes` make of `baseTree` and returns the root: a blob at each path, or nothing where it is
 * null. Folders that become empty disappear. Files keep their mode; new ones are plain files.
 *
 * @throws OBJECT_MISSING, OBJECT_CORRUPT, STORAGE_READ_ONLY, STORAGE_FULL
 */
export async function writeTreeChanges(
  backend: GitBackend,
  baseTree: Oid | undefined,
  changes: ReadonlyMap<string, Oid | null>,
): Promise<Oid> {
  const written = await writeFolder(backend, baseTree, folderChanges(changes));
  return written ?? (await backend.writeObject('tree', new Uint8Array(0)));
}

interface FolderChanges {
  readonly files: Map<string, Oid | null>;
  readonly folders: Map<string, FolderChanges>;
}

function folderChanges(changes: ReadonlyMap<string, Oid | null>): FolderChanges {
  const root: FolderChanges = { files: new Map(), folders: new Map() };
  for (const [path, oid] of changes) {
    const segments = path.split('/');
    const name = segments.pop() ?? '';
    let folder = root;
    for (const segment of segments) {
      const next = folder.folders.get(segment) ?? { files: new Map(), folders: new Map() };
      folder.folders.set(segment, next);
      folder = next;
    }
    folder.files.set(name, oid);
  }
  return root;
}

async function writeFolder(
  backend: GitBackend,
  base: Oid | undefined,
  changes: FolderChanges,
): Promise<Oid | undefined> {
  const before = base === undefined ? [] : (await readTreeOf(backend, base)).entries;
  const entries = new Map(before.map((entry) => [entry.name, entry]));
  for (const [name, oid] of changes.files) applyFile(entries, name, oid);
  const written = await Promise.all(
    [...changes.folders].map(async ([name, below]): Promise<[string, Oid | undefined]> => {
      const existing = entries.get(name);
      return [name, await writeFolder(backend, existing?.mode === folderMode ? existing.oid : undefined, below)];
    }),
  );
  for (const [name, oid] of written) {
    if (oid !== undefined) entries.set(name, { name, oid, mode: folderMode });
    else if (entries.get(name)?.mode === folderMode) entries.delete(name);
  }
  return entries.size === 0 ? undefined : backend.writeObject('tree', formatTree([...entries.values()]));
}

function applyFile(entries: Map<string, TreeEntry>, name: string, oid: Oid | null): void {
  if (oid === null) {
    entries.delete(name);
    return;
  }
  entries.set(name, { name, oid, mode: entries.get(name)?.mode === '100755' ? '100755' : fileMode });
}
