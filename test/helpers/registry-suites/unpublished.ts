import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { startMirror } from '../../../store/mirror.ts';
import type { Registry } from '../../../store/registry.ts';
import { removeRemotes, TestRemote } from '../a-remote.ts';
import type { TestRepository } from '../a-repository.ts';
import { aPrompt, aRelease, intend, removeRepositories } from '../a-repository.ts';
import { eventually } from '../fake-registry.ts';
import { expectFailure } from './expect-failure.ts';
import { spoil } from './spoil-state.ts';

const STATE = 'refs/heads/stemma/state';
const inProduction = { name: 'greet', environment: 'production' } as const;

/** Safety changes that a remote does not have yet, and what waits for a remote, whatever reads the repository. */
export function describeUnpublished(backend: 'native' | 'isomorphic'): void {
  describe(`changes that are not on the remote, with the ${backend} backend`, () => {
    let remote: TestRemote;
    let served: TestRepository;
    let server: Registry;
    let author: TestRepository;
    let registry: Registry;

    /** Two releases are promoted, and a server has both. */
    beforeEach(async () => {
      remote = await TestRemote.create('http');
      author = await remote.clone();
      registry = await author.open({ backend });
      await author.write('prompts/greet.prompt', aPrompt());
      const commit = await author.commit();
      for (const version of ['1.0.0', '1.1.0']) await registry.release({ ...aRelease('greet', version), commit });
      await registry.apply(intend({ verb: 'promote', ...inProduction, version: '1.0.0' }));
      await registry.sync({ push: true });
      served = await remote.clone();
      server = await served.open({ backend, publish: 'origin' });
      await server.sync({ push: true });
    });

    afterEach(async () => {
      await removeRepositories();
      await removeRemotes();
    });

    const withdraw = () => intend({ verb: 'withdraw', ...inProduction, version: '1.0.0', reason: 'wrong' });
    const promote = () => intend({ verb: 'promote', ...inProduction, version: '1.1.0' });
    const alarms = (registry: Registry): readonly string[] => registry.alarms().map(({ code }) => code);

    it('are listed with an alarm while the remote is away, over a restart too, until it has them', async () => {
      remote.line = 'cut';
      const intent = withdraw();

      const applied = await server.apply(intent);

      const change = {
        intent: intent.id,
        verb: 'withdraw',
        ...inProduction,
        subject: 'withdraw greet@1.0.0 in production',
        since: intent.at,
      };
      expect(applied.published).to.equal(false);
      expect(applied.warnings.at(-1)).to.include('not yet on remote "origin"');
      expect(server.current().unpublished).to.deep.equal([change]);
      await eventually(() => alarms(server).includes('REMOTE_UNREACHABLE'));
      expect(alarms(server)).to.have.members(['UNPUBLISHED', 'REMOTE_UNREACHABLE']);
      const restarted = await served.open({ backend, publish: 'origin' });
      expect(restarted.current()).to.deep.include({ commit: applied.commit, unpublished: [change] });

      remote.line = 'up';
      const swapped = new Promise<unknown>((resolve) => restarted.onChange(({ unpublished }) => resolve(unpublished)));
      await restarted.sync({ push: true });

      expect(await swapped).to.equal(undefined);
      expect(restarted.current().commit).to.equal(applied.commit);
      expect(alarms(restarted)).to.deep.equal([]);
      expect(await remote.ref(STATE)).to.equal(applied.commit);
      await server.refresh();
      expect(server.current().unpublished).to.equal(undefined);
    });

    it('are none where a change went through at once', async () => {
      const { published } = await server.apply(promote());

      expect(published).to.equal(true);
      expect(server.current().unpublished).to.equal(undefined);
      expect(alarms(server)).to.deep.equal([]);
    });

    it('take effect while the remote hangs, are not waited for, and are published by the next change', async () => {
      remote.line = 'hung';

      const { published, commit } = await server.apply(withdraw());

      expect([published, server.current().commit]).to.deep.equal([false, commit]);
      await eventually(() => remote.hung > 0);
      remote.line = 'up';
      const promoted = await server.apply(promote());
      expect(promoted.published).to.equal(true);
      expect(server.current().unpublished).to.equal(undefined);
      expect(await remote.ref(STATE)).to.equal(promoted.commit);
    });

    it('are published by themselves when the remote returns', async () => {
      remote.line = 'cut';
      const mirror = startMirror({ registry: server, push: true, intervalMs: 50 });
      const { commit } = await server.apply(withdraw());

      remote.line = 'up';
      await eventually(async () => (await remote.ref(STATE)) === commit);

      await eventually(() => server.current().unpublished === undefined);
      mirror.stop();
    });

    for (const fresh of [false, true]) {
      it(`can be made while the state on the remote is edited by hand${fresh ? ', by a server that never saw it whole' : ''}`, async () => {
        const good = `${await remote.ref(STATE)}`;
        await spoil(author, 'env/production/greet.json', '{}\n');
        const spoiled = `${(await author.backend.readRef(STATE))?.oid}`;
        await registry.backend.push('origin', [{ local: spoiled, ref: STATE }]);
        const one = fresh ? await (await remote.clone()).open({ backend, publish: 'origin' }) : server;
        await expectFailure(one.sync({ push: true }), 'STATE_INVALID');

        const refused = await expectFailure(one.apply(promote()), 'STATE_INVALID');
        const kill = await one.apply(intend({ verb: 'kill', name: 'greet', version: '1.0.0', reason: 'it insults' }));

        expect(refused.message).to.include(spoiled).and.to.include('env/production/greet.json');
        expect(kill.published).to.equal(false);
        const { unpublished, prompts } = one.current();
        expect(unpublished?.map(({ verb }) => verb)).to.deep.equal(['kill']);
        expect(prompts.get('greet')?.release?.versions['1.0.0']?.killed).to.include({ reason: 'it insults' });

        await remote.backend.updateRefs([{ name: STATE, from: spoiled, to: good }], 'mend');
        expect(await one.sync({ push: true })).to.include({ unpublished: false });
        expect(one.alarms()).to.deep.equal([]);
        expect(await remote.ref(STATE)).to.equal(one.current().commit);
        expect((await one.verifyAudit()).findings).to.deep.equal([]);
      });
    }

    it('forward moves are refused within 10 s behind an exchange that hangs', async () => {
      remote.line = 'hung';
      const hung = server.sync({ push: true, patienceMs: 60_000 }).catch(() => undefined);
      await eventually(() => remote.hung > 0);
      const begin = performance.now();

      const error = await expectFailure(server.apply(promote()), 'REMOTE_UNREACHABLE');

      expect(error.message).to.include('no answer within');
      expect(performance.now() - begin).to.be.below(15_000);
      expect(server.current().prompts.get('greet')?.environments['production']?.promoted).to.have.all.keys('1.0.0');
      await server.close();
      await hung;
    }).timeout(40_000);

    it('go with one push when many wait, each a commit of its own with its own answer', async () => {
      const changes = Array.from({ length: 12 }, (_, index) =>
        intend({ verb: 'deprecate', name: 'greet', version: '1.0.0', reason: `reason ${index}` }),
      );
      const unknown = intend({ verb: 'promote', ...inProduction, version: '9.0.0' });
      const before = server.current().revision;

      const [first, ...rest] = [...changes.slice(0, 6), unknown, ...changes.slice(6)].map((one) => server.apply(one));
      const results = await Promise.allSettled([first, ...rest]);

      const revisions = results.flatMap((result) =>
        result.status === 'fulfilled' ? [result.value?.revision ?? 0] : [],
      );
      const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
      expect(revisions).to.deep.equal(changes.map((_, index) => before + 1 + index));
      expect(codes).to.deep.equal(['RELEASE_NOT_FOUND']);
      expect((await server.audit({ max: 12 })).map(({ intent }) => intent).toReversed()).to.deep.equal(
        changes.map(({ id }) => id),
      );
      expect(await remote.ref(STATE)).to.equal(server.current().commit);
    });
  });
}
