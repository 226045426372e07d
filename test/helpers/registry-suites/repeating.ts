import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { PromptIntent } from '../../../core/state/intent.ts';
import type { TestRepository } from '../a-repository.ts';
import { aPrompt, aRepository, intend, removeRepositories } from '../a-repository.ts';
import { expectFailure } from './expect-failure.ts';

/** What becomes of an intent that is sent again, whatever reads and writes the repository. */
export function describeRepeating(backend: 'native' | 'isomorphic'): void {
  describe(`intents sent again, with the ${backend} backend`, () => {
    afterEach(removeRepositories);

    it('get the answer that they got, however much was done since, and change nothing', async () => {
      const repository = await released();
      const registry = await repository.open({ backend });
      const intent = promote('1.0.0');
      const first = await registry.apply(intent);
      await registry.apply(promote('1.1.0'));
      const { commit } = await registry.apply(intend({ verb: 'withdraw', ...inProduction, version: '1.0.0' }));

      const again = await registry.apply({ ...intent, at: new Date().toISOString(), actor: 'Bo <bo@example.com>' });

      expect(again).to.deep.equal(first);
      expect(registry.current().commit).to.equal(commit);
      const elsewhere = await repository.open({ backend });
      expect(await elsewhere.apply(intent)).to.deep.equal(first);
    });

    it('are refused where the same id stands for another change', async () => {
      const repository = await released();
      const registry = await repository.open({ backend });
      const intent = promote('1.0.0');
      await registry.apply(intent);
      const { revision } = registry.current();
      const others: PromptIntent[] = [
        { ...intend({ verb: 'withdraw', ...inProduction, version: '1.0.0' }), id: intent.id },
        { ...promote('1.1.0'), id: intent.id },
        { ...intend({ verb: 'promote', ...inProduction, environment: 'staging', version: '1.0.0' }), id: intent.id },
        { ...intent, reason: 'another one' },
        { ...intent, evidence: { passed: 1 } },
      ];

      for (const other of others) await expectFailure(registry.apply(other), 'IDEMPOTENCY_MISMATCH');

      expect(registry.current().revision).to.equal(revision);
    });

    it('roll back one release, not two', async () => {
      const repository = await released();
      const registry = await repository.open({ backend });
      await registry.apply(promote('1.0.0'));
      await registry.apply(promote('1.1.0'));
      await registry.apply(promote('1.2.0'));
      const rollback = intend({ verb: 'rollback', ...inProduction });
      const first = await registry.apply(rollback);

      const again = await registry.apply({ ...rollback, at: new Date().toISOString() });

      expect(again).to.deep.equal(first);
      expect(
        Object.keys(registry.current().prompts.get('greet')?.environments['production']?.withdrawn ?? {}),
      ).to.deep.equal(['1.2.0']);
    });

    it('are recognised for 24 hours', async () => {
      const repository = await released();
      let now = Date.now();
      const registry = await repository.open({ backend, clock: () => new Date(now) });
      const intent = promote('1.0.0');
      await registry.apply(intent);
      await registry.apply(intend({ verb: 'withdraw', ...inProduction, version: '1.0.0' }));
      const restore = intend({ verb: 'restore', ...inProduction, version: '1.0.0' });
      now += 23.9 * 3_600_000;
      const late = await repository.open({ backend, clock: () => new Date(now) });

      await expectFailure(late.apply({ ...restore, id: intent.id }), 'IDEMPOTENCY_MISMATCH');

      now += 600_000 + 300_000;
      const later = await repository.open({ backend, clock: () => new Date(now) });
      expect((await later.apply({ ...restore, id: intent.id })).changed).to.equal(true);
    });
  });
}

const inProduction = { name: 'greet', environment: 'production' } as const;

const promote = (version: string): PromptIntent => intend({ verb: 'promote', ...inProduction, version });

function released(): Promise<TestRepository> {
  return aRepository()
    .withFile('prompts/greet.prompt', aPrompt())
    .commit()
    .release('greet', '1.0.0')
    .release('greet', '1.1.0')
    .release('greet', '1.2.0')
    .build();
}
