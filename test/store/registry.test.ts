import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { aPrompt, aRelease, aRepository, intend, removeRepositories } from '../helpers/a-repository.ts';

describe('openRegistry()', () => {
  afterEach(removeRepositories);

  it('serves an empty index before there is a state branch', async () => {
    const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt()).commit().build();

    const registry = await repository.open();

    expect(registry.current().commit).to.equal(null);
    expect([...registry.current().prompts]).to.deep.equal([]);
  });

  it('releases, promotes and reads the content back by its digest', async () => {
    const repository = await aRepository().withFile('prompts/greet.prompt', aPrompt('Hi {{name}}')).commit().build();
    const registry = await repository.open();

    const released = await registry.release({ ...aRelease('greet', '1.0.0'), commit: await repository.head() });
    const promoted = await registry.apply(
      intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' }),
    );

    expect(released).to.include({ changed: true, tagName: 'greet@1.0.0', revision: 1 });
    expect(promoted).to.include({ changed: true, revision: 2 });
    const state = registry.current().prompts.get('greet');
    expect(state?.release?.versions['1.0.0']).to.include({ ordinal: 1, digest: released.digest, tag: released.tag });
    expect(Object.keys(state?.environments['production']?.promoted ?? {})).to.deep.equal(['1.0.0']);
    const content = JSON.parse(Buffer.from(await registry.readContent(released.digest)).toString());
    expect(content.prompt).to.equal(aPrompt('Hi {{name}}'));
  });
});
