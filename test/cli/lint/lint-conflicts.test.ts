import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../../helpers/a-repository.ts';
import { aRepository, removeRepositories } from '../../helpers/a-repository.ts';
import { runStemma } from '../../helpers/run-stemma.ts';
import { startStemma } from './start-stemma.ts';

const schema = '---\nmodel: m\ninput:\n  schema:\n    terse?: boolean\n    markdown: boolean\n---\n';
const style = '{{#unless terse}}Answer in at most 30 words.{{/unless}}\n';
const main = `${schema}{{> style}}\n{{#if markdown}}Write at least 200 words.{{/if}}\n`;

/** A prompt whose limits contradict each other through its partial, on one branch; released before they did. */
const aLibrary = async (): Promise<TestRepository> => {
  const repository = await aRepository()
    .withFile('.promptrc', '')
    .withFile('prompts/_style.prompt', 'Be kind.\n')
    .withFile('prompts/main.prompt', main)
    .commit()
    .release('main', '1.0.0')
    .build();
  await repository.write('prompts/_style.prompt', style);
  return repository;
};

describe('a conflict that only a partial brings about', () => {
  afterEach(removeRepositories);

  it('is an error with both places and the condition, in a process of its own', async () => {
    const { folder } = await aLibrary();
    const { code, stdout } = await startStemma(['lint', '--since', 'main@1.0.0', '--rule', 'PC101'], folder);

    expect(code).to.equal(1);
    expect(stdout).to.include('error PC101').and.to.include('when not terse and markdown');
    expect(stdout).to.include('1:18 | {{#unless terse}}Answer in at most 30 words.');
    expect(stdout).to.include('prompts/main.prompt:9:17 | {{#if markdown}}Write at least 200 words.');
    expect(stdout).to.include('1 error since main@1.0.0 in 1 file; 0 resolved; 0 unchanged');
  });

  it('is explained with how both texts were read and a witness', async () => {
    const { folder: cwd } = await aLibrary();
    const { stdout } = await runStemma(['lint', '--explain', 'PC101:9'], { cwd });
    const { json } = await runStemma(['lint', '--explain', 'PC101:9', '--json'], { cwd });

    expect(stdout).to.include('read as at most 30 words').and.to.include('read as at least 200 words');
    expect(stdout).to.include('Witness  {"terse":false,"markdown":true}');
    expect(json).to.deep.include({
      condition: 'when not terse and markdown',
      witness: { terse: false, markdown: true },
    });
  });

  it('renders both texts with its witness as input', async () => {
    const { folder: cwd } = await aLibrary();
    const { json } = await runStemma(['lint', '--explain', 'PC101:9', '--json'], { cwd });
    const stdin = JSON.stringify((json as { readonly witness: unknown }).witness);
    const { stdout } = await runStemma(['render', 'main', '--input', '-'], { cwd, stdin });

    expect(stdout).to.include('at most 30 words').and.to.include('at least 200 words');
  });

  for (const comment of ['{{!-- stemma-disable-next-line PC101 -- two audiences --}}', '{{! stemma-disable }}']) {
    it(`is silenced in the partial and in the prompt alike by ${comment}`, async () => {
      const inPartial = await aLibrary();
      await inPartial.write('prompts/_style.prompt', `${comment}\n${style}`);
      const inPrompt = await aLibrary();
      await inPrompt.write('prompts/main.prompt', main.replace('{{#if', `${comment}\n{{#if`));

      for (const { folder: cwd } of [inPartial, inPrompt]) {
        expect((await runStemma(['lint'], { cwd })).stdout).to.equal('No findings in 1 file\n');
      }
    });
  }

  it('is gone where the branches exclude each other', async () => {
    const repository = await aLibrary();
    await repository.write(
      'prompts/_style.prompt',
      style.replaceAll('unless terse', 'unless markdown').replace('/unless terse', '/unless'),
    );

    expect((await runStemma(['lint', '--rule', 'PC101'], { cwd: repository.folder })).stdout).to.include('No findings');
  });

  it('is known once it is in the baseline, and new once either side says something else', async () => {
    const repository = await aLibrary();
    const cwd = repository.folder;
    await runStemma(['lint', '--update-baseline'], { cwd });
    const known = await runStemma(['lint'], { cwd });
    await repository.write('prompts/_style.prompt', style.replace('30', '20'));
    const changed = await runStemma(['lint'], { cwd });

    expect([known.code, changed.code]).to.deep.equal([0, 1]);
    expect(changed.stdout).to.include('at most 20 words').and.to.include('Gone, but still in the baseline');
  });
});
