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

  it('accepts a state branch that was set back with --accept-rewrite, and only then', async () => {
    const repository = await aRepository()
      .withFile('.promptrc', '')
      .withFile('prompts/greet.prompt', aPrompt())
      .commit()
      .release('greet', '1.0.0')
      .build();
    const { folder: cwd, backend } = repository;
    const before = (await backend.readRef('refs/heads/stemma/state'))?.oid ?? '';
    expect((await runStemma(['promote', 'greet@1.0.0'], { cwd })).code).to.equal(0);
    await repository.setRef('refs/heads/stemma/state', before);

    const kept = await runStemma(['resolve', 'greet', '--json'], { cwd });
    const refused = await runStemma(['yank', 'greet@1.0.0', '--reason', 'x'], { cwd });
    const synced = await runStemma(['sync'], { cwd });
    const accepted = await runStemma(['sync', '--accept-rewrite'], { cwd });

    expect(kept.json).to.include({ version: '1.0.0', reason: 'promoted' });
    expect(refused).to.include({ errorCode: 'STATE_REWRITTEN' });
    expect(refused.stderr).to.include('--accept-rewrite');
    expect(synced.stderr).to.include('warning:');
    expect(accepted).to.include({ code: 0, stderr: '' });
    expect(await runStemma(['resolve', 'greet'], { cwd })).to.include({ errorCode: 'NO_ELIGIBLE_VERSION' });
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
