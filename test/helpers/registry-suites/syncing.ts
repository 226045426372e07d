import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { startMirror } from '../../../store/mirror.ts';
import type { Registry } from '../../../store/registry.ts';
import { StateHistory } from '../../../store/state/state-history.ts';
import { removeRemotes, TestRemote } from '../a-remote.ts';
import type { TestRepository } from '../a-repository.ts';
import { aPrompt, aRelease, intend, removeRepositories } from '../a-repository.ts';
import { expectFailure } from './expect-failure.ts';
import { spoil } from './spoil-state.ts';

const STATE = 'refs/heads/stemma/state';

/** How registries meet over a remote. */
export function describeSyncing(backend: 'native' | 'isomorphic', transport: 'path' | 'http'): void {
  describe(`registry.sync() with the ${backend} backend over ${transport}`, () => {
    let remote: TestRemote;
    let author: TestRepository;

    beforeEach(async () => {
      remote = await TestRemote.create(transport);
      author = await remote.clone();
      await author.write('prompts/greet.prompt', aPrompt());
      await author.commit();
      const git = await author.open({ backend });
      await git.backend.push('origin', [{ local: await author.head(), ref: 'refs/heads/main' }]);
    });

    afterEach(async () => {
      await removeRepositories();
      await removeRemotes();
    });

    const released = async (version: string): Promise<Registry> => {
      const registry = await author.open({ backend });
      await registry.release({ ...aRelease('greet', version), commit: await author.head() });
      return registry;
    };

    const elsewhere = async (options: Parameters<TestRepository['open']>[0] = {}): Promise<Registry> => {
      const clone = await remote.clone();
      return clone.open({ backend, ...options });
    };

    it('publishes state and tags; a clone then serves the same bytes', async () => {
      const registry = await released('1.0.0');
      const before = await registry.sync({ push: false });
      const report = await registry.sync({ push: true });
      const clone = await elsewhere();
      await clone.sync({ push: false });

      expect([before.unpublished, report.unpublished]).to.deep.equal([true, false]);
      expect(await remote.ref(STATE)).to.equal(registry.current().commit);
      const record = clone.current().prompts.get('greet')?.release?.versions['1.0.0'];
      expect(await remote.ref('refs/tags/greet@1.0.0')).to.equal(record?.tag);
      expect(clone.current()).to.deep.equal(registry.current());
      const [ours, theirs] = await Promise.all([registry, clone].map((one) => one.readContent(`${record?.digest}`)));
      expect(theirs).to.deep.equal(ours);
      expect((await clone.backend.readRef('refs/tags/greet@1.0.0'))?.oid).to.equal(record?.tag);
      expect(clone.alarms()).to.deep.equal([]);
    });

    it('joins what was done apart, each change once and in order', async () => {
      const registry = await released('1.0.0');
      await registry.sync({ push: true });
      const clone = await elsewhere({ watch: true });
      await clone.sync({ push: false });
      await registry.apply(intend({ verb: 'deprecate', name: 'greet', version: '1.0.0', reason: 'old' }));
      await clone.apply(intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' }));
      await clone.apply(intend({ verb: 'yank', name: 'greet', version: '1.0.0', reason: 'wrong' }));
      const served = clone.current().revision;
      await registry.sync({ push: true });

      const report = await clone.sync({ push: true });
      await registry.sync({ push: false });

      expect(report).to.include({ unpublished: false, revision: 4 });
      expect(report.dropped).to.deep.equal([]);
      expect(clone.current().revision).to.be.greaterThan(served);
      expect(await verbs(clone)).to.deep.equal(['admit', 'deprecate', 'promote', 'yank']);
      expect(registry.current()).to.deep.equal(clone.current());
      expect([...clone.alarms(), ...registry.alarms()]).to.deep.equal([]);
    });

    it('lets the release that was published first have its version, and says what became of the other', async () => {
      const registry = await released('1.0.0');
      const other = await remote.clone();
      await other.write('prompts/greet.prompt', aPrompt('Hey {{name}}'));
      const commit = await other.commit();
      const clone = await other.open({ backend });
      await clone.release({ ...aRelease('greet', '1.0.0'), commit });
      const served = clone.current().revision;
      await registry.sync({ push: true });

      const report = await clone.sync({ push: true });

      expect(report.dropped.map(({ subject }) => subject)).to.deep.equal(['admit greet@1.0.0']);
      expect(report.revision).to.be.greaterThan(served);
      const theirs = registry.current().prompts.get('greet')?.release?.versions['1.0.0'];
      expect(clone.current().prompts.get('greet')?.release?.versions['1.0.0']).to.deep.equal(theirs);
      expect(clone.alarms().map(({ code }) => code)).to.deep.equal(['TAG_MOVED']);
      expect(await remote.ref('refs/tags/greet@1.0.0')).to.equal(theirs?.tag);
    });

    it('publishes on the remote first where the registry is told to, with tag and admission together', async () => {
      const registry = await author.open({ backend, publish: 'origin' });

      const applied = await registry.release({ ...aRelease('greet', '1.0.0'), commit: await author.head() });

      expect(applied.published).to.equal(true);
      expect(await remote.ref(STATE)).to.equal(applied.commit);
      expect(await remote.ref('refs/tags/greet@1.0.0')).to.equal(applied.tag);
      expect(registry.current().commit).to.equal(applied.commit);
      expect((await registry.backend.readRef('refs/tags/greet@1.0.0'))?.oid).to.equal(applied.tag);
    });

    it('loses no change of several servers that publish to one remote', async () => {
      await (await released('1.0.0')).sync({ push: true });
      const servers = await Promise.all([1, 2, 3].map(() => elsewhere({ publish: 'origin' })));
      const deprecate = (reason: string): ReturnType<typeof intend> =>
        intend({ verb: 'deprecate', name: 'greet', version: '1.0.0', reason });

      const applied = await Promise.all(
        servers.flatMap((server, number) => [1, 2].map((turn) => server.apply(deprecate(`${number} ${turn}`)))),
      );

      expect(applied.map(({ revision }) => revision).sort()).to.deep.equal([2, 3, 4, 5, 6, 7]);
      const reader = await elsewhere();
      await reader.sync({ push: false });
      expect(reader.current().revision).to.equal(7);
      expect(await verbs(reader)).to.deep.equal(['admit', ...applied.map(() => 'deprecate')]);
    });

    it('admits a foreign tag once, however many servers see it', async () => {
      await author.tag('greet@1.0.0');
      const tag = `${(await author.backend.readRef('refs/tags/greet@1.0.0'))?.oid}`;
      const git = await author.open({ backend });
      await git.backend.push('origin', [{ local: tag, ref: 'refs/tags/greet@1.0.0' }]);
      const servers = await Promise.all([1, 2, 3].map(() => elsewhere({ publish: 'origin' })));

      const reports = await Promise.all(servers.map((server) => server.sync({ push: true })));

      expect(reports.flatMap(({ admitted }) => admitted)).to.deep.equal(['greet@1.0.0']);
      for (const server of servers) await server.sync({ push: true });
      const [first, ...others] = servers.map((server) => server.current());
      for (const other of others) expect(other).to.deep.equal(first);
      expect(first?.revision).to.equal(1);
    });

    it('refuses forward moves while the remote is away, and makes safety changes at once', async () => {
      await (await released('1.0.0')).sync({ push: true });
      const server = await elsewhere({ publish: 'origin' });
      await server.apply(intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' }));
      await remote.disconnect();

      const deprecate = intend({ verb: 'deprecate', name: 'greet', version: '1.0.0', reason: 'old' });
      await expectFailure(server.apply(deprecate), 'REMOTE_UNREACHABLE');
      const withdrawn = await server.apply(
        intend({ verb: 'withdraw', name: 'greet', version: '1.0.0', environment: 'production' }),
      );

      expect(withdrawn).to.include({ changed: true, published: false, revision: 3 });
      expect(withdrawn.warnings.join()).to.include('not yet on remote "origin"');
      expect(server.alarms().map(({ code }) => code)).to.have.members(['REMOTE_UNREACHABLE', 'UNPUBLISHED']);
      const { withdrawn: marks } = server.current().prompts.get('greet')?.environments['production'] ?? {};
      expect(Object.keys(marks ?? {})).to.deep.equal(['1.0.0']);

      await remote.reconnect();
      expect(await server.sync({ push: true })).to.include({ unpublished: false });
      expect(await remote.ref(STATE)).to.equal(withdrawn.commit);
      expect(server.alarms()).to.deep.equal([]);
    });

    it('keeps serving when the remote state was rewritten, until someone accepts it', async () => {
      const registry = await released('1.0.0');
      await registry.sync({ push: true });
      const first = registry.current().commit;
      const server = await elsewhere({ publish: 'origin' });
      await server.apply(intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' }));
      const served = server.current();
      const before = `${await remote.ref(STATE)}`;
      await remote.backend.updateRefs([{ name: STATE, from: before, to: first }], 'rewrite');

      await expectFailure(server.sync({ push: true }), 'STATE_REWRITTEN');
      const retire = intend({ verb: 'retire', name: 'greet' });
      await expectFailure(server.apply(retire), 'STATE_REWRITTEN');
      expect(server.current()).to.equal(served);
      expect(server.alarms().map(({ code }) => code)).to.deep.equal(['STATE_REWRITTEN']);

      const report = await server.sync({ push: true, acceptRewrite: true });

      expect(report).to.include({ epoch: 2, revision: 2, unpublished: false });
      expect(server.alarms()).to.deep.equal([]);
      expect(server.current().prompts.get('greet')?.environments).to.not.have.property('production');
      await registry.sync({ push: false });
      expect(registry.current()).to.deep.equal(server.current());
    });

    it('keeps serving while the state on the remote is malformed, and says so', async () => {
      const registry = await released('1.0.0');
      await registry.sync({ push: true });
      const server = await elsewhere({ publish: 'origin' });
      await server.sync({ push: true });
      const served = server.current();
      await spoil(author, 'release/greet.json', '[]');
      const spoiled = `${(await author.backend.readRef(STATE))?.oid}`;
      await registry.backend.push('origin', [{ local: spoiled, ref: STATE }]);

      await expectFailure(server.sync({ push: true }), 'STATE_INVALID');

      expect(server.current()).to.equal(served);
      expect(server.alarms().map(({ code }) => code)).to.deep.equal(['STATE_INVALID']);
      expect((await server.backend.readRef(STATE))?.oid).to.equal(served.commit);
    });

    it('says that there is no remote of that name', async () => {
      const registry = await author.open({ backend });

      await expectFailure(registry.sync({ push: false, remote: 'upstream' }), 'REMOTE_NOT_SET');
    });

    it('mirrors in the background, now when asked, and goes on after a failure', async () => {
      await (await released('1.0.0')).sync({ push: true });
      const replica = await elsewhere();
      await remote.disconnect();
      const errors: unknown[] = [];
      let failed = (): void => undefined;
      const failure = new Promise<void>((resolve) => {
        failed = resolve;
      });
      const changed = new Promise<number>((resolve) => replica.onChange(({ revision }) => resolve(revision)));

      const mirror = startMirror({
        ...{ registry: replica, push: false, intervalMs: 20 },
        onError: (error) => {
          errors.push(error);
          failed();
        },
      });
      await failure;
      await remote.reconnect();

      expect(await changed).to.equal(1);
      const [one, other] = await Promise.all([mirror.syncNow(), mirror.syncNow()]);
      expect(one.revision).to.equal(other.revision);
      expect(replica.alarms()).to.deep.equal([]);
      mirror.stop();
    });

    it('looks again after the usual time once somebody has asked, however long it meant to wait', async () => {
      const registry = await released('1.0.0');
      await registry.sync({ push: true });
      const replica = await elsewhere();
      await remote.disconnect();
      // The wait after the failure is half an hour, each later one some milliseconds.
      const waits = [1e5];
      let failed = (): void => undefined;
      const failure = new Promise<void>((resolve) => {
        failed = resolve;
      });
      const mirror = startMirror({
        ...{ registry: replica, push: false, intervalMs: 20, onError: () => failed() },
        random: () => waits.pop() ?? 0,
      });
      await failure;
      await remote.reconnect();

      await mirror.syncNow();
      const changed = new Promise<number>((resolve) => replica.onChange(({ revision }) => resolve(revision)));
      await registry.apply(intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' }));
      const { revision } = await registry.sync({ push: true });

      expect(await changed).to.equal(revision);
      mirror.stop();
    });
  });
}

/** What the history says was done, oldest first. */
async function verbs(registry: Registry): Promise<readonly (string | null)[]> {
  const history = new StateHistory(registry.backend);
  const found: (string | null)[] = [];
  for (let oid = registry.current().commit; oid !== null; ) {
    const { verb, parent } = await history.read(oid);
    if (parent !== null) found.push(verb);
    oid = parent;
  }
  return found.reverse();
}
