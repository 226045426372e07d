import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../helpers/a-repository.ts';
import { aRepository, removeRepositories } from '../helpers/a-repository.ts';
import { runStemma } from '../helpers/run-stemma.ts';

const rule = 'Say what you know, and what you do not know. ';
const aPrompt = (rules: number, limit = 10_000): string => `---
model: openai/gpt-5.5
stemma.budget: { static: ${limit} }
input:
  schema:
    type: object
    properties:
      topic: { type: string, maxLength: 10 }
---
{{role "system"}}
You answer questions.
# Rules <b>|*@all
${rule.repeat(rules)}
{{role "user"}}
About {{topic}}, please.
`;

/** A prompt whose releases get one rule more each. */
async function grown(releases: number): Promise<TestRepository> {
  let builder = aRepository().withFile('.promptrc', '');
  for (let at = 1; at <= releases; at += 1) {
    builder = builder.withFile('prompts/ask.prompt', aPrompt(at)).commit().release('ask', `1.${at}.0`);
  }
  return builder.build();
}

const run = async ({ folder: cwd }: TestRepository, ...words: string[]): ReturnType<typeof runStemma> =>
  runStemma(['budget', ...words], { cwd });

describe('growth over releases', () => {
  afterEach(removeRepositories);

  it('compares with the release before, section by section', async () => {
    const repository = await grown(2);
    await repository.write('prompts/ask.prompt', aPrompt(4));

    const { stdout, code } = await run(repository, 'ask');

    expect(code).to.equal(0);
    expect(stdout).to.match(/^ {2}section +static +vs 1\.2\.0 +p50/mu);
    expect(stdout).to.match(/^ {2}system › Rules .* +\+24 ▲ /mu);
    expect(stdout).to.match(/^ {2}against 1\.2\.0: \+24 static tokens \(\+[\d.]+ %\), all in "system › Rules/mu);
    expect(stdout).to.not.include('trend');
  });

  it('says where values may be longer than in the release before, and where they have no bound any more', async () => {
    const repository = await grown(2);
    const longer = aPrompt(2).replace('maxLength: 10 }', 'maxLength: 1000 }');

    await repository.write('prompts/ask.prompt', longer);
    expect((await run(repository, 'ask')).stdout).to.match(/^ {2}max≈ \d+: \+297 against 1\.2\.0$/mu);
    await repository.write('prompts/ask.prompt', longer.replace(', maxLength: 1000', ''));
    expect((await run(repository, 'ask')).stdout).to.match(/^ {2}max≈ has no bound any more: it was \d+ in 1\.2\.0$/mu);
  });

  it('measures typical values of releases anew where samples say how dense they are', async () => {
    const repository = await grown(1);
    const typicalOf = async (): Promise<unknown> => (await run(repository, 'ask', '--json')).json;

    const before = await typicalOf();
    await repository.write('prompts/ask.samples.yaml', '- { name: dense, input: { topic: "§±¶ÞðÐ¥¤" } }\n');
    const after = await typicalOf();

    const typical = (json: unknown): number => (json as { base: { maxTypical: number } }).base.maxTypical;
    expect(typical(after)).to.be.above(typical(before));
  });

  it('compares with the release that is asked for, and names those there are where it is none', async () => {
    const repository = await grown(3);

    const older = await run(repository, 'ask', '--base', '1.1.0');
    const none = await run(repository, 'ask', '--base', '9.0.0');

    expect(older.stdout).to.include('against 1.1.0: +24 static tokens');
    expect(none.code).to.equal(1);
    expect(none.stderr).to.include('There is no release ask@9.0.0: there are 1.3.0, 1.2.0, 1.1.0');
  });

  it('forecasts from six releases when the limit is exceeded', async () => {
    const repository = await grown(7);
    await repository.write('prompts/ask.prompt', aPrompt(8, 137));

    const { stdout } = await run(repository, 'ask', '--json');
    const { base, releases, forecast } = JSON.parse(stdout) as {
      base: { added: number };
      releases: { version: string; static: number; maxTypical: number | null; releasedAt: string }[];
      forecast: { kind: string; limit: { probability: number; releases: object } };
    };

    expect(base.added).to.equal(12);
    expect(releases.map(({ version }) => version)).to.deep.equal([1, 2, 3, 4, 5, 6, 7].map((at) => `1.${at}.0`));
    const growths = releases.slice(1).map((one, at) => (one.maxTypical ?? 0) - (releases[at]?.maxTypical ?? 0));
    expect(growths).to.deep.equal([12, 12, 12, 12, 12, 12]);
    expect(forecast).to.include({ kind: 'growth' });
    expect(forecast.limit).to.deep.include({ probability: 1, releases: { low: 2, median: 2, high: 2 } });
    expect((await run(repository, 'ask')).stdout).to.match(
      /over the limit of 137: 100 % likely within 5 releases; in the median after 2/u,
    );
  });

  it('keeps what releases have, and measures again what is broken or makes no sense', async () => {
    const repository = await grown(3);
    const file = join(repository.gitFolder, 'stemma', 'budget-cache.json');
    const first = await run(repository, 'ask', '--json');
    expect(existsSync(file)).to.equal(true);
    const kept = await readFile(file, 'utf8');

    for (const broken of [
      '',
      '{',
      '[]',
      '{"engine":1}',
      kept.replaceAll('"static":', '"static":-'),
      kept.replaceAll('[', '[7,'),
    ]) {
      await writeFile(file, broken);
      expect((await run(repository, 'ask', '--json')).stdout).to.equal(first.stdout);
    }
  });

  it('reads figures from the cache, and not from the releases again', async () => {
    const repository = await grown(2);
    const file = join(repository.gitFolder, 'stemma', 'budget-cache.json');
    await run(repository, 'ask');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"static":\d+/u, '"static":1'));

    const { stdout } = await run(repository, 'ask', '--json');

    expect((JSON.parse(stdout) as { releases: { static: number }[] }).releases.map((one) => one.static)).to.include(1);
  });

  describe('as a comment on a pull request', () => {
    it('says in one line what changed, then which prompt, and folds the rest', async () => {
      const repository = await grown(2);
      await repository.write('prompts/ask.prompt', aPrompt(4, 40));
      await repository.write('prompts/other.prompt', aPrompt(1));

      const { stdout, code } = await run(repository, '--format', 'markdown');

      expect(code).to.equal(1);
      const lines = stdout.split('\n');
      expect(lines[0]).to.equal('<!-- stemma-budget -->');
      expect(lines[1]).to.match(
        /^\*\*\+24 static tokens \(\+[\d.]+ %\), \+\$[\d.]+ per 1,000 requests: 1 of 2 over budget\*\*$/u,
      );
      expect(lines).to.include('### ask');
      expect(stdout).to.include('<details><summary>1 without a release to compare with</summary>');
      expect(stdout).to.match(/^\| other \| \d+ \|/mu);
    });

    it('says what samples take and cost more, and how sure the figures are', async () => {
      const repository = await grown(2);
      await repository.write('prompts/ask.prompt', aPrompt(4, 40));
      await repository.write('prompts/ask.samples.yaml', '- name: tea\n  input: { topic: tea }\n');

      const { stdout } = await run(repository, '--format', 'markdown', '--model', 'anthropic/claude-sonnet-4-6');

      expect(stdout.split('\n')[1]).to.match(/, p90 \+\d+, \+\$[\d.]+ per 1,000 requests: 1 of 1 over budget\*\*$/u);
      expect(stdout).to.match(/^- ✗ static \d+ tokens, \d+ over 40 \(an estimate\) /mu);
      expect(stdout).to.include('anthropic/claude-sonnet-4-6 · o200k\\_base × 1.18, estimate −15 … +15 % · 1 sample');
    });

    it('tells what is as it was from what is new, and that no limits are set', async () => {
      const repository = await aRepository()
        .withFile('.promptrc', '')
        .withFile('prompts/ask.prompt', 'Hi')
        .commit()
        .release('ask', '1.0.0')
        .build();
      await repository.write('prompts/other.prompt', 'Hi');

      const { stdout } = await run(repository, '--format', 'markdown');

      expect(stdout).to.include('**as many static tokens: no limits are set**');
      expect(stdout).to.include('<summary>1 without a change</summary>');
      expect(stdout).to.include('<summary>1 without a release to compare with</summary>');
    });

    it('lets no title of a prompt mean anything', async () => {
      const repository = await grown(1);
      await repository.write('prompts/ask.prompt', aPrompt(2));

      const { stdout } = await run(repository, 'ask', '--format', 'markdown');

      expect(stdout).to.include('Rules &lt;b&gt;\\|\\*@\u2060all');
    });
  });

  it('draws with ASCII characters only where that is asked for', async () => {
    const repository = await grown(2);

    const { stdout } = await run(repository, 'ask', '--ascii');

    expect(stdout).to.match(/^[\n\x20-\x7e]+$/u);
  });
});
