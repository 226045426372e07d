import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { runStemma } from '../helpers/run-stemma.ts';

describe('stemma sync without a remote', () => {
  afterEach(removeRepositories);

  const tagged = (): Promise<TestRepository> =>
    aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .tag('greet@1.0.0')
      .withFile('prompts/greet.prompt', 'Hello {{#if}}')
      .commit()
      .tag('greet@1.1.0')
      .build();

  it('admits tags that were made with git, and tells which were refused and why', async () => {
    const { folder: cwd } = await tagged();

    const { code, stdout } = await runStemma(['sync'], { cwd });

    expect(code).to.equal(0);
    expect(stdout)
      .to.match(/^ +admitted greet@1\.0\.0$/mu)
      .and.to.match(/^ +refused +greet@1\.1\.0: .*prompts\/greet\.prompt:1/mu);
    expect((await runStemma(['list', 'greet'], { cwd })).stdout).to.include('refused tag for 1.1.0');
  });

  it('refuses to push to a remote that there is not', async () => {
    const { folder: cwd } = await tagged();

    for (const argv of [
      ['sync', '--push'],
      ['sync', '--remote', 'upstream'],
    ]) {
      const { code, errorCode } = await runStemma(argv, { cwd });

      expect([code, errorCode], argv.join(' ')).to.deep.equal([1, 'REMOTE_NOT_SET']);
    }
  });

  it('lets a verb name a tag that is not admitted yet', async () => {
    const { folder: cwd } = await tagged();

    const { code, stdout } = await runStemma(['promote', 'greet@1.0.0'], { cwd });

    expect([code, stdout.split('\n')[0]]).to.deep.equal([0, 'Done: promote greet@1.0.0 in production']);
  });
});
