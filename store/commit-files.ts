import { fail } from '../core/fail.ts';
import type { GitBackend, Oid } from './git-backend.ts';
import { parseCommit, parseTag } from './git-objects.ts';
import { formatActor } from './state/actor.ts';
import type { TreeReader } from './tree-reader.ts';

/** The files of one commit, read by walking its trees; the work tree is never touched. */
export interface CommitFiles {
  readonly commit: Oid;
  readonly tree: Oid;
  /** Who wrote it, `Name <e-mail>`. */
  readonly author: string;
  /**
   * Text of a file; undefined where there is none.
   * @throws ENTRY_NOT_A_FILE, TEXT_INVALID, OBJECT_MISSING, OBJECT_CORRUPT
   */
  readText(path: string): Promise<string | undefined>;
}

/** Opens the commit that `oid` is, or that the annotated tag `oid` points at. @throws OBJECT_MISSING, OBJECT_CORRUPT */
export async function openCommit(backend: GitBackend, trees: TreeReader, oid: Oid): Promise<CommitFiles> {
  let commit = oid;
  let { type, bytes } = await backend.readObject(commit);
  for (let depth = 0; type === 'tag' && depth < 16; depth += 1) {
    commit = parseTag(bytes, commit).object;
    ({ type, bytes } = await backend.readObject(commit));
  }
  if (type !== 'commit') throw fail('OBJECT_CORRUPT', { oid: commit, problem: `it is a ${type}, not a commit` });
  const { tree, author } = parseCommit(bytes, commit);
  return {
    commit,
    tree,
    author: formatActor(author),
    readText: async (path) => {
      const file = await trees.readFile(tree, path, commit);
      return file === undefined ? undefined : decodeText(file, path);
    },
  };
}

/** Decodes UTF-8 exactly, byte order mark included. @throws TEXT_INVALID */
export function decodeText(bytes: Uint8Array, file: string): string {
  try {
    return strictUtf8.decode(bytes);
  } catch (error) {
    throw fail('TEXT_INVALID', { file }, error);
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
