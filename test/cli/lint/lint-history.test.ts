import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../../helpers/a-repository.ts';
import { aPrompt, aRepository, removeRepositories } from '../../helpers/a-repository.ts';
import type { StemmaResult } from '../../helpers/run-stemma.ts';
import { runStemma } from '../../helpers/run-stemma.ts';
import { startStemma } from './start-stemma.ts';

const idle = (rule: string): string => `{{! stemma-disable ${rule} -- agreed }}`;

const aLibrary = (body = `${idle('PC160')}\nHello {{name}}!`): Promise<TestRepository> =>
  aRepository()
    .withFile('.promptrc', 'prompts: prompts\n')
    .withFile('prompts/greet.prompt', aPrompt(body))
    .commit()
    .build();

const lint = (repository: TestRepository, ...words: readonly string[]): Promise<StemmaResult> =>
  runStemma(['lint', ...words], { cwd: repository.folder });

const baselineOf = ({ folder }: TestRepository): Promise<string> =>
  readFile(join(folder, '.stemma-lint-baseline.json'), 'utf8');

describe('stemma lint --update-baseline', () => {
  afterEach(removeRepositories);

  it('makes known what is there, so that only what is new is reported', async () => {
    const repository = await aLibrary();
    await lint(repository, '--update-baseline');
    const known = await lint(repository, '--max-warnings', '0');
    await repository.write('prompts/letter.prompt', aPrompt(idle('PC161')));
    const more = await lint(repository, '--max-warnings', '0');

    expect(known.code).to.equal(0);
    expect(known.stdout).to.include('No findings in 1 file; 1 in the baseline');
    expect(more.code).to.equal(1);
    expect(more.stdout).to.include('prompts/letter.prompt').and.not.to.include('greet.prompt');
  });

  it('tells a second copy of a known finding from the first', async () => {
    const repository = await aLibrary();
    await lint(repository, '--update-baseline');
    await repository.write('prompts/greet.prompt', aPrompt(`${idle('PC160')}\nHello {{name}}!\n${idle('PC160')}`));

    expect((await lint(repository)).stdout).to.include('1 warning in 1 file; 1 in the baseline');
  });

  it('follows a prompt that is renamed, and not one that is copied', async () => {
    const repository = await aLibrary();
    await lint(repository, '--update-baseline');
    await repository.write('prompts/hello.prompt', aPrompt(`${idle('PC160')}\nHello {{name}}!`));
    const copied = await lint(repository);
    await repository.delete('prompts/greet.prompt');
    const renamed = await lint(repository);

    expect(copied.stdout).to.include('1 warning in 2 files; 1 in the baseline');
    expect(renamed.stdout).to.include('No findings in 1 file; 1 in the baseline');
  });

  it('reports entries whose finding is gone, fails on them when asked, and prunes them', async () => {
    const repository = await aLibrary();
    await lint(repository, '--update-baseline');
    await repository.write('prompts/greet.prompt', aPrompt('Hello {{name}}!'));
    const stale = await lint(repository);
    const failed = await lint(repository, '--fail-on-stale');
    await lint(repository, '--prune-baseline');

    expect([stale.code, failed.code]).to.deep.equal([0, 1]);
    expect(stale.stdout)
      .to.include('Gone, but still in the baseline')
      .and.to.include('Next: stemma lint --prune-baseline');
    expect(JSON.parse(await baselineOf(repository))).to.deep.equal({ version: 1, findings: [] });
  });

  it('prunes without taking anything in', async () => {
    const repository = await aLibrary();
    await lint(repository, '--prune-baseline');

    expect(JSON.parse(await baselineOf(repository))).to.deep.equal({ version: 1, findings: [] });
    expect((await lint(repository)).stdout).to.include('1 warning');
  });

  it('leaves entries of files that were not linted alone', async () => {
    const repository = await aLibrary();
    await repository.write('prompts/letter.prompt', aPrompt(idle('PC161')));
    await lint(repository, '--update-baseline');

    expect((await lint(repository, 'greet')).stdout).to.include('No findings in 1 file; 1 in the baseline');
    expect((await lint(repository, 'greet', '--fail-on-stale')).code).to.equal(0);
  });

  for (const text of ['{', '[]', '{"version": 2, "findings": []}', '{"version": 1, "findings": [{"file": 1}]}']) {
    it(`refuses the baseline ${text}`, async () => {
      const repository = await aLibrary();
      await repository.write('.stemma-lint-baseline.json', text);

      const { code, errorCode } = await lint(repository);

      expect([code, errorCode]).to.deep.equal([2, 'LINT_BASELINE_INVALID']);
    });
  }
});

describe('stemma lint --since', () => {
  afterEach(removeRepositories);

  const aReleased = async (): Promise<TestRepository> => {
    const repository = await aRepository()
      .withFile('.promptrc', 'prompts: prompts\n')
      .withFile('prompts/greet.prompt', aPrompt(`${idle('PC160')}\n${idle('PC161')}\nHello {{name}}!`))
      .commit()
      .release('greet', '1.0.0')
      .build();
    await repository.write('prompts/greet.prompt', aPrompt(`${idle('PC161')}\nHello {{name}}!\n${idle('PC101')}`));
    return repository;
  };

  for (const revision of ['greet@1.0.0', 'HEAD', 'main', 'refs/heads/main']) {
    it(`reports what is new and what is resolved since ${revision}`, async () => {
      const { code, json } = await lint(await aReleased(), '--since', revision, '--json', '--max-warnings', '1');
      const { findings, since } = json as {
        findings: readonly { places: readonly { text: string }[] }[];
        since: { unchanged: number; resolved: readonly { places: readonly { text: string }[] }[] };
      };

      expect(code).to.equal(0);
      expect(findings.map(({ places }) => places[0]?.text)).to.deep.equal([idle('PC101')]);
      expect(since.resolved.map(({ places }) => places[0]?.text)).to.deep.equal([idle('PC160')]);
      expect(since.unchanged).to.equal(1);
    });
  }

  it('gates on what is new only', async () => {
    const repository = await aReleased();
    const more = await lint(repository, '--since', 'HEAD', '--max-warnings', '0');
    await repository.write('prompts/greet.prompt', aPrompt(`${idle('PC161')}\nHello {{name}}!`));
    const less = await lint(repository, '--since', 'HEAD', '--max-warnings', '0');

    expect([more.code, less.code]).to.deep.equal([1, 0]);
    expect(less.stdout).to.include('No findings since HEAD in 1 file; 1 resolved; 1 unchanged');
  });

  it('knows what stood before in partials that a prompt chooses when it is rendered', async () => {
    const repository = await aRepository()
      .withFile('.promptrc', 'prompts: prompts\n')
      .withFile('prompts/_warm.prompt', 'Be\u200b warm.')
      .withFile('prompts/greet.prompt', aPrompt('{{> (lookup this "style")}}'))
      .commit()
      .build();

    const { json } = await lint(repository, '--since', 'HEAD', '--json');

    expect(json).to.have.deep.property('findings', []);
    expect(json).to.have.nested.property('since.unchanged').above(0);
  });

  it('goes back from a revision with ~, and says where there is none', async () => {
    const repository = await aReleased();
    await repository.commit();

    expect((await lint(repository, '--since', 'HEAD~1')).stdout).to.include('1 resolved');
    expect((await lint(repository, '--since', 'HEAD~99')).errorCode).to.equal('REVISION_UNKNOWN');
    expect((await lint(repository, '--since', '../x')).errorCode).to.equal('REVISION_UNKNOWN');
  });
});

describe('the cache of stemma lint', () => {
  afterEach(removeRepositories);

  const cacheOf = ({ folder }: TestRepository): string => join(folder, '.git/stemma/lint-cache.json');

  it('gives the same answers as a run without it, also after a partial was changed', async () => {
    const repository = await aLibrary('{{> tone}}\nHello');
    await repository.write('prompts/_tone.prompt', 'Be kind.');
    const answers: string[] = [];
    for (const words of [[], [], ['--no-cache']]) answers.push((await lint(repository, ...words)).stdout);
    await repository.write('prompts/_tone.prompt', 'Be {{kind');
    const changed = await lint(repository);

    expect(new Set(answers).size).to.equal(1);
    expect(changed.stdout).to.include('PC901');
  });

  it('holds for one set of settings', async () => {
    const repository = await aLibrary();
    await lint(repository);
    await repository.write('.promptrc', 'lint: { rules: { PC903: error } }\n');

    expect((await lint(repository)).stdout).to.include('error PC903');
  });

  it('is an empty one where it is broken, and not written with --no-cache', async () => {
    const repository = await aLibrary();
    await lint(repository, '--no-cache');
    const isThere = await stat(cacheOf(repository)).catch(() => undefined);
    await lint(repository);
    await writeFile(cacheOf(repository), '{"engine":');

    expect(isThere).to.equal(undefined);
    expect((await lint(repository)).stdout).to.include('1 warning in 1 file');
  });

  it('serves several processes at once', async () => {
    const repository = await aLibrary();
    const runs = await Promise.all([1, 2, 3].map(() => startStemma(['lint', '--json'], repository.folder)));

    expect(new Set(runs.map(({ stdout }) => stdout)).size).to.equal(1);
    expect(runs.map(({ code }) => code)).to.deep.equal([0, 0, 0]);
    expect(JSON.parse(await readFile(cacheOf(repository), 'utf8'))).to.have.nested.property('entries');
  });
});
