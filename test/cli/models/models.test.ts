import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { TestRepository } from '../../helpers/a-repository.ts';
import { aRepository, removeRepositories } from '../../helpers/a-repository.ts';
import { runStemma } from '../../helpers/run-stemma.ts';

const clock = (): Date => new Date('2026-11-26T12:00:00Z');
const promptrc = `models:
  acme/house:
    window: 1000
    output: 200
    tokenizer: { factor: 2, error: [-10, 20] }
    prices: { input: 3, output: 15 }
    cacheMinimum: 512
  acme/old: { window: 5000, retires: 2026-11-01 }
  openai/gpt-4o-mni: { window: 128000 }
`;
const aPrompt = (model: string): string => `---\nmodel: ${model}\n---\n# Rules\nAnswer in three short sentences.\n`;

describe('stemma models', () => {
  afterEach(removeRepositories);

  const aLibrary = (model = 'acme/house', settings = promptrc): Promise<TestRepository> =>
    aRepository().withFile('.promptrc', settings).withFile('prompts/ask.prompt', aPrompt(model)).commit().build();

  it('lists window, answer, how tokens are counted, prices and sources', async () => {
    const { folder: cwd } = await aLibrary();

    const { code, stdout } = await runStemma(['models', 'sonnet-4-5'], { cwd, clock });

    expect(code).to.equal(0);
    expect(stdout).to.match(/^MODEL +WINDOW +ANSWER +TOKENS +IN \$\/M +OUT \$\/M +CACHED FROM +SOURCES$/mu);
    expect(stdout).to.match(
      /^anthropic\/claude-sonnet-4-5 +200,000 +64,000 +o200k_base × 1\.18, −15 … \+15 % +3\* +15\* +1,024 +models\.dev 2026-07-02, genai-prices 2026-08-21$/mu,
    );
  });

  it('shows what .promptrc says as an override', async () => {
    const { folder: cwd } = await aLibrary();

    const { stdout } = await runStemma(['models', 'house'], { cwd, clock });

    expect(stdout).to.match(
      /^acme\/house +1,000 +200 .* 3 +15 +512 +override \(counting, window, output, prices, cache\)$/mu,
    );
  });

  it('gives all of it as JSON, also outside of a repository', async () => {
    const { json } = await runStemma(['models', 'openai/gpt-5-mini', '--json'], { cwd: '/', clock });

    expect(json).to.have.nested.property('models[0].id', 'openai/gpt-5-mini');
    expect(json).to.have.nested.property('models[0].prices.input[0].dollars', 0.25);
    expect(json).to.have.nested.property('models[0].sources[1].dated', '2026-07-02');
  });

  it('says so where no name fits', async () => {
    const { stdout } = await runStemma(['models', 'nothing-like-it'], { cwd: '/', clock });

    expect(stdout).to.include('No model that is known has "nothing-like-it" in its name.');
  });

  it('shows one model with the source of each figure', async () => {
    const { folder: cwd } = await aLibrary();

    const { stdout } = await runStemma(['models', 'show', 'acme/old'], { cwd, clock });

    expect(stdout).to.match(/^ {2}window +5,000 tokens +override, \.promptrc$/mu);
    expect(stdout).to.match(/^ {2}prices +not known$/mu);
    expect(stdout).to.include('warning: "acme/old" was turned off on 2026-11-01');
  });

  it('shows tiers, cache and successor days of one that the tables have', async () => {
    const { stdout } = await runStemma(['models', 'show', 'openai/gpt-5.6-sol'], { cwd: '/', clock });

    expect(stdout).to.match(
      /^ {2}input +\$4 per million tokens; \$8 from 272,000 tokens on +genai-prices, 2026-08-21$/mu,
    );
    expect(stdout).to.match(/^ {2}cached from +1,024 tokens in blocks of 128, for 5 minutes/mu);
  });

  it('names the nearest models of one that it does not know', async () => {
    const { stdout } = await runStemma(['models', 'show', 'anthropic/claude-sonet-4-5'], { cwd: '/', clock });

    expect(stdout).to.include('no table knows "anthropic/claude-sonet-4-5"');
    expect(stdout).to.include('nearest to it: "anthropic/claude-sonnet-4-5"');
  });

  describe('an override', () => {
    it('is what "stemma budget" measures with', async () => {
      const { folder: cwd } = await aLibrary();

      const { stdout, json } = await runStemma(['budget', 'ask', '--json'], { cwd, clock });

      expect(json, stdout).to.have.nested.property('model.windowTokens', 1000);
      expect(json).to.have.nested.property('model.reservedTokens', 200);
      expect(json).to.have.deep.nested.property('tokenizer', {
        ...{ id: 'o200k_base × 2', confidence: 'estimate', errorPercent: [-10, 20] },
      });
    });

    it('is what a release is gated by: that of its commit', async () => {
      const repository = await aLibrary('acme/house', `${promptrc}budget: { window: 1% }\n`);
      await repository.write('.promptrc', promptrc.replace('1000', '100000'));

      const { code, stderr } = await runStemma(['release', 'ask', '--version', '1.0.0'], {
        cwd: repository.folder,
        clock,
      });

      expect(code, stderr).to.equal(1);
      expect(stderr).to.include('BUDGET_EXCEEDED').and.include('window');
    });

    it('is known to the linter, with the day that it says', async () => {
      const files = ['acme/old', 'openai/gpt-4o-mni'].map((model) => aLibrary(model));
      const [old, mine] = await Promise.all(
        files.map(async (one) => (await runStemma(['lint', '--no-cache'], { cwd: (await one).folder, clock })).stdout),
      );
      const { folder } = await aLibrary('openai/gpt-4o-mni', '');

      expect(old).to.include('The model "acme/old" is deprecated and off since 2026-11-01');
      expect(mine).to.not.include('gpt-4o-mni');
      expect((await runStemma(['lint', '--no-cache'], { cwd: folder, clock })).stdout).to.include('did you mean');
    });

    it('that cannot be right is refused by every command with its line and value', async () => {
      const { folder: cwd } = await aLibrary(
        'acme/house',
        'models:\n  acme/house: { prices: { input: 3000, output: 9 } }\n',
      );

      for (const argv of [['models'], ['budget', 'ask'], ['lint']]) {
        const { code, errorCode, stderr } = await runStemma(argv, { cwd, clock });

        expect([code, errorCode]).to.deep.equal([2, 'CONFIG_INVALID']);
        expect(stderr).to.include('is 3000 dollars per million tokens').and.include('(line 2)');
      }
    });
  });
});
