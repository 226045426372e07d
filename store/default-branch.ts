import type { Promptrc } from '../core/config/promptrc.ts';
import type { CommitFiles } from './commit-files.ts';
import { openCommit } from './commit-files.ts';
import type { GitBackend, Oid } from './git-backend.ts';
import type { TreeReader } from './tree-reader.ts';

/** The name of the configuration file, at the root of the repository. */
export const PROMPTRC = '.promptrc' as const;

/** Reads the `.promptrc` at the head of the default branch, again only where that head has moved. */
export class DefaultBranch {
  readonly #backend: GitBackend;
  readonly #trees: TreeReader;
  readonly #remote: string;
  /** What was read before, by commit. */
  readonly #known = new Map<Oid, ReadPromptrc>();

  constructor(backend: GitBackend, trees: TreeReader, remote: string) {
    this.#backend = backend;
    this.#trees = trees;
    this.#remote = remote;
  }

  /**
   * Undefined where no branch has the file, or where it cannot be used: what is in force then stays. Before it was
   * pushed for the first time, that of the local branch counts.
   */
  async promptrc(): Promise<Promptrc | undefined> {
    for (const name of [`refs/remotes/${this.#remote}/HEAD`, 'refs/heads/main', 'refs/heads/master', 'HEAD']) {
      const ref = await this.#backend.readRef(name);
      const read = ref === undefined ? 'missing' : await this.#readOnce(ref.oid);
      if (read !== 'missing') return read === 'broken' ? undefined : read;
    }
    return undefined;
  }

  async #readOnce(commit: Oid): Promise<ReadPromptrc> {
    const read = this.#known.get(commit) ?? (await this.#read(commit));
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(commit, read);
    return read;
  }

  async #read(commit: Oid): Promise<ReadPromptrc> {
    try {
      return (await readPromptrc(await openCommit(this.#backend, this.#trees, commit))) ?? 'missing';
    } catch {
      // A broken file on the default branch must not stop a rollback; "stemma config" and "doctor" report it.
      return 'broken';
    }
  }
}

type ReadPromptrc = Promptrc | 'missing' | 'broken';

const MAX_KNOWN = 16;

/**
 * The `.promptrc` of a commit; undefined where it has none.
 * @throws CONFIG_INVALID, CONFIG_UNKNOWN_KEY, ENTRY_NOT_A_FILE, TEXT_INVALID
 */
export async function readPromptrc(files: CommitFiles): Promise<Promptrc | undefined> {
  const text = await files.readText(PROMPTRC);
  if (text === undefined) return undefined;
  const { parsePromptrc } = await import('../core/config/parse-promptrc.ts');
  return parsePromptrc(text, PROMPTRC);
}
