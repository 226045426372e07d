import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { GitBackend } from '../../store/git-backend.ts';
import { readPath } from '../../store/git-objects.ts';
import { openBackend } from '../../store/open-backend.ts';
import { fsck, gitIn } from '../helpers/git-command.ts';
import { expectFailure } from '../helpers/registry-suites/expect-failure.ts';

describe('repositories of every format', () => {
  let root: string;
  let git: ReturnType<typeof gitIn>;
  const opened: GitBackend[] = [];

  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'stemma-formats-')));
    git = gitIn(root);
  });
  afterEach(async () => {
    for (const backend of opened.splice(0)) await backend.close();
    await rm(root, { recursive: true, force: true });
  });

  async function open(folder: string, kind: 'native' | 'isomorphic' | 'auto' = 'native'): Promise<GitBackend> {
    const backend = await openBackend({ folder: join(root, folder), backend: kind });
    opened.push(backend);
    return backend;
  }

  async function makeRepository(folder: string, ...options: readonly string[]): Promise<string> {
    await git(['init', '--quiet', '--initial-branch=main', ...options, folder]);
    await writeFile(join(root, folder, 'greet.prompt'), 'Hello\n');
    await git(['-C', folder, 'add', '.']);
    await git(['-C', folder, 'commit', '--quiet', '-m', 'one']);
    await git(['-C', folder, 'tag', '-a', '-m', 'greet', 'greet@1.0.0']);
    return git(['-C', folder, 'rev-parse', 'HEAD']);
  }

  async function expectReadable(backend: GitBackend, commit: string): Promise<void> {
    expect((await backend.readRef('HEAD'))?.oid).to.equal(commit);
    expect((await backend.listRefs('refs/tags/')).map(({ name }) => name)).to.deep.equal(['refs/tags/greet@1.0.0']);
    const entry = await readPath(backend, commit, 'greet.prompt');
    expect(Buffer.from((await backend.readObject(entry?.oid ?? '')).bytes).toString()).to.equal('Hello\n');
  }

  it('native is chosen where there is a git binary', async () => {
    await makeRepository('plain');

    expect((await open('plain', 'auto')).kind).to.equal('native');
    expect((await open('plain', 'isomorphic')).kind).to.equal('isomorphic');
  });

  it('reads and writes SHA-256 with a git binary, and refuses it without', async () => {
    const commit = await makeRepository('long', '--object-format=sha256');
    const backend = await open('long');

    await expectReadable(backend, commit);
    const blob = await backend.writeObject('blob', Buffer.from('x'));
    await backend.updateRefs([{ name: 'refs/tags/new', from: null, to: blob }], 'new');
    await backend.updateRefs([{ name: 'refs/heads/main', from: commit, to: commit }], 'same');
    await git(['-C', 'long', 'gc', '--quiet']);

    expect(blob).to.have.length(64);
    expect(await git(['-C', 'long', 'cat-file', '-p', 'refs/tags/new'])).to.equal('x');
    expect((await backend.readRef('refs/tags/new'))?.oid).to.equal(blob);
    expect(await fsck(join(root, 'long'))).to.deep.equal([]);
    await expectFailure(open('long', 'isomorphic'), 'REPOSITORY_UNSUPPORTED');
  });

  for (const kind of ['native', 'isomorphic'] as const) {
    it(`a linked worktree has a HEAD of its own and shares the rest, with the ${kind} backend`, async () => {
      const commit = await makeRepository('main');
      await git(['-C', 'main', 'worktree', 'add', '--quiet', '-b', 'side', '../linked']);
      await git(['-C', 'linked', 'commit', '--quiet', '--allow-empty', '-m', 'two']);
      const side = await git(['-C', 'linked', 'rev-parse', 'HEAD']);
      const linked = await open('linked', kind);

      expect((await linked.readRef('HEAD'))?.oid).to.equal(side);
      expect((await linked.readRef('refs/heads/main'))?.oid).to.equal(commit);
      expect((await linked.listRefs('refs/')).map(({ name }) => name)).to.deep.equal([
        'refs/heads/main',
        'refs/heads/side',
        'refs/tags/greet@1.0.0',
      ]);
      await linked.updateRefs([{ name: 'refs/heads/side', from: side, to: commit }], 'back');

      expect(await git(['-C', 'main', 'rev-parse', 'side'])).to.equal(commit);
      expect(await git(['-C', 'linked', 'reflog', '-1', '--format=%gs'])).to.equal('back');
      expect(linked.gitFolder).to.equal(join(root, 'main/.git'));
    });
  }

  it('borrows objects of another repository with a git binary, and refuses without', async () => {
    const commit = await makeRepository('main');
    await git(['clone', '--quiet', '--shared', 'main', 'borrower']);

    await expectReadable(await open('borrower'), commit);
    await expectFailure(open('borrower', 'isomorphic'), 'REPOSITORY_UNSUPPORTED');
  });

  it('fetches what a partial clone lacks with a git binary, and refuses without', async () => {
    const commit = await makeRepository('main');
    await git(['-C', 'main', 'config', 'uploadpack.allowFilter', 'true']);
    await git(['clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${root}/main`, 'partial']);

    await expectReadable(await open('partial'), commit);
    await expectFailure(open('partial', 'isomorphic'), 'REPOSITORY_UNSUPPORTED');
  });

  for (const kind of ['native', 'isomorphic'] as const) {
    it(`a shallow clone ends where its history does, with the ${kind} backend`, async () => {
      await makeRepository('main');
      await git(['-C', 'main', 'commit', '--quiet', '--allow-empty', '-m', 'two']);
      const commit = await git(['-C', 'main', 'rev-parse', 'HEAD']);
      await git(['clone', '--quiet', '--depth=1', `file://${root}/main`, 'shallow']);
      const backend = await open('shallow', kind);

      const entry = await readPath(backend, commit, 'greet.prompt');

      expect((await backend.readObject(entry?.oid ?? '')).type).to.equal('blob');
      await expectFailure(backend.readObject(await git(['-C', 'main', 'rev-parse', 'HEAD~1'])), 'OBJECT_MISSING');
    });

    it(`a repository with several packs, a pack index over all and a commit graph is read with the ${kind} backend`, async () => {
      const commit = await makeRepository('main');
      await git(['-C', 'main', 'repack', '-q', '-a', '-d']);
      await writeFile(join(root, 'main/other.prompt'), 'Other\n');
      await git(['-C', 'main', 'add', '.']);
      await git(['-C', 'main', 'commit', '--quiet', '-m', 'two']);
      await git(['-C', 'main', 'repack', '-q', '-d']);
      await git(['-C', 'main', 'multi-pack-index', 'write']);
      await git(['-C', 'main', 'commit-graph', 'write', '--reachable', '--changed-paths']);
      const backend = await open('main', kind);

      const entry = await readPath(backend, commit, 'greet.prompt');
      const other = await readPath(backend, (await backend.readRef('HEAD'))?.oid ?? '', 'other.prompt');

      expect((await backend.readObject(entry?.oid ?? '')).type).to.equal('blob');
      expect((await backend.readObject(other?.oid ?? '')).type).to.equal('blob');
    });
  }
});

describe('a repository whose configuration names programs', () => {
  it('starts none of them when it is read and written here; what reaching a remote starts is git’s decision', async () => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'stemma-hostile-')));
    const git = gitIn(root);
    await git(['init', '--quiet', '--initial-branch=main', '.']);
    await git(['commit', '--quiet', '--allow-empty', '-m', 'one']);
    await git(['gc', '--quiet']);
    const trap = join(root, 'trap');
    const hook = `#!/bin/sh\ntouch ${trap}\n`;
    for (const name of ['reference-transaction', 'post-index-change', 'pre-auto-gc']) {
      await writeFile(join(root, '.git/hooks', name), hook, { mode: 0o755 });
    }
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.editor',
      'core.sshCommand',
      'core.alternateRefsCommand',
      'diff.external',
      'uploadpack.packObjectsHook',
    ]) {
      await git(['config', key, `touch ${trap}`]);
    }
    const backend = await openBackend({ folder: root, backend: 'native' });
    try {
      const head = await backend.readRef('HEAD');
      await backend.readObject(head?.oid ?? '');
      await backend.updateRefs([{ name: 'refs/heads/side', from: null, to: head?.oid ?? '' }], 'side');
      await backend.listRefs('refs/');

      await expectFailure(backend.readObject('1'.repeat(40)), 'OBJECT_MISSING');
      expect(await readdir(root)).to.deep.equal(['.git']);
    } finally {
      await backend.close();
      await rm(root, { recursive: true, force: true });
    }
  });
});
