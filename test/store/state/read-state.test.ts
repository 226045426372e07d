import { expect } from 'chai';
import fc from 'fast-check';
import { afterEach, describe, it } from 'mocha';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { readState } from '../../../store/state/read-state.ts';
import { StateHistory } from '../../../store/state/state-history.ts';
import { TreeReader } from '../../../store/tree-reader.ts';
import type { BareIntent } from '../../helpers/a-repository.ts';
import { aPrompt, aRepository, intend, removeRepositories } from '../../helpers/a-repository.ts';

const names = ['greet', 'support/reply', 'support/reply/short'];

const change: fc.Arbitrary<BareIntent> = fc
  .record({
    name: fc.constantFrom(...names),
    version: fc.constantFrom('1.0.0', '1.1.0'),
    environment: fc.constantFrom('production', 'staging'),
    verb: fc.constantFrom('promote', 'withdraw', 'restore', 'deprecate', 'yank', 'kill'),
    undo: fc.boolean(),
  })
  .map(({ name, version, environment, verb, undo }) => {
    if (verb === 'promote' || verb === 'withdraw' || verb === 'restore') return { verb, name, version, environment };
    return { verb: verb as 'yank', name, version, undo, reason: 'because' };
  });

describe('readState()', () => {
  afterEach(removeRepositories);

  it('gives the same index step by step as all at once, forwards and backwards', async () => {
    const repository = await aRepository().build();
    for (const name of names) await repository.write(`prompts/${name}.prompt`, aPrompt());
    await repository.commit();
    for (const name of names) for (const version of ['1.0.0', '1.1.0']) await repository.tag(`${name}@${version}`);
    const registry = await repository.open({ admitTags: true });
    const { backend } = registry;
    const history = new StateHistory(backend);

    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        const start = registry.current().commit;
        for (const each of changes) {
          await registry.apply(intend(each)).catch((error: unknown) => {
            if (!isStemmaError(error)) throw error;
          });
        }
        const [first, last] = await Promise.all(
          [start, registry.current().commit].map((oid) => history.read(`${oid}`)),
        );
        if (first === undefined || last === undefined) throw new Error('there is a state');

        const whole = await readState(new TreeReader(backend), last);
        const before = await readState(new TreeReader(backend), first);
        const back = await readState(new TreeReader(backend), first, whole);

        expect(registry.current()).to.deep.equal(whole);
        expect(await readState(new TreeReader(backend), last, before)).to.deep.equal(whole);
        expect(back).to.deep.equal(before);
      }),
      { numRuns: 8 },
    );
  });

  it('shares what did not change with the index before', async () => {
    const repository = await aRepository()
      .withFile('prompts/a.prompt', aPrompt())
      .withFile('prompts/b.prompt', aPrompt())
      .commit()
      .release('a', '1.0.0')
      .release('b', '1.0.0')
      .build();
    const registry = await repository.open();
    const before = registry.current();

    await registry.apply(intend({ verb: 'promote', name: 'a', version: '1.0.0', environment: 'production' }));

    const after = registry.current();
    expect(after.prompts.get('b')).to.equal(before.prompts.get('b'));
    expect(after.prompts.get('a')).to.not.equal(before.prompts.get('a'));
    expect(after.meta).to.equal(before.meta);
  });
});
