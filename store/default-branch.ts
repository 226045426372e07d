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
  #head: Oid | undefined;
  #promptrc: Promptrc | undefined;

  constructor(backend: GitBackend, trees: TreeReader, remote: string) {
    this.#backend = backend;
    this.#trees = trees;
    this.#remote = remote;
  }

  /** Undefined where the branch, or the file in it, is missing or cannot be used: what is in force then stays. */
  async promptrc(): Promise<Promptrc | undefined> {
    const head = await this.#findHead();
    if (head !== this.#head) {
      this.#promptrc = head === undefined ? undefined : await this.#read(head);
      this.#head = head;
    }
    return this.#promptrc;
  }

  async #findHead(): Promise<Oid | undefined> {
    const candidates = [`refs/remotes/${this.#remote}/HEAD`, 'refs/heads/main', 'refs/heads/master', 'HEAD'];
    for (const name of candidates) {
      const ref = await this.#backend.readRef(name);
      if (ref !== undefined) return ref.oid;
    }
    return undefined;
  }

  async #read(head: Oid): Promise<Promptrc | undefined> {
    try {
      return await readPromptrc(await openCommit(this.#backend, this.#trees, head));
    } catch {
      // A broken file on the default branch must not stop a rollback; "stemma config" and "doctor" report it.
      return undefined;
    }
  }
}

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
