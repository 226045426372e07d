import type { GitBackend, Oid } from '../../store/git-backend.ts';
import { formatCommit, writeTreeChanges } from '../../store/git-objects.ts';
import type { HistoryStep } from './read-history.ts';

/** Writes one commit per step and points branch `main` at the last. Gives the commit of each step by its slug. */
export async function writeHistoryCommits(
  backend: GitBackend,
  steps: readonly HistoryStep[],
): Promise<ReadonlyMap<string, Oid>> {
  const commits = new Map<string, Oid>();
  let head: { readonly commit: Oid; readonly tree: Oid } | undefined;
  for (const step of steps) {
    const tree = await writeTreeChanges(backend, head?.tree, await writeFiles(backend, step));
    const author = { ...personOf(step.author), seconds: Date.parse(step.date) / 1000, zone: '+0000' };
    const parents = head === undefined ? [] : [head.commit];
    const bytes = formatCommit({ tree, parents, author, committer: author, message: step.message });
    const commit = await backend.writeObject('commit', bytes);
    commits.set(step.slug, commit);
    head = { commit, tree };
  }
  if (head !== undefined) {
    await backend.updateRefs([{ name: 'refs/heads/main', from: null, to: head.commit }], 'sample history');
  }
  return commits;
}

async function writeFiles(backend: GitBackend, step: HistoryStep): Promise<ReadonlyMap<string, Oid | null>> {
  const written = await Promise.all(
    [...step.files].map(async ([path, text]): Promise<[string, Oid]> => {
      return [path, await backend.writeObject('blob', new TextEncoder().encode(text))];
    }),
  );
  return new Map<string, Oid | null>([...written, ...step.removes.map((path): [string, null] => [path, null])]);
}

function personOf(author: string): { name: string; email: string } {
  const [, name = author, email = ''] = /^(.*) <(.*)>$/u.exec(author) ?? [];
  return { name, email };
}
