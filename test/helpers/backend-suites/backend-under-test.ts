import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GitBackend, Oid } from '../../../store/git-backend.ts';
import { formatCommit, formatTag, writeTreeChanges } from '../../../store/git-objects.ts';
import { initRepository } from '../../../store/init-repository.ts';
import { openBackend } from '../../../store/open-backend.ts';

/** A way to open repositories that the suites run over. */
export interface BackendUnderTest {
  readonly title: string;
  readonly open: (folder: string, options?: { readonly lockWaitMs?: number }) => Promise<GitBackend>;
}

export const isomorphicBackend: BackendUnderTest = {
  title: 'the isomorphic backend',
  open: (folder, options) => openBackend({ folder, backend: 'isomorphic', ...options }),
};

export const nativeBackend: BackendUnderTest = {
  title: 'the native backend',
  open: (folder, options) => openBackend({ folder, backend: 'native', ...options }),
};

/** Chooses one of the two when it first needs one. */
export const lateBackend: BackendUnderTest = {
  title: 'the late backend',
  open: (folder, options) => openBackend({ folder, backend: 'late', ...options }),
};

const person = { name: 'Ada', email: 'ada@example.com', seconds: 1_700_000_000, zone: '+0000' };

/** A repository in a temporary folder, with what the suites do over and over. */
export class Workbench {
  readonly folder: string;
  readonly gitFolder: string;
  readonly backend: GitBackend;
  readonly #under: BackendUnderTest;
  readonly #opened: GitBackend[];

  private constructor(folder: string, under: BackendUnderTest, backend: GitBackend) {
    this.folder = folder;
    this.gitFolder = join(folder, '.git');
    this.backend = backend;
    this.#under = under;
    this.#opened = [backend];
  }

  static async create(under: BackendUnderTest): Promise<Workbench> {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-backend-'));
    await initRepository(folder);
    return new Workbench(folder, under, await under.open(folder, { lockWaitMs: 400 }));
  }

  /** Opens the repository once more, as another process would. */
  async reopen(lockWaitMs = 400): Promise<GitBackend> {
    const backend = await this.#under.open(this.folder, { lockWaitMs });
    this.#opened.push(backend);
    return backend;
  }

  async commit(text: string, parents: readonly Oid[] = []): Promise<Oid> {
    const blob = await this.backend.writeObject('blob', Buffer.from(text));
    const tree = await writeTreeChanges(this.backend, undefined, new Map([['file.txt', blob]]));
    const commit = formatCommit({ tree, parents, author: person, committer: person, message: text });
    return this.backend.writeObject('commit', commit);
  }

  async tag(name: string, object: Oid): Promise<Oid> {
    const tag = formatTag({ object, type: 'commit', tag: name, tagger: person, message: name });
    return this.backend.writeObject('tag', tag);
  }

  async create(name: string, to: Oid): Promise<void> {
    await this.backend.updateRefs([{ name, from: null, to }], 'create');
  }

  async close(): Promise<void> {
    for (const backend of this.#opened) await backend.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
