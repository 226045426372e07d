import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { Registry } from '../../../store/registry.ts';
import { StateHistory } from '../../../store/state/state-history.ts';
import { aPrompt, aRelease, aRepository, intend, removeRepositories } from '../a-repository.ts';

type Backend = 'native' | 'isomorphic';

/** Several writers of one repository at once, whatever they read and write it with. */
export function describeContending(backends: readonly [Backend, Backend]): void {
  describe(`writers at once with ${backends.join(' and ')}`, () => {
    afterEach(removeRepositories);

    it('keeps every acknowledged change of several registries in one process', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .build();
      const registries = await Promise.all(backends.map((backend) => repository.open({ backend })));
      const writers = [...registries, ...registries];
      const commit = await repository.head();

      const applied = await Promise.all(
        writers.flatMap((registry, writer) =>
          [0, 1, 2, 3].map((turn) => registry.release({ ...aRelease('greet', `2.${writer}.${turn}`), commit })),
        ),
      );

      const revisions = applied.map(({ revision }) => revision).sort((a, b) => a - b);
      expect(revisions).to.deep.equal(applied.map((_, index) => index + 2));
      const reader = await repository.open();
      const versions = Object.values(reader.current().prompts.get('greet')?.release?.versions ?? {});
      const ordinals = versions.map(({ ordinal }) => ordinal).sort((a, b) => a - b);
      expect(ordinals).to.deep.equal(versions.map((_, index) => index + 1));
      expect(versions).to.have.length(applied.length + 1);
      await expectLinear(reader);
    });

    it('keeps every acknowledged change of several processes', async () => {
      const repository = await aRepository()
        .withFile('prompts/greet.prompt', aPrompt())
        .commit()
        .release('greet', '1.0.0')
        .build();
      const workers = [...backends, ...backends].map((backend, number) =>
        fork(new URL('contending-worker.js', import.meta.url), [repository.folder, backend, String(number)]),
      );

      const acknowledged = (
        await Promise.all(workers.map(async (worker) => (await once(worker, 'message'))[0]))
      ).flat();

      const reader = await repository.open();
      const known = await intentIds(reader);
      expect(acknowledged.length).to.equal(workers.length * 5);
      expect(acknowledged.filter((id: string) => !known.has(id))).to.deep.equal([]);
      expect(reader.current().revision).to.equal(known.size);
      await expectLinear(reader);
    });

    it('gives a version to one of two who release it at once', async () => {
      const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();
      const first = await repository.head();
      await repository.write('prompts/greet.prompt', aPrompt('Hey {{name}}'));
      const second = await repository.commit();
      const [one, other] = [
        await repository.open({ backend: backends[0] }),
        await repository.open({ backend: backends[1] }),
      ];

      const results = await Promise.allSettled([
        one.release({ ...aRelease('greet', '1.0.0'), commit: first }),
        other.release({ ...aRelease('greet', '1.0.0'), commit: second }),
      ]);

      const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
      expect(lost).to.deep.equal(['RELEASE_EXISTS']);
      const reader = await repository.open();
      const record = reader.current().prompts.get('greet')?.release?.versions['1.0.0'];
      expect(record?.tag).to.equal(won[0]?.tag);
      expect((await repository.backend.readRef('refs/tags/greet@1.0.0'))?.oid).to.equal(won[0]?.tag);
    });

    it('keeps what a change of one prompt says beside a change of another', async () => {
      const repository = await aRepository()
        .withFile('prompts/a.prompt', aPrompt())
        .withFile('prompts/b.prompt', aPrompt())
        .commit()
        .release('a', '1.0.0')
        .release('b', '1.0.0')
        .build();
      const registries = await Promise.all(['a', 'b'].map(() => repository.open({ backend: backends[0] })));

      await Promise.all(
        registries.map((registry, index) =>
          registry.apply(
            intend({ verb: 'promote', name: index === 0 ? 'a' : 'b', version: '1.0.0', environment: 'production' }),
          ),
        ),
      );

      const { prompts } = (await repository.open()).current();
      const served = ['a', 'b'].map((name) =>
        Object.keys(prompts.get(name)?.environments['production']?.promoted ?? {}),
      );
      expect(served).to.deep.equal([['1.0.0'], ['1.0.0']]);
    });
  });
}

/** Walks the whole history, which checks that each commit has one parent of the revision before. */
async function expectLinear(registry: Registry): Promise<void> {
  const history = new StateHistory(registry.backend);
  let commit = await history.read(`${registry.current().commit}`);
  for (let parent = await history.parentOf(commit); parent !== undefined; parent = await history.parentOf(commit)) {
    commit = parent;
  }
  expect(commit).to.include({ revision: 0, parent: null });
}

async function intentIds(registry: Registry): Promise<ReadonlySet<string>> {
  const history = new StateHistory(registry.backend);
  const ids = new Set<string>();
  for (let oid = registry.current().commit; oid !== null; ) {
    const { intentId, parent } = await history.read(oid);
    if (intentId !== null) ids.add(intentId);
    oid = parent;
  }
  return ids;
}
