import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { parseTag } from '../../store/git-objects.ts';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const aPrompt = (budget: string, text = 'Answer in three sentences.'): string => `---
model: openai/gpt-5.5
stemma.budget: ${budget}
input:
  schema:
    type: object
    properties:
      topic: { type: string, maxLength: 10 }
      note: { type: string }
---
{{role "system"}}
# Rules
${text}
{{role "user"}}
About {{topic}}, please. {{note}}
`;
const samples = '- name: tea\n  input: { topic: tea }\n- name: coffee\n  input: { topic: coffee }\n';
const longer = 'Answer in three sentences. Say first what matters most to the reader, and what to do about it.';

describe('budgets as contracts', () => {
  afterEach(removeRepositories);

  const committed = (budget: string, promptrc = ''): ReturnType<typeof aRepository> =>
    aRepository()
      .withFile('.promptrc', promptrc)
      .withFile('prompts/ask.prompt', aPrompt(budget))
      .withFile('prompts/ask.samples.yaml', samples)
      .commit();

  describe('stemma budget', () => {
    const run = async ({ folder: cwd }: TestRepository, ...words: string[]): ReturnType<typeof runStemma> =>
      runStemma(['budget', ...words], { cwd });

    it('says of each limit whether it holds, by how much it does not, and where it is written', async () => {
      const repository = await committed('{ static: 5, p90: 400, growth: 10% }').build();

      const { code, stdout } = await run(repository, 'ask');

      expect(code).to.equal(1);
      expect(stdout).to.match(/^✗ static \d+ tokens, \d+ over 5 {2}prompts\/ask\.prompt:3$/mu);
      expect(stdout).to.match(/^✓ p90 \d+ tokens of 400 {2}prompts\/ask\.prompt:3$/mu);
      expect(stdout).to.match(/^– growth not checked: there is no earlier release {2}prompts\/ask\.prompt:3$/mu);
      expect(stdout).to.match(/^Next: shorten "system › Rules", .* or change the limit in prompts\/ask\.prompt:3$/mu);
    });

    it('never fails for a limit that warns', async () => {
      const repository = await committed('{ static: { warn: 5, error: 500 } }').build();

      const { code, stdout } = await run(repository, 'ask');

      expect(code).to.equal(0);
      expect(stdout).to.match(/^▲ static warn \d+ tokens, \d+ over 5 /mu);
      expect(stdout).to.match(/^✓ static \d+ tokens of 500 /mu);
    });

    it('names the variables to blame where a maximum is limited and there is none', async () => {
      const repository = await committed('{ maxAny: 1000 }').build();

      const { code, stdout } = await run(repository, 'ask');

      expect(code).to.equal(1);
      expect(stdout).to.include('✗ maxAny there is no maximum: note has no maxLength (limit 1,000)');
      expect(stdout).to.include('Next: bound note in the input schema: it has no maxLength');
    });

    it('measures growth from the release below', async () => {
      const repository = await committed('{ growth: 10% }').release('ask', '1.0.0').build();
      await repository.write('prompts/ask.prompt', aPrompt('{ growth: 10% }', longer));

      const { code, stdout } = await run(repository, 'ask');

      expect(code).to.equal(1);
      expect(stdout).to.match(/^✗ growth [\d.]+ %, [\d.]+ % over 10 % {2}prompts\/ask\.prompt:3$/mu);
      expect((await run(repository, 'ask@1.0.0')).stdout).to.include('– growth not checked: there is no earlier');
    });

    it('gives limits and findings as JSON', async () => {
      const repository = await committed('{ static: 5 }', 'budget: { window: 90% }').build();

      const { json } = await run(repository, 'ask', '--json');

      expect(json).to.have.nested.property('findings.length', 1);
      expect(json)
        .to.have.nested.property('findings[0]')
        .that.includes({
          ...{ figure: 'static', level: 'error', limit: 5, unit: 'tokens', outcome: 'exceeded' },
          origin: 'prompts/ask.prompt:3',
        });
      expect(json).to.have.nested.property('limits[1]').that.includes({ figure: 'window', origin: '.promptrc:1' });
    });

    it('measures all prompts without an argument, those that fail first', async () => {
      const repository = await committed('{ static: 500 }', 'budget: { p50: { warn: 2 } }')
        .withFile('prompts/brief.prompt', 'Be brief.')
        .withFile('prompts/torn.prompt', '{{#if a}}')
        .withFile('prompts/zoo.prompt', aPrompt('{ static: 5 }'))
        .build();

      const { code, stdout } = await run(repository);

      expect(code).to.equal(1);
      expect(stdout.split('\n').map((line) => line.split(' ')[0])).to.deep.equal([
        'prompt',
        'torn',
        'zoo',
        'ask',
        'brief',
        '',
        '2',
        'Next:',
        '',
      ]);
      expect(stdout).to.match(/^zoo .* ✗ static \d+ tokens, \d+ over 5 {2}prompts\/zoo\.prompt:3$/mu);
      expect((await run(repository, '--json')).json).to.include({ schemaVersion: 1, failed: 2 });
    });

    it('says so where no limits are set', async () => {
      const repository = await aRepository().withFile('.promptrc', '').withFile('prompts/a.prompt', 'Hi').build();

      const { code, stdout } = await run(repository);

      expect(code).to.equal(0);
      expect(stdout).to.include('No limits are set');
    });

    it('refuses limits that are none, with the place', async () => {
      const repository = await committed('{ statik: 5 }').build();

      const { code, stderr } = await run(repository, 'ask');

      expect(code).to.equal(1);
      expect(stderr).to.include('prompts/ask.prompt:3:18: unknown key "stemma.budget.statik"');
      expect(stderr).to.include('did you mean "stemma.budget.static"?');
    });
  });

  describe('stemma release', () => {
    it('is refused with each limit that does not hold, and writes nothing', async () => {
      const repository = await committed('{ static: 5, maxAny: 1000, p90: { warn: 1 } }').build();

      const { code, stderr } = await runStemma(['release', 'ask'], { cwd: repository.folder });

      expect(code).to.equal(1);
      expect(stderr).to.match(
        /Cannot release ask@1\.0\.0: static \d+ tokens, \d+ over 5 \(limit in prompts\/ask\.prompt:3\); maxAny there is no/u,
      );
      expect(stderr).to.include('BUDGET_EXCEEDED').and.to.include('stemma budget ask');
      expect(await repository.backend.readRef('refs/tags/ask@1.0.0')).to.equal(undefined);
    });

    it('is refused in a dry run as well', async () => {
      const repository = await committed('{ static: 5 }').build();

      const { code, stderr } = await runStemma(['release', 'ask', '--dry-run'], { cwd: repository.folder });

      expect(code).to.equal(1);
      expect(stderr).to.include('BUDGET_EXCEEDED');
    });

    it('keeps to the limits of the commit, whatever the .promptrc of the work tree says', async () => {
      const repository = await committed('{}', 'budget: { static: 5 }').build();
      await repository.write('.promptrc', 'budget: { static: 5000 }');

      const { code, stderr } = await runStemma(['release', 'ask'], { cwd: repository.folder });

      expect(code).to.equal(1);
      expect(stderr).to.include('BUDGET_EXCEEDED').and.to.include('over 5 (limit in .promptrc:1)');
    });

    it('is refused where it grows by too much since the release below', async () => {
      const repository = await committed('{ growth: 10% }')
        .release('ask', '1.0.0')
        .withFile('prompts/ask.prompt', aPrompt('{ growth: 10% }', longer))
        .commit()
        .build();

      const { stderr } = await runStemma(['release', 'ask'], { cwd: repository.folder });

      expect(stderr).to.match(/growth [\d.]+ %, [\d.]+ % over 10 %/u);
    });

    it('warns, and carries the headline figures in the trailers of its tag', async () => {
      const repository = await committed('{ static: { warn: 5 } }').build();

      const { code, stderr } = await runStemma(['release', 'ask', '-m', 'First'], { cwd: repository.folder });

      expect(code).to.equal(0);
      expect(stderr).to.match(/warning: static \d+ tokens, \d+ over 5 \(limit in prompts\/ask\.prompt:3\)/u);
      const tag = (await repository.backend.readRef('refs/tags/ask@1.0.0'))?.oid ?? '';
      const { message } = parseTag((await repository.backend.readObject(tag)).bytes, tag);
      expect(message).to.match(
        /^First\n\nStemma-Digest: sha256:\w{64}\nStemma-Tokenizer: o200k_base, exact\nStemma-Static-Tokens: \d+\nStemma-P90-Tokens: \d+\nStemma-Max-Any-Tokens: unbounded\n?$/u,
      );
      const log = await runStemma(['log', 'ask', '--json'], { cwd: repository.folder });
      expect(log.json).to.have.nested.property('releases[0].message', 'First');
    });
  });
});
