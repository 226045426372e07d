import { parsePromptrc } from '../core/config/parse-promptrc.ts';
import type { Promptrc } from '../core/config/promptrc.ts';
import { fail } from '../core/fail.ts';
import type { CommitFiles } from './commit-files.ts';
import { openCommit } from './commit-files.ts';
import { PROMPTRC } from './default-branch.ts';
import type { GitBackend, Oid } from './git-backend.ts';
import { parseCommit } from './git-objects.ts';
import type { OpenBackendOptions } from './open-backend.ts';
import { openBackend } from './open-backend.ts';
import { TreeReader } from './tree-reader.ts';

/** The files of one commit, with their own `.promptrc` where it can be read. */
export interface Snapshot {
  readonly commit: Oid;
  readonly promptrc: Promptrc;
  readonly readText: CommitFiles['readText'];
}

/** Most steps that `~` and `^` go back. */
const MAX_STEPS = 10_000;

/** Which repository a snapshot is of. */
export type SnapshotOptions = OpenBackendOptions & {
  /** Goes before the tags of releases. */
  readonly tagPrefix: string;
};

/**
 * Reads the commit that a revision means: a release (`support/reply@1.2.0`), tag, branch or remote branch, `HEAD`, a whole
 * commit id, each with `~2` or `^` behind it. The snapshot can be read until `work` is done.
 *
 * @throws REVISION_UNKNOWN, and what reading the repository finds
 */
export async function withSnapshot<T>(
  options: SnapshotOptions,
  revision: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const backend = await openBackend(options);
  try {
    const trees = new TreeReader(backend);
    const files = await findCommit({ backend, trees, tagPrefix: options.tagPrefix }, revision);
    const promptrc = parsePromptrc((await files.readText(PROMPTRC)) ?? '', PROMPTRC);
    return await work({ commit: files.commit, promptrc, readText: files.readText });
  } finally {
    await backend.close();
  }
}

interface Repository {
  readonly backend: GitBackend;
  readonly trees: TreeReader;
  readonly tagPrefix: string;
}

async function findCommit(repository: Repository, revision: string): Promise<CommitFiles> {
  const { backend, trees } = repository;
  const unknown = (): Error => fail('REVISION_UNKNOWN', { revision: revision.slice(0, 200) });
  const [, name = '', steps = ''] = /^([^~^]*)((?:\^|~\d*)*)$/u.exec(revision) ?? [];
  const oid = await resolveName(repository, name);
  const count = [...steps.matchAll(/\^|~(\d*)/gu)].reduce((sum, [, digits]) => sum + Number(digits || 1), 0);
  if (oid === undefined || count > MAX_STEPS) throw unknown();
  let files = await openCommit(backend, trees, oid);
  for (let step = 0; step < count; step += 1) {
    const { bytes } = await backend.readObject(files.commit);
    const [parent] = parseCommit(bytes, files.commit).parents;
    if (parent === undefined) throw unknown();
    files = await openCommit(backend, trees, parent);
  }
  return files;
}

async function resolveName({ backend, tagPrefix }: Repository, name: string): Promise<Oid | undefined> {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(name)) return name;
  if (!/^(?!.*\.\.)[^\s:?*[\\]+$/u.test(name)) return undefined;
  const whole = /^(?:HEAD$|refs\/)/u.test(name) ? [''] : [];
  for (const place of [...whole, `refs/tags/${tagPrefix}`, 'refs/tags/', 'refs/heads/', 'refs/remotes/']) {
    const ref = await backend.readRef(`${place}${name}`);
    if (ref !== undefined) return ref.oid;
  }
  return undefined;
}
