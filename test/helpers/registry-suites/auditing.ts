import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { Registry } from '../../../store/registry.ts';
import type { TestRepository } from '../a-repository.ts';
import { aPrompt, aRepository, intend, removeRepositories } from '../a-repository.ts';
import { expectFailure } from './expect-failure.ts';

const DAY = Date.UTC(2026, 2, 1);

/** What the history of the state tells, whatever reads the repository. */
export function describeAuditing(backend: 'native' | 'isomorphic'): void {
  describe(`registry.at() with the ${backend} backend`, () => {
    afterEach(removeRepositories);

    it('gives the state that was in force at a time', async () => {
      const { registry } = await history(backend, [10, 20, 30]);

      expect(promotedIn(await registry.at(time(10)))).to.deep.equal(['1.0.0']);
      expect(promotedIn(await registry.at(time(19.99)))).to.deep.equal(['1.0.0']);
      expect(promotedIn(await registry.at(time(20)))).to.deep.equal(['1.0.0', '1.1.0']);
      expect(await registry.at(time(30))).to.deep.equal(registry.current());
    });

    it('dates no change before the one that it follows where a clock is a little slow', async () => {
      const { registry } = await history(backend, [100, 40, 110]);

      expect(promotedIn(await registry.at(time(99)))).to.deep.equal([]);
      expect(promotedIn(await registry.at(time(100)))).to.deep.equal(['1.0.0', '1.1.0']);
      expect((await registry.verifyAudit()).findings).to.deep.equal([]);
    });

    it('takes the word of whoever wrote later where clocks disagree', async () => {
      const { registry } = await history(backend, [10, 500, 30]);

      expect(promotedIn(await registry.at(time(29)))).to.deep.equal(['1.0.0']);
      expect(promotedIn(await registry.at(time(30)))).to.deep.equal(['1.0.0', '1.1.0', '1.2.0']);
    });

    it('refuses a time before the first change, and tells when that was', async () => {
      const { registry } = await history(backend, [10]);
      const empty = await (await aRepository().build()).open({ backend });

      const error = await expectFailure(registry.at(time(-60)), 'STATE_TOO_EARLY');
      expect(error.message).to.include('the first change is of 2026-03-01T00:00:00.000Z');
      const nothing = await expectFailure(empty.at(time(0)), 'STATE_TOO_EARLY');
      expect(nothing.message).to.include('nothing has been changed');
    });
  });

  describe(`registry.audit() with the ${backend} backend`, () => {
    afterEach(removeRepositories);

    it('lists changes newest first, in pages, with who, what, why and from which evidence', async () => {
      const { registry } = await history(backend, [10, 20, 30]);

      const all = await registry.audit({ max: 100 });

      expect(all.map(({ verb }) => verb)).to.deep.equal(['promote', 'promote', 'promote', 'admit', 'admit', 'admit']);
      expect(all[0]).to.include({
        revision: 6,
        epoch: 1,
        by: 'Ada <ada@example.com>',
        subject: 'promote greet@1.2.0 in production',
        environment: 'production',
        reason: 'it is time',
      });
      expect(all[0]?.evidence).to.deep.equal({ passed: 12 });
      expect(all[0]?.prompts).to.deep.equal(['greet']);
      const first = await registry.audit({ max: 2 });
      const second = await registry.audit({ max: 2, before: first[1]?.revision ?? 0 });
      expect([...first, ...second]).to.deep.equal(all.slice(0, 4));
      expect(await registry.audit({ max: 0 })).to.deep.equal([]);
      expect(await registry.audit({ max: 5, before: 1 })).to.deep.equal([]);
      expect(await registry.audit({ max: 100, after: 4 })).to.deep.equal(all.slice(0, 2));
    });

    it('keeps what fits every filter that is given', async () => {
      const { registry, repository } = await history(backend, [10, 20]);
      await registry.apply({ ...intend({ verb: 'deprecate', name: 'greet', version: '1.0.0' }), actor: 'Bo <bo@x.y>' });
      const count = async (query: Omit<Parameters<Registry['audit']>[0], 'max'>): Promise<number> =>
        (await registry.audit({ max: 100, ...query })).length;

      expect(await count({ verb: 'promote' })).to.equal(2);
      expect(await count({ by: 'BO@x' })).to.equal(1);
      expect(await count({ environment: 'production' })).to.equal(2);
      expect(await count({ environment: 'staging' })).to.equal(0);
      expect(await count({ prompt: 'greet' })).to.equal(5);
      expect(await count({ prompt: 'other' })).to.equal(0);
      expect(await count({ verb: 'promote', by: 'bo@x' })).to.equal(0);
      expect(await count({ since: new Date(DAY + 20_000), verb: 'promote' })).to.equal(1);
      expect(await (await repository.open({ backend })).audit({ max: 1, verb: 'deprecate' })).to.have.length(1);
      expect(await (await (await aRepository().build()).open({ backend })).audit({ max: 1 })).to.deep.equal([]);
    });
  });
}

const time = (seconds: number): Date => new Date(DAY + seconds * 1000);

/** Releases 1.0.0, 1.1.0, … of one prompt, then promotes one after the other at these seconds. */
async function history(
  backend: 'native' | 'isomorphic',
  seconds: readonly number[],
): Promise<{ readonly registry: Registry; readonly repository: TestRepository }> {
  const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();
  let now = DAY;
  const registry = await repository.open({ backend, clock: () => new Date(now) });
  const commit = await repository.head();
  const about = { actor: 'Ada <ada@example.com>', at: new Date(DAY).toISOString() };
  for (const minor of seconds.keys()) {
    const version = `1.${minor}.0`;
    await registry.release({ ...about, id: `release ${minor}`, name: 'greet', version, commit, message: version });
  }
  for (const [minor, second] of seconds.entries()) {
    now = DAY + second * 1000;
    const verb = { verb: 'promote', name: 'greet', version: `1.${minor}.0`, environment: 'production' } as const;
    const at = new Date(now).toISOString();
    await registry.apply({ ...intend(verb), at, reason: 'it is time', evidence: { passed: 12 } });
  }
  return { registry, repository };
}

function promotedIn({ prompts }: ReturnType<Registry['current']>): readonly string[] {
  return Object.keys(prompts.get('greet')?.environments['production']?.promoted ?? {});
}
