import { calcPrice } from '@pydantic/genai-prices';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { BudgetReport } from '../../../core/budget/budget-report.ts';
import { estimateCosts } from '../../../core/budget/estimate-costs.ts';
import { cacheHitRate, requestDollars } from '../../../core/budget/request-cost.ts';
import { findModel } from '../../../core/models/find-model.ts';
import { emptyModelBook } from '../../../core/models/model-book.ts';
import type { ModelFacts } from '../../../core/models/model-facts.ts';

const DAY = '2026-11-26';
const noon = new Date(`${DAY}T12:00:00Z`);

const factsOf = (id: string): Promise<ModelFacts> => findModel(id, { today: DAY, book: emptyModelBook });

describe('requestDollars()', () => {
  const models: readonly (readonly [provider: string, model: string])[] = [
    ['openai', 'gpt-5'],
    ['openai', 'gpt-4o-mini'],
    ['anthropic', 'claude-sonnet-4-5'],
    ['google', 'gemini-2.5-pro'],
  ];
  for (const [provider, model] of models) {
    it(`of ${provider}/${model} is what the price list computes, on both sides of each tier`, async () => {
      const { prices } = await factsOf(`${provider === 'google' ? 'googleai' : provider}/${model}`);
      const edges = [1, 1000, 199_999, 200_000, 200_001, 271_999, 272_000, 272_001, 900_000];

      for (const input of edges) {
        const listed = calcPrice({ input_tokens: input, output_tokens: 321 }, model, {
          providerId: provider,
          timestamp: noon,
        });
        expect(prices && requestDollars({ input, output: 321 }, prices), String(input)).to.be.closeTo(
          listed?.total_price ?? Number.NaN,
          1e-9,
        );
      }
    });
  }

  it('reads and writes the cache at its own prices', async () => {
    const { prices } = await factsOf('anthropic/claude-sonnet-4-5');
    const usage = { input_tokens: 5000, output_tokens: 0 };
    const options = { providerId: 'anthropic', timestamp: noon };
    const read = calcPrice({ ...usage, cache_read_tokens: 4000 }, 'claude-sonnet-4-5', options)?.total_price;
    const written = calcPrice({ ...usage, cache_write_tokens: 4000 }, 'claude-sonnet-4-5', options)?.total_price;

    const dollars = (hitRate: number): number | undefined =>
      prices && requestDollars({ input: 5000, output: 0, prefix: 4000, hitRate }, prices);
    expect(dollars(1)).to.be.closeTo(read ?? Number.NaN, 1e-9);
    expect(dollars(0)).to.be.closeTo(written ?? Number.NaN, 1e-9);
  });

  it('costs input for the cache where the list has no prices for it, and for a prefix that is longer than the input', () => {
    const prices = {
      input: [{ fromTokens: 0, dollars: 2 }],
      output: [{ fromTokens: 0, dollars: 10 }],
      dated: DAY,
    };
    const request = { input: 1_000_000, output: 0, hitRate: 0.5 };

    expect(requestDollars({ ...request, prefix: 2_000_000 }, prices)).to.equal(2);
  });

  it('never falls as the hit rate falls, where reading is cheaper than writing', () => {
    const tier = (dollars: number): readonly { fromTokens: number; dollars: number }[] => [{ fromTokens: 0, dollars }];
    const prices = { input: tier(3), output: tier(15), cacheRead: tier(0.3), cacheWrite: tier(3.75), dated: DAY };
    const rate = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(rate, rate, fc.integer({ min: 0, max: 5000 }), (a, b, prefix) => {
        const at = (hitRate: number): number => requestDollars({ input: 5000, output: 0, prefix, hitRate }, prices);
        expect(at(Math.max(a, b))).to.be.at.most(at(Math.min(a, b)) + 1e-12);
      }),
    );
  });
});

describe('cacheHitRate()', () => {
  it('is 0 without requests, and nears 1 with many', () => {
    expect(cacheHitRate({ requestsPerDay: 0, lifetimeSeconds: 300 })).to.equal(0);
    expect(cacheHitRate({ requestsPerDay: 1_000_000, lifetimeSeconds: 300 })).to.be.closeTo(1, 1e-9);
  });

  // With writes at 1.25 and reads at 0.1 of the input's price, caching pays from 21.7 % on: 2.94 requests an hour.
  it('reaches what pays for five minutes at 2.94 requests an hour', () => {
    expect(cacheHitRate({ requestsPerDay: 2.94 * 24, lifetimeSeconds: 300 })).to.be.closeTo(0.217, 0.001);
  });
});

describe('estimateCosts()', () => {
  const figures = { static: 2000, minimum: 2000, maxSample: 3000, maxAscii: null, maxAny: null };
  const report = (over: Partial<BudgetReport>): BudgetReport => ({
    ...{ schemaVersion: 1, name: 'ask', version: '1.0.0', samples: 0, sections: [], partials: [], unbounded: [] },
    tokenizer: { id: 'o200k_base', confidence: 'exact' },
    totals: { ...figures, p50: null, p90: null, maxTypical: 4000 },
    overhead: { messages: 0, tools: 0 },
    prefix: { tokens: { constant: 2000, deploy: 2000, tenant: 2000, session: 2000 } },
    ...over,
  });
  const requested = (requestedTokens: number | null): BudgetReport['model'] => ({
    ...{
      id: 'openai/gpt-5',
      isKnown: true,
      windowTokens: null,
      reservedTokens: null,
      windowPercent: null,
      windowBasis: null,
    },
    ...{ requestedTokens, cacheMinimumTokens: 1024, warnings: [] },
  });

  it('spans the minimum to the typical maximum without samples, and p50 to p90 with them', async () => {
    const model = await factsOf('openai/gpt-5');
    const sampled = report({ samples: 3, totals: { ...figures, p50: 2200, p90: 2500, maxTypical: null } });

    const [bounds, samples] = [estimateCosts(report({}), model, undefined), estimateCosts(sampled, model, undefined)];

    expect(bounds).to.include({ basis: 'bounds', outputPerRequest: null });
    expect((bounds?.inputPerRequest[1] ?? 0) / (bounds?.inputPerRequest[0] ?? 1)).to.be.closeTo(2, 1e-9);
    expect(samples?.basis).to.equal('samples');
    expect((samples?.inputPerRequest[1] ?? 0) / (samples?.inputPerRequest[0] ?? 1)).to.be.closeTo(2500 / 2200, 1e-9);
    expect(samples).to.not.have.property('month');
  });

  it('holds what a request takes around its texts, and caches the definitions of tools with what follows them', async () => {
    const model = await factsOf('openai/gpt-5');
    const around = report({ overhead: { messages: 200, tools: 1000 } });

    const [bare, cost] = [estimateCosts(report({}), model, 10_000), estimateCosts(around, model, 10_000)];

    expect((cost?.inputPerRequest[0] ?? 0) / (bare?.inputPerRequest[0] ?? 1)).to.be.closeTo(3200 / 2000, 1e-9);
    expect(cost?.month?.prefixTokens).to.be.within((bare?.month?.prefixTokens ?? 0) + 872, 3000);
  });

  it('widens by the error of an estimate', async () => {
    const model = await factsOf('openai/gpt-5');
    const estimate = report({ tokenizer: { id: 'x', confidence: 'estimate', errorPercent: [-10, 20] } });

    const [exact, wide] = [estimateCosts(report({}), model, undefined), estimateCosts(estimate, model, undefined)];

    expect((wide?.inputPerRequest[0] ?? 0) / (exact?.inputPerRequest[0] ?? 1)).to.be.closeTo(0.9, 1e-9);
    expect((wide?.inputPerRequest[1] ?? 0) / (exact?.inputPerRequest[1] ?? 1)).to.be.closeTo(1.2, 1e-9);
  });

  it('has the answer at most where the settings limit it', async () => {
    const model = await factsOf('openai/gpt-5');
    const price = model.prices?.output[0]?.dollars ?? Number.NaN;

    const cost = estimateCosts(
      report({ model: requested(500) as NonNullable<BudgetReport['model']> }),
      model,
      undefined,
    );

    expect(cost?.outputPerRequest).to.be.closeTo((500 * price) / 1e6, 1e-12);
  });

  it('counts a month of 30 days with what the cache saves', async () => {
    const model = await factsOf('openai/gpt-5');

    const cost = estimateCosts(report({}), model, 10_000);
    const short = estimateCosts(
      report({ prefix: { tokens: { constant: 9, deploy: 9, tenant: 9, session: 9 } } }),
      model,
      10_000,
    );

    expect(cost?.month).to.include({ requestsPerDay: 10_000, prefixTokens: 1920 });
    expect(cost?.month?.hitRate).to.be.closeTo(1, 1e-9);
    expect(short?.month).to.include({ hitRate: 0, prefixTokens: 0 });
    expect(short?.month?.input[0]).to.be.closeTo(300_000 * (cost?.inputPerRequest[0] ?? 0), 1e-6);
    expect(cost?.month?.input[0]).to.be.lessThan(short?.month?.input[0] ?? 0);
  });

  it('takes a prefix that is estimated as short for the most, and as long for the least, as the error allows', async () => {
    const model = await factsOf('openai/gpt-5');
    const tokens = { constant: 1100, deploy: 1100, tenant: 1100, session: 1100 };
    const estimate = report({
      prefix: { tokens },
      tokenizer: { id: 'x', confidence: 'estimate', errorPercent: [-10, 20] },
    });

    const cost = estimateCosts(estimate, model, 10_000);

    // 10 % fewer are below the minimum of 1,024: the most is what it costs with nothing cached.
    expect(cost?.month?.input[1]).to.be.closeTo(300_000 * (cost?.inputPerRequest[1] ?? 0), 1e-6);
    expect(cost?.month?.input[0]).to.be.lessThan(300_000 * (cost?.inputPerRequest[0] ?? 0));
    expect(cost?.month?.prefixTokens).to.equal(1024);
  });

  it('never has a month whose least is above its most, on both sides of a tier', async () => {
    const model = await factsOf('anthropic/claude-sonnet-4-5');
    const length = fc.integer({ min: 1, max: 400_000 });
    fc.assert(
      fc.property(
        fc.tuple(length, length, length),
        fc.integer({ min: 1, max: 100_000 }),
        ([a, b, prefix], requests) => {
          const [p50, p90] = [Math.min(a, b), Math.max(a, b)];
          const shared = Math.min(prefix, p50);
          const tokens = { constant: shared, deploy: shared, tenant: shared, session: shared };
          const sampled = report({
            samples: 9,
            prefix: { tokens },
            totals: { ...figures, p50, p90, maxTypical: null },
          });
          const [low, high] = estimateCosts(sampled, model, requests)?.month?.input ?? [1, 0];
          expect(low).to.be.at.most(high);
        },
      ),
    );
  });

  it('is not there without a price, and without a most', async () => {
    const model = await factsOf('openai/gpt-5');
    const { prices: _, ...unpriced } = model;
    const endless = report({ totals: { ...figures, p50: null, p90: null, maxTypical: null } });

    expect([estimateCosts(report({}), unpriced, 5), estimateCosts(endless, model, 5)]).to.deep.equal([
      undefined,
      undefined,
    ]);
  });
});
