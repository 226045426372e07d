import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPath, writeTreeChanges } from '../../../store/git-objects.ts';
import { formatStateCommit, parseStateCommit } from '../../../store/state/state-commit.ts';
import type { TestRepository } from '../a-repository.ts';
import { intend } from '../a-repository.ts';

const STATE = 'refs/heads/stemma/state';

/** Commits a state with one file replaced, well-formed as a commit. */
export async function spoil(repository: TestRepository, path: string, text: string): Promise<void> {
  const { backend } = repository;
  const head = `${(await backend.readRef(STATE))?.oid}`;
  const { tree: base, revision } = parseStateCommit(head, (await backend.readObject(head)).bytes);
  const blob = await backend.writeObject('blob', Buffer.from(text));
  const tree = await writeTreeChanges(backend, base, new Map([[path, blob]]));
  const intent = intend({ verb: 'yank', name: 'greet', version: '1.0.0', reason: 'spoiled' });
  const commit = { tree, parent: head, epoch: 1, revision: revision + 1, subject: 'spoil', intent, seconds: 1 };
  await repository.setRef(STATE, await backend.writeObject('commit', formatStateCommit(commit)));
}

/** Cuts off the object that a path of the newest state names, as a full disk or a bad one may. */
export async function damage({ backend, gitFolder }: TestRepository, path: string, commit: string): Promise<void> {
  const entry = await readPath(backend, commit, path);
  const oid = `${entry?.oid}`;
  await rm(join(gitFolder, 'objects', oid.slice(0, 2), oid.slice(2)));
  await writeFile(join(gitFolder, 'objects', oid.slice(0, 2), oid.slice(2)), Buffer.from([0x78, 0x01, 0x4b]));
}
