import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { contentPath } from '../../../core/state/state-paths.ts';
import { parseCommit, readPath } from '../../../store/git-objects.ts';
import type { Registry } from '../../../store/registry.ts';
import type { TestRepository } from '../a-repository.ts';
import { aPrompt, aRepository, intend, removeRepositories } from '../a-repository.ts';
import { expectFailure } from './expect-failure.ts';
import { damage, spoil } from './spoil-state.ts';

const STATE = 'refs/heads/stemma/state';

/** How an open registry follows the state branch, whatever reads and writes the repository. */
export function describeFollowing(backend: 'native' | 'isomorphic'): void {
  describe(`following the state with the ${backend} backend`, () => {
    afterEach(removeRepositories);

    it('serves nothing before there is a state branch, in the environments of .promptrc', async () => {
      const repository = await aRepository()
        .withFile('.promptrc', 'environments:\n  live:\n    serve: promoted\n    default: true\n')
        .commit()
        .build();
      const empty = await aRepository().build();

      const { commit, revision, meta, prompts } = (await repository.open({ backend })).current();

      expect({ commit, revision, size: prompts.size }).to.deep.equal({ commit: null, revision: 0, size: 0 });
      expect(Object.keys(meta.policy.environments)).to.deep.equal(['live']);
      const { policy } = (await empty.open({ backend })).current().meta;
      expect(Object.keys(policy.environments)).to.deep.equal(['production', 'staging']);
    });

    it('notices what another process did, and calls its listeners', async () => {
      const repository = await released();
      const [one, other] = [await repository.open({ backend, watch: true }), await repository.open({ backend })];
      const changed = nextChange(one);

      await other.apply(promote('1.0.0'));

      expect(await changed).to.equal(2);
      expect(one.current().revision).to.equal(2);
    });

    it('never goes back, however many look and write at once', async () => {
      const repository = await released();
      const [one, other] = [await repository.open({ backend }), await repository.open({ backend })];
      const seen: number[] = [];
      one.onChange(({ revision }) => seen.push(revision));
      const deprecate = (reason: number): ReturnType<typeof intend> =>
        intend({ verb: 'deprecate', name: 'greet', version: '1.0.0', reason: `${reason}` });

      await Promise.all(
        [1, 2, 3, 4].flatMap((turn) => [
          one.refresh(),
          other.apply(deprecate(turn)),
          one.refresh(),
          one.apply(deprecate(turn + 10)),
          one.refresh(),
        ]),
      );
      await one.refresh();

      expect(seen).to.deep.equal([...new Set(seen)].sort((a, b) => a - b));
      expect(seen.at(-1)).to.equal(9);
    });

    it('notices the change also after the refs were packed and their folders removed', async () => {
      const repository = await released();
      const [one, other] = [await repository.open({ backend, watch: true }), await repository.open({ backend })];
      const first = nextChange(one);
      await other.apply(promote('1.0.0'));
      await first;
      await packState(repository);
      const second = nextChange(one);

      await other.apply(intend({ verb: 'deprecate', name: 'greet', version: '1.0.0', reason: 'old' }));

      expect(await second).to.equal(3);
    });

    it('admits a tag that appears while it watches', async () => {
      const repository = await released();
      const registry = await repository.open({ backend, watch: true, admitTags: true });
      const changed = nextChange(registry);

      await repository.tag('greet@1.1.0');

      expect(await changed).to.equal(2);
      expect(registry.current().prompts.get('greet')?.release?.versions).to.have.all.keys('1.0.0', '1.1.0');
    });

    it('serves the last good state and raises an alarm where a document is malformed', async () => {
      const repository = await released();
      const registry = await repository.open({ backend });
      const good = registry.current();
      await spoil(repository, 'release/greet.json', '{"format": 1, "name": "greet"}');

      const index = await registry.refresh();

      expect(index).to.equal(good);
      expect(registry.alarms().map(({ code }) => code)).to.deep.equal(['STATE_INVALID']);
      await expectFailure(registry.apply(promote('1.0.0')), 'STATE_INVALID');
      const later = await repository.open({ backend });
      expect(later.current().commit).to.equal(good.commit);
      expect(later.alarms().map(({ code }) => code)).to.deep.equal(['STATE_INVALID']);
      const fresh = await repository.open({ backend, cacheFolder: join(repository.folder, 'fresh') });
      expect(fresh.current().commit).to.equal(good.commit);
    });

    it('serves the last good state where an object of the newest one is damaged', async () => {
      const repository = await released();
      const [one, other] = [await repository.open({ backend }), await repository.open({ backend })];
      const good = one.current();
      const { commit } = await other.apply(promote('1.0.0'));
      await damage(repository, 'env/production/greet.json', commit);

      expect(await one.refresh()).to.equal(good);
      expect(one.alarms().map(({ code, message }) => [code, message.split(' ')[0]])).to.deep.equal([
        ['STATE_INVALID', 'Object'],
      ]);
    });

    it('reports content whose object is damaged', async () => {
      const repository = await released();
      const registry = await repository.open({ backend });
      const { commit, prompts } = registry.current();
      const digest = `${prompts.get('greet')?.release?.versions['1.0.0']?.digest}`;
      await damage(repository, contentPath(digest), `${commit}`);

      await expectFailure(registry.readContent(digest), 'OBJECT_CORRUPT');
    });

    it('recovers when the malformed state is undone', async () => {
      const repository = await released();
      const registry = await repository.open({ backend });
      const good = registry.current().commit;
      await spoil(repository, 'meta.json', 'not JSON');
      await registry.refresh();

      await repository.setRef(STATE, good);
      await registry.refresh();

      expect(registry.alarms()).to.deep.equal([]);
      expect((await registry.apply(promote('1.0.0'))).changed).to.equal(true);
    });

    for (const [title, message] of [
      ['a commit made by hand', 'by hand\n'],
      ['a commit whose trailers are damaged', 'x\n\nStemma-Intent: {]\nStemma-Revision: 2\nStemma-Epoch: 1\n'],
      [
        'a revision out of order',
        'x\n\nStemma-Intent: {"id":"a","verb":"kill"}\nStemma-Revision: 9\nStemma-Epoch: 1\n',
      ],
    ] as const) {
      it(`serves the last good state where the branch ends in ${title}`, async () => {
        const repository = await released();
        const registry = await repository.open({ backend });
        const good = registry.current();
        const head = await repository.backend.readRef(STATE);
        const { tree } = parseCommit((await repository.backend.readObject(`${head?.oid}`)).bytes, `${head?.oid}`);
        await repository.commitOn(STATE, tree, message);

        expect(await registry.refresh()).to.equal(good);
        expect(registry.alarms().map(({ code }) => code)).to.deep.equal(['STATE_INVALID']);
      });
    }

    it('refuses a branch that was set back, until someone accepts it; then a new epoch begins', async () => {
      const repository = await released();
      const registry = await repository.open({ backend });
      const before = registry.current().commit;
      await registry.apply(promote('1.0.0'));
      const served = registry.current();
      await repository.setRef(STATE, before);

      expect(await registry.refresh()).to.equal(served);
      expect(registry.alarms().map(({ code }) => code)).to.deep.equal(['STATE_REWRITTEN']);
      await expectFailure(registry.apply(promote('1.0.0')), 'STATE_REWRITTEN');
      const restarted = await repository.open({ backend });
      expect(restarted.current().commit).to.equal(served.commit);

      const report = await registry.sync({ push: false, acceptRewrite: true });

      expect(report).to.include({ epoch: 2, revision: 2, remote: '' });
      expect(registry.alarms()).to.deep.equal([]);
      expect(registry.current().prompts.get('greet')?.environments).to.not.have.property('production');
      await restarted.refresh();
      expect(restarted.current()).to.include({ epoch: 2, revision: 2 });
      expect((await registry.apply(promote('1.0.0'))).epoch).to.equal(2);
    });

    it('refuses a branch that was deleted', async () => {
      const repository = await released();
      const registry = await repository.open({ backend });
      const served = registry.current();
      await repository.setRef(STATE, null);

      expect(await registry.refresh()).to.equal(served);
      expect(registry.alarms().map(({ code }) => code)).to.deep.equal(['STATE_REWRITTEN']);
    });

    it('starts from the saved index, and reads the state itself where the file is damaged', async () => {
      const repository = await released();
      const cacheFolder = join(repository.folder, 'cache');
      const first = await repository.open({ backend, cacheFolder });
      await first.close();
      expect(await readdir(cacheFolder)).to.have.members(['index', 'seen']);

      const second = await repository.open({ backend, cacheFolder });
      expect(second.current()).to.deep.equal(first.current());
      await second.close();

      const saved = await readFile(join(cacheFolder, 'index'), 'utf8');
      for (const damaged of [saved.replace('"ordinal":1', '"ordinal":2'), saved.slice(0, 200), '', '{}\n']) {
        await writeFile(join(cacheFolder, 'index'), damaged);
        const third = await repository.open({ backend, cacheFolder });
        expect(third.current()).to.deep.equal(first.current());
        await third.close();
      }
    });

    it('serves from a repository whose cache folder cannot be written', async () => {
      const repository = await released();
      await writeFile(join(repository.folder, 'file'), '');

      const registry = await repository.open({ backend, cacheFolder: join(repository.folder, 'file', 'cache') });

      expect(registry.current().revision).to.equal(1);
    });

    it('takes the state that a clone has fetched where there is no local branch', async () => {
      const repository = await released();
      const head = await repository.backend.readRef(STATE);
      await repository.setRef('refs/remotes/origin/stemma/state', head?.oid ?? null);
      await repository.setRef(STATE, null);

      const registry = await repository.open({ backend, cacheFolder: join(repository.folder, 'cache') });

      expect(registry.current().revision).to.equal(1);
      const applied = await registry.apply(promote('1.0.0'));
      expect(applied.revision).to.equal(2);
      expect((await repository.backend.readRef(STATE))?.oid).to.equal(applied.commit);
    });

    it('reports content that does not fit its digest, and serves none of it', async () => {
      const repository = await released();
      const digest = (await repository.open({ backend })).current().prompts.get('greet')?.release?.versions['1.0.0']
        ?.digest as string;
      await spoil(repository, contentPath(digest), '{"prompt":"other"}');

      const registry = await repository.open({ backend });

      await expectFailure(registry.readContent(digest), 'DIGEST_MISMATCH');
    });

    it('reports content whose object is gone', async () => {
      const repository = await released();
      const registry = await repository.open({ backend });
      const { commit, prompts } = registry.current();
      const digest = prompts.get('greet')?.release?.versions['1.0.0']?.digest as string;
      const entry = await readPath(registry.backend, `${commit}`, contentPath(digest));
      await rm(join(repository.gitFolder, 'objects', `${entry?.oid.slice(0, 2)}`, `${entry?.oid.slice(2)}`));

      await expectFailure(registry.readContent(digest), 'OBJECT_MISSING');
    });
  });
}

const released = (): Promise<TestRepository> =>
  aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().release('greet', '1.0.0').build();

const promote = (version: string): ReturnType<typeof intend> =>
  intend({ verb: 'promote', name: 'greet', version, environment: 'production' });

/** The revision of the next index that a registry swaps in. */
function nextChange(registry: Registry): Promise<number> {
  return new Promise((resolve) => {
    const stop = registry.onChange(({ revision }) => {
      stop();
      resolve(revision);
    });
  });
}

/** Moves the state branch to `packed-refs` as `git pack-refs --prune` does, its folder included. */
async function packState({ gitFolder, backend }: TestRepository): Promise<void> {
  const refs = await backend.listRefs('refs/');
  const lines = refs.map(({ name, oid }) => `${oid} ${name}`);
  const header = '# pack-refs with: peeled fully-peeled sorted ';
  await writeFile(join(gitFolder, 'packed-refs.lock'), `${[header, ...lines].join('\n')}\n`, { flag: 'wx' });
  await rename(join(gitFolder, 'packed-refs.lock'), join(gitFolder, 'packed-refs'));
  for (const { name } of refs) await rm(join(gitFolder, name));
  await rm(join(gitFolder, 'refs/heads/stemma'), { recursive: true });
  await mkdir(join(gitFolder, 'refs/heads'), { recursive: true });
}
