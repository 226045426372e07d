import { appendFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { initRepository } from '../../store/init-repository.ts';
import { openBackend } from '../../store/open-backend.ts';
import { refNameProblem } from '../../store/refs/ref-name.ts';
import { findRepository } from '../../store/repository-layout.ts';
import { expectFailure } from '../helpers/registry-suites/expect-failure.ts';

describe('findRepository()', () => {
  let root: string;

  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'stemma-layout-')));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('finds the repository from a folder within, and through a symlink', async () => {
    await initRepository(root);
    await mkdir(join(root, 'a/b'), { recursive: true });
    await symlink(join(root, 'a/b'), join(root, 'link'));

    for (const folder of [root, join(root, 'a/b'), join(root, 'link'), join(root, '.git')]) {
      expect((await findRepository(folder)).commonFolder).to.equal(join(root, '.git'));
    }
    expect((await findRepository(join(root, 'a'))).workTree).to.equal(root);
  });

  it('finds a bare repository, which has no work tree', async () => {
    await initRepository(join(root, 'bare.git'), { bare: true });

    const layout = await findRepository(join(root, 'bare.git'));

    expect(layout).to.include({ gitFolder: join(root, 'bare.git'), workTree: undefined, unsupported: undefined });
  });

  it('follows the file that stands in place of a git folder', async () => {
    await initRepository(join(root, 'real'));
    await mkdir(join(root, 'module'));
    await writeFile(join(root, 'module/.git'), 'gitdir: ../real/.git\n');

    expect((await findRepository(join(root, 'module'))).gitFolder).to.equal(join(root, 'real/.git'));
  });

  it('reports where there is none', async () => {
    await expectFailure(findRepository(root), 'REPOSITORY_NOT_FOUND');
    await expectFailure(findRepository(join(root, 'nowhere')), 'REPOSITORY_NOT_FOUND');
    await writeFile(join(root, '.git'), 'gitdir: nowhere\n');
    await expectFailure(findRepository(root), 'REPOSITORY_NOT_FOUND');
  });

  const formats: readonly (readonly [string, string])[] = [
    ['[core]\nrepositoryformatversion = 2\n', 'format version 2'],
    ['[core]\nrepositoryformatversion = 1\n[extensions]\nobjectFormat = sha256\n', 'SHA-256 object ids'],
    ['[core]\nrepositoryformatversion = 1\n[extensions]\nrefStorage = reftable\n', 'the ref format "reftable"'],
    ['[core]\nrepositoryformatversion = 1\n[extensions]\npartialClone = origin\n', 'a partial clone'],
    ['[remote "origin"]\npromisor = true\n', 'a partial clone'],
    ['[core]\nrepositoryformatversion = 1\n[extensions]\nfuture = true\n', 'the extension "future"'],
  ];
  for (const [text, feature] of formats) {
    it(`is opened without a git binary only where it does not use ${feature}`, async () => {
      await initRepository(root);
      await appendFile(join(root, '.git/config'), text);

      const error = await expectFailure(openBackend({ folder: root, backend: 'isomorphic' }), 'REPOSITORY_UNSUPPORTED');

      expect(error.data).to.deep.equal({ folder: root, feature });
    });
  }

  it('is not opened without a git binary where it borrows objects', async () => {
    await initRepository(root);
    await writeFile(join(root, '.git/objects/info/alternates'), '/elsewhere/objects\n');

    await expectFailure(openBackend({ folder: root, backend: 'isomorphic' }), 'REPOSITORY_UNSUPPORTED');
  });

  it('minds no extension of version 0, nor one that changes nothing', async () => {
    await initRepository(root);
    await appendFile(join(root, '.git/config'), '[extensions]\nfuture = true\n');
    await (await openBackend({ folder: root, backend: 'isomorphic' })).close();
    await writeFile(
      join(root, '.git/config'),
      '[core]\nrepositoryformatversion = 1\n[extensions]\nnoop = x\npreciousObjects = true\nobjectFormat = sha1\n',
    );

    await (await openBackend({ folder: root, backend: 'isomorphic' })).close();
  });
});

describe('initRepository()', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'stemma-init-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('never touches a repository that is there', async () => {
    await initRepository(root);
    const backend = await openBackend({ folder: root, backend: 'isomorphic' });
    const oid = await backend.writeObject('blob', Buffer.from('kept'));

    await expectFailure(initRepository(root), 'STORAGE_FAILED');

    expect((await backend.readObject(oid)).type).to.equal('blob');
    await backend.close();
  });

  it('names the first branch, and keeps an address whatever characters it has', async () => {
    const url = 'https://example.com/a"b\\c d#e;f.git';
    await initRepository(join(root, 'x'), { bare: true, branch: 'trunk', remote: url });

    const { config } = await findRepository(join(root, 'x'));

    expect(config.get('remote.origin.url')).to.equal(url);
    expect(config.remotes()).to.deep.equal(['origin']);
  });
});

describe('refNameProblem()', () => {
  const good = [
    'refs/heads/main',
    'refs/tags/support/reply@1.0.0',
    'refs/heads/ü',
    'a/b',
    'refs/heads/@',
    'refs/tags/a.b',
  ];
  const bad = [
    ...['main', '', '/', 'a/', '/a', 'a//b', 'a/.b', '.a/b', 'a/b.lock', 'a.lock/b', 'a/b.', 'a..b/c', 'a/b@{c', '@'],
    ...[...' ~^:?*[\\\x7f\x01\n'].map((character) => `refs/heads/a${character}b`),
  ];

  for (const name of good) it(`accepts ${name}`, () => expect(refNameProblem(name)).to.equal(undefined));
  for (const name of bad) it(`refuses ${JSON.stringify(name)}`, () => expect(refNameProblem(name)).to.be.a('string'));
});
