import { expect } from 'chai';
import { describe, it } from 'mocha';
import { findModel } from '../../../core/models/find-model.ts';
import { emptyModelBook } from '../../../core/models/model-book.ts';
import type { Counting } from '../../../core/models/model-facts.ts';
import { openAiLimits } from '../../../core/models/open-ai-limits.ts';

const today = '2026-11-26';

describe('findModel()', () => {
  const counted: readonly (readonly [string, string, Counting['confidence'], number])[] = [
    ['openai/gpt-5', 'o200k_base', 'exact', 1],
    ['openai/gpt-4o-mini', 'o200k_base', 'exact', 1],
    ['openai/gpt-4.1', 'o200k_base', 'exact', 1],
    ['openai/o3-mini', 'o200k_base', 'exact', 1],
    ['openai/gpt-4-turbo', 'cl100k_base', 'exact', 1],
    ['openai/gpt-3.5-turbo', 'cl100k_base', 'exact', 1],
    ['anthropic/claude-sonnet-4-5', 'o200k_base', 'estimate', 1.18],
    ['anthropic/claude-3-opus-20240229', 'o200k_base', 'estimate', 1.18],
    ['anthropic/claude-opus-4-20250514', 'o200k_base', 'estimate', 1.18],
    ['anthropic/claude-opus-4-7', 'o200k_base', 'estimate', 1.53],
    ['anthropic/claude-opus-5', 'o200k_base', 'estimate', 1.53],
    ['googleai/gemini-3.5-flash', 'o200k_base', 'estimate', 1],
    ['mistral/mistral-large-latest', 'o200k_base', 'estimate', 1],
    ['acme/house-model', 'o200k_base', 'estimate', 1],
  ];
  for (const [id, encoding, confidence, factor] of counted) {
    it(`counts ${id} by ${encoding} × ${factor}, as ${confidence}`, async () => {
      const { counting } = await findModel(id, { today, book: emptyModelBook });

      expect(counting).to.include({ encoding, confidence, factor });
      expect(counting.errorPercent === undefined).to.equal(confidence === 'exact');
    });
  }

  it('knows window, output, prices with their tiers, and what is cached', async () => {
    const { windowTokens, maxOutputTokens, prices, cache } = await findModel('anthropic/claude-sonnet-4-5', {
      today,
      book: emptyModelBook,
    });

    expect({ windowTokens, maxOutputTokens }).to.deep.equal({ windowTokens: 200_000, maxOutputTokens: 64_000 });
    expect(prices?.input).to.deep.equal([
      { fromTokens: 0, dollars: 3 },
      { fromTokens: 200_001, dollars: 6 },
    ]);
    expect(prices?.cacheRead?.[0]).to.deep.equal({ fromTokens: 0, dollars: 0.3 });
    expect(cache).to.include({ minimumTokens: 1024, lifetimeSeconds: 300 });
  });

  it('knows the limits of models that the first list lacks, and of snapshots of those it has, with their source', async () => {
    const limitsOf = async (id: string): Promise<readonly unknown[]> => {
      const { windowTokens, maxOutputTokens, sources } = await findModel(id, {
        today: '2026-11-26',
        book: emptyModelBook,
      });
      return [windowTokens, maxOutputTokens, sources.find(({ fact }) => fact === 'output')?.source];
    };

    expect(await limitsOf('openai/gpt-5')).to.deep.equal([400_000, 128_000, 'gpt-tokenizer']);
    expect(await limitsOf('openai/gpt-5-2025-08-07')).to.deep.equal([400_000, 128_000, 'gpt-tokenizer']);
    expect(await limitsOf('openai/gpt-5-mini-2025-08-07')).to.deep.equal([400_000, 128_000, 'models.dev']);
    expect(await limitsOf('openai/gpt-4.1-2025-04-14')).to.deep.equal([1_047_576, 32_768, 'models.dev']);
    expect(await limitsOf('azure/gpt-5')).to.deep.equal([272_000, 128_000, 'models.dev']);
    expect((await limitsOf('acme/gpt-5'))[2]).to.equal(undefined);
  });

  it('has the limits of OpenAI that the catalogue of gpt-tokenizer has', async () => {
    const catalogue = (await import('gpt-tokenizer/models')) as unknown as Record<string, object>;

    for (const [model, { window, output }] of Object.entries(openAiLimits)) {
      expect(catalogue[model]).to.include({ context_window: window, max_output_tokens: output });
    }
  });

  it('takes the price of the day', async () => {
    const [before, after] = await Promise.all([
      findModel('openai/gpt-5.6-sol', { today: '2026-08-01', book: emptyModelBook }),
      findModel('openai/gpt-5.6-sol', { today, book: emptyModelBook }),
    ]);

    expect([before, after].map(({ prices }) => prices?.output[0]?.dollars)).to.deep.equal([30, 20]);
  });

  it('says of a model that no table has that its figures are estimates', async () => {
    const facts = await findModel('acme/house-model', { today, book: emptyModelBook });

    expect(facts).to.include({ isKnown: false }).and.not.have.any.keys('windowTokens', 'prices', 'cache');
    expect(facts.warnings.join()).to.include('no table knows "acme/house-model"');
  });

  it('tells when a model is turned off', async () => {
    const { warnings } = await findModel('openai/gpt-4o', { today: '2027-01-04', book: emptyModelBook });

    expect(warnings.join()).to.include('"openai/gpt-4o" is turned off in 10 days, on 2027-01-14');
  });

  it('tells of tables that are old', async () => {
    const { warnings } = await findModel('openai/gpt-5.5', { today: '2027-06-01', book: emptyModelBook });

    expect(warnings.filter((one) => one.includes('days old'))).to.have.lengthOf(3);
  });
});
