import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { aPrompt, aRelease, aRepository, intend, removeRepositories } from '../helpers/a-repository.ts';
import { expectFailure } from '../helpers/registry-suites/expect-failure.ts';
import { withoutPermission } from '../helpers/without-permission.ts';

describe('a registry in a repository that cannot be written', () => {
  afterEach(removeRepositories);

  it('serves, refuses changes with STORAGE_READ_ONLY, and changes nothing', async () => {
    const repository = await aRepository()
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .release('greet', '1.0.0')
      .build();
    const registry = await repository.open();
    const digest = `${registry.current().prompts.get('greet')?.release?.versions['1.0.0']?.digest}`;
    const promote = intend({ verb: 'promote', name: 'greet', version: '1.0.0', environment: 'production' });
    const release = { ...aRelease('greet', '1.1.0'), commit: await repository.head() };
    const refs = await repository.backend.listRefs('refs/');

    await withoutPermission(repository.folder, async () => {
      await expectFailure(registry.apply(promote), 'STORAGE_READ_ONLY');
      await expectFailure(registry.release(release), 'STORAGE_READ_ONLY');
      const replica = await repository.open();
      expect(replica.current()).to.deep.equal(registry.current());
      expect((await replica.readContent(digest)).length).to.be.greaterThan(0);
    });

    expect(await repository.backend.listRefs('refs/')).to.deep.equal(refs);
    expect((await registry.apply(promote)).changed).to.equal(true);
    expect((await registry.release(release)).changed).to.equal(true);
  });

  it('opens although new tags cannot be admitted, and says so', async () => {
    const repository = await aRepository()
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .release('greet', '1.0.0')
      .tag('greet@1.1.0')
      .build();

    const replica = await withoutPermission(repository.folder, () => repository.open({ admitTags: true }));

    expect(replica.current().revision).to.equal(1);
    expect(replica.alarms().map(({ code }) => code)).to.deep.equal(['ADMISSION_FAILED']);
    await replica.admit();
    expect(replica.current().revision).to.equal(2);
  });
});
