import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { cloneRepository } from '../../store/clone-repository.ts';
import { openBackend } from '../../store/open-backend.ts';
import { isomorphicBackend, nativeBackend, Workbench } from '../helpers/backend-suites/backend-under-test.ts';
import { fsck, gitIn } from '../helpers/git-command.ts';
import { expectFailure } from '../helpers/registry-suites/expect-failure.ts';
import { useRemoteBench } from '../helpers/remote-bench.ts';

const state = 'refs/heads/stemma/state';

for (const under of [isomorphicBackend, nativeBackend]) {
  describe(`a remote over HTTP with ${under.title}`, () => {
    const made = useRemoteBench(under);

    it('fetches branches and tags into its mirror, and nowhere else', async () => {
      const remote = made.current;
      const main = await remote.commitThere('main', 'one');
      const other = await remote.commitThere('stemma/state', 'state');
      await remote.git(['tag', '-a', '-m', 'greet', 'greet@1.0.0', main]);
      const tag = await remote.git(['rev-parse', 'refs/tags/greet@1.0.0']);
      const mine = await remote.bench.commit('mine');
      await remote.bench.create('refs/heads/main', mine);
      const backend = await remote.local();

      await backend.fetch('origin');

      expect(await remote.refsOf(backend)).to.deep.equal({
        'refs/heads/main': mine,
        'refs/remotes/origin/HEAD': main,
        'refs/remotes/origin/main': main,
        'refs/remotes/origin/stemma/state': other,
        'refs/stemma/remotes/origin/tags/greet@1.0.0': tag,
      });
      expect((await backend.readObject(tag)).type).to.equal('tag');
      expect(await fsck(remote.bench.folder)).to.deep.equal([]);
      expect(await readdir(remote.bench.gitFolder)).to.not.include('FETCH_HEAD');
    });

    it('fetches what is new, drops what is gone, and follows what was moved', async () => {
      const remote = made.current;
      const one = await remote.commitThere('main', 'one');
      await remote.commitThere('old', 'old');
      await remote.git(['tag', '-a', '-m', 'a', 'moved@1.0.0', one]);
      await remote.git(['tag', '-a', '-m', 'a', 'gone@1.0.0', one]);
      const backend = await remote.local();
      await backend.fetch('origin');
      const two = await remote.commitThere('main', 'two');
      await remote.git(['branch', '-q', '-D', 'old']);
      await remote.git(['branch', '-q', 'old/deeper', two]);
      await remote.git(['tag', '-d', 'gone@1.0.0']);
      await remote.git(['tag', '-f', '-a', '-m', 'b', 'moved@1.0.0', two]);

      await backend.fetch('origin');

      expect(await remote.refsOf(backend)).to.deep.equal({
        'refs/remotes/origin/HEAD': two,
        'refs/remotes/origin/main': two,
        'refs/remotes/origin/old/deeper': two,
        'refs/stemma/remotes/origin/tags/moved@1.0.0': await remote.git(['rev-parse', 'refs/tags/moved@1.0.0']),
      });
      expect(await fsck(remote.bench.folder)).to.deep.equal([]);
    });

    it('fetches nothing where nothing is new', async () => {
      const remote = made.current;
      await remote.commitThere('main', 'one');
      const backend = await remote.local();
      await backend.fetch('origin');
      const before = await readdir(join(remote.bench.gitFolder, 'objects/pack'));

      await backend.fetch('origin');

      expect(await readdir(join(remote.bench.gitFolder, 'objects/pack'))).to.deep.equal(before);
      expect(before.filter((name) => name.endsWith('.keep'))).to.deep.equal([]);
    });

    it('fetches from a remote that is empty, or has no default branch', async () => {
      const remote = made.current;
      const backend = await remote.local();
      await backend.fetch('origin');
      expect(await remote.refsOf(backend)).to.deep.equal({});

      const commit = await remote.commitThere('other', 'one');
      await backend.fetch('origin');

      expect(await remote.refsOf(backend)).to.deep.equal({ 'refs/remotes/origin/other': commit });
    });

    it('keeps a thousand new tags in packed-refs, not in a thousand files', async () => {
      const remote = made.current;
      const commit = await remote.commitThere('main', 'one');
      const tags = Array.from({ length: 1000 }, (_, index) => `create refs/tags/p${index}@1.0.0 ${commit}\n`);
      await remote.git(['update-ref', '--stdin'], tags.join(''));
      const backend = await remote.local();

      await backend.fetch('origin');

      expect(await backend.listRefs('refs/stemma/remotes/origin/tags/')).to.have.length(1000);
      const loose = await readdir(join(remote.bench.gitFolder, 'refs/stemma'), { recursive: true }).catch(() => []);
      expect(loose.filter((name) => name.includes('@'))).to.deep.equal([]);
      expect(await gitIn(remote.bench.folder)(['for-each-ref', '--count=2000', 'refs/stemma/'])).to.have.length.above(
        1000 * 60,
      );
    });

    it('pushes a ref only where it is what it is expected to be', async () => {
      const remote = made.current;
      const one = await remote.commitThere('main', 'one');
      const backend = await remote.local();
      await backend.fetch('origin');
      const two = await remote.commitThere('main', 'two');
      await backend.fetch('origin');
      await remote.git(['update-ref', 'refs/heads/main', one]);
      const ref = 'refs/heads/main';

      for (const from of [two, null]) {
        const refused = backend.push('origin', [{ local: two, ref, from }]);
        await expectFailure(refused, 'REMOTE_REJECTED');
      }
      expect(await remote.git(['rev-parse', ref])).to.equal(one);
      await backend.push('origin', [{ local: two, ref, from: one }]);
      expect(await remote.git(['rev-parse', ref])).to.equal(two);
      const fresh = 'refs/heads/fresh';
      await backend.push('origin', [{ local: two, ref: fresh, from: null }]);
      expect(await remote.git(['rev-parse', fresh])).to.equal(two);
    });

    it('pushes a tag and the state together', async () => {
      const remote = made.current;
      const backend = await remote.local();
      const one = await remote.bench.commit('one');
      const tag = await remote.bench.tag('greet@1.0.0', one);

      await backend.push('origin', [
        { local: tag, ref: 'refs/tags/greet@1.0.0' },
        { local: one, ref: state },
      ]);

      expect(await remote.git(['rev-parse', 'refs/tags/greet@1.0.0', state])).to.equal(`${tag}\n${one}`);
      expect(await remote.refsOf(backend)).to.deep.equal({
        'refs/remotes/origin/stemma/state': one,
        'refs/stemma/remotes/origin/tags/greet@1.0.0': tag,
      });
      expect(await fsck(join(remote.root, 'origin.git'))).to.deep.equal([]);
    });

    it('pushes objects that stand in packs, and only a few for a small change', async () => {
      const remote = made.current;
      const backend = await remote.local();
      let head = await remote.bench.commit('root');
      for (let turn = 0; turn < 20; turn += 1) head = await remote.bench.commit(`turn ${turn}`, [head]);
      await remote.bench.create(state, head);
      await backend.push('origin', [{ local: head, ref: state }]);
      await gitIn(remote.bench.folder)(['gc', '--quiet']);
      const next = await remote.bench.commit('next', [head]);

      await backend.push('origin', [{ local: next, ref: state }]);

      expect(await remote.git(['rev-list', '--count', state])).to.equal('22');
      expect(await fsck(join(remote.root, 'origin.git'))).to.deep.equal([]);
    });

    it('repeats a push that has arrived, and pushes nothing twice', async () => {
      const remote = made.current;
      const backend = await remote.local();
      const one = await remote.bench.commit('one');
      const tag = await remote.bench.tag('greet@1.0.0', one);
      const updates = [
        { local: tag, ref: 'refs/tags/greet@1.0.0' },
        { local: one, ref: state },
      ];
      await backend.push('origin', updates);

      await backend.push('origin', updates);

      expect(await remote.git(['rev-parse', state])).to.equal(one);
    });

    it('never moves a tag, nor a branch that has gone on', async () => {
      const remote = made.current;
      const backend = await remote.local();
      const one = await remote.bench.commit('one');
      const theirs = await remote.commitThere('stemma/state', 'theirs');
      await remote.git(['tag', '-a', '-m', 'theirs', 'greet@1.0.0', theirs]);
      const tag = await remote.bench.tag('greet@1.0.0', one);

      const branch = await expectFailure(backend.push('origin', [{ local: one, ref: state }]), 'REMOTE_REJECTED');
      const update = { local: tag, ref: 'refs/tags/greet@1.0.0' };
      await expectFailure(backend.push('origin', [update]), 'REMOTE_REJECTED');
      await backend.fetch('origin');
      await expectFailure(backend.push('origin', [{ local: one, ref: state }]), 'REMOTE_REJECTED');

      expect(branch.data).to.include({ remote: 'origin', ref: state });
      expect(await remote.git(['rev-parse', state])).to.equal(theirs);
    });

    it('clones a mirror, or leaves nothing', async () => {
      const remote = made.current;
      const commit = await remote.commitThere('main', 'one');
      const backend = under === nativeBackend ? 'native' : 'isomorphic';
      const folder = join(remote.root, 'mirror.git');
      const absent = cloneRepository({ url: `${remote.server.url}/none.git`, folder, backend });
      await expectFailure(absent, 'REMOTE_UNREACHABLE');
      expect(await readdir(remote.root)).to.deep.equal(['origin.git']);

      await cloneRepository({ url: `${remote.server.url}/origin.git`, folder, backend });

      const mirror = await openBackend({ folder, backend });
      expect((await mirror.readRef('refs/remotes/origin/HEAD'))?.oid).to.equal(commit);
      expect(await mirror.listRefs('refs/heads/')).to.deep.equal([]);
      await mirror.close();
      expect(await fsck(folder)).to.deep.equal([]);
    });

    it('lets four clones push to one branch at once without losing a commit', async () => {
      const remote = made.current;
      await remote.commitThere('stemma/state', 'root');
      const benches = [remote.bench, ...(await Promise.all([1, 2].map(() => Workbench.create(under))))];
      const config = await readFile(join(remote.bench.gitFolder, 'config'), 'utf8');
      for (const other of benches.slice(1)) await writeFile(join(other.gitFolder, 'config'), config);

      await Promise.all(benches.map((one, number) => pushThrice(one, number)));

      expect(await remote.git(['rev-list', '--count', state])).to.equal(String(1 + 3 * benches.length));
      expect(await fsck(join(remote.root, 'origin.git'))).to.deep.equal([]);
      for (const other of benches.slice(1)) await other.close();
    }).timeout(60_000);
  });
}

/** Adds three commits to the state of the remote, fetching again whenever another was faster. */
async function pushThrice(bench: Workbench, number: number): Promise<void> {
  const backend = await bench.reopen();
  for (let turn = 0; turn < 3; ) {
    await backend.fetch('origin');
    const head = (await backend.readRef('refs/remotes/origin/stemma/state'))?.oid ?? '';
    const next = await bench.commit(`clone ${number}, turn ${turn}`, [head]);
    try {
      await backend.push('origin', [{ local: next, ref: state }]);
      turn += 1;
    } catch (error) {
      expect(error).to.have.property('code', 'REMOTE_REJECTED');
    }
  }
}

describe('remotes that only a git binary reaches', () => {
  it('are a path and SSH for it, and refused without', async () => {
    const root = await mkdtemp(join(tmpdir(), 'stemma-ssh-'));
    const git = gitIn(root);
    await git(['init', '--quiet', '--bare', 'origin.git']);
    const bench = await Workbench.create(nativeBackend);
    const one = await bench.commit('one');
    const ssh = join(root, 'ssh');
    await writeFile(ssh, '#!/bin/sh\nwhile [ $# -gt 1 ]; do shift; done\nexec sh -c "$1"\n', { mode: 0o755 });
    process.env['GIT_SSH_COMMAND'] = ssh;
    try {
      const addresses = [
        join(root, 'origin.git'),
        `file://${root}/origin.git`,
        `ssh://git@example.com${root}/origin.git`,
        `git@example.com:${root}/origin.git`,
      ];
      for (const [index, url] of addresses.entries()) {
        const kept = (await readFile(join(bench.gitFolder, 'config'), 'utf8')).split('[remote')[0];
        await writeFile(join(bench.gitFolder, 'config'), `${kept}[remote "origin"]\n\turl = ${url}\n`);
        const native = await bench.reopen();
        await native.push('origin', [{ local: one, ref: `refs/heads/b${index}` }]);
        await native.fetch('origin');
        expect((await native.readRef(`refs/remotes/origin/b${index}`))?.oid).to.equal(one);

        const portable = await openBackend({ folder: bench.folder, backend: 'isomorphic' });
        await expectFailure(portable.fetch('origin'), 'REMOTE_UNSUPPORTED');
        await portable.close();
      }
    } finally {
      delete process.env['GIT_SSH_COMMAND'];
      await bench.close();
      await rm(root, { recursive: true, force: true });
    }
  }).timeout(30_000);
});
