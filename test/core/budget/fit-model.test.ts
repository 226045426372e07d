import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { TokenFigures } from '../../../core/budget/budget-report.ts';
import { fitModel } from '../../../core/budget/fit-model.ts';
import type { RequestOverhead } from '../../../core/budget/request-overhead.ts';
import type { ModelFacts } from '../../../core/models/model-facts.ts';
import type { JsonObject } from '../../../core/protocol.ts';

const model: ModelFacts = {
  ...{ id: 'acme/one', isKnown: true, windowTokens: 12_000, maxOutputTokens: 2000, sources: [], warnings: [] },
  counting: { encoding: 'o200k_base', factor: 1, confidence: 'exact' },
};
const { windowTokens: _, maxOutputTokens: __, ...unknown } = model;
const totals: TokenFigures = {
  ...{ static: 100, minimum: 100, p50: 400, p90: 1000, maxSample: 1200 },
  ...{ maxTypical: 3000, maxAscii: null, maxAny: null },
};
const noOverhead: RequestOverhead = { messages: 0, tools: 0 };
const unsampled = { ...totals, p90: null };

interface Case {
  readonly title: string;
  readonly figures?: TokenFigures;
  readonly model?: ModelFacts;
  readonly config?: JsonObject;
  readonly errorPercent?: readonly [number, number];
  readonly overhead?: RequestOverhead;
  readonly gives: readonly [windowPercent: number | null, reservedTokens: number | null];
  readonly basis?: 'p90' | 'maxTypical' | 'minimum' | null;
}

const cases: readonly Case[] = [
  { title: 'p90 of the window without what the model may answer', gives: [10, 2000] },
  { title: 'what the settings ask for instead', config: { maxOutputTokens: 7000 }, gives: [20, 7000] },
  { title: 'settings that are no limit are not read', config: { max_tokens: 0 }, gives: [10, 2000] },
  { title: 'typical values without samples', figures: unsampled, basis: 'maxTypical', gives: [30, 2000] },
  {
    ...{ title: 'the minimum without either', figures: { ...unsampled, maxTypical: null } },
    ...{ basis: 'minimum', gives: [1, 2000] },
  },
  { title: 'an estimate with as much more as it may be off', errorPercent: [-15, 15], gives: [11.5, 2000] },
  {
    title: 'what a request takes around its texts with them',
    overhead: { messages: 20, tools: 80 },
    gives: [11, 2000],
  },
  { title: 'nothing of a window that is not known', model: unknown, basis: null, gives: [null, null] },
  {
    title: 'nothing of a window that the answer fills',
    config: { maxTokens: 12_000 },
    basis: null,
    gives: [null, 12_000],
  },
];

describe('fitModel()', () => {
  for (const {
    title,
    figures = totals,
    model: facts = model,
    config = {},
    errorPercent,
    overhead = noOverhead,
    basis = 'p90',
    gives,
  } of cases) {
    it(`shows ${title}`, () => {
      const tokenizer = errorPercent === undefined ? {} : { errorPercent };

      const { windowPercent, windowBasis, reservedTokens } = fitModel(figures, {
        model: facts,
        config,
        tokenizer,
        overhead,
      });

      expect([windowPercent, reservedTokens]).to.deep.equal(gives);
      expect(windowBasis).to.equal(basis);
    });
  }

  it('warns where the answer fills the whole window', () => {
    const { warnings } = fitModel(totals, {
      ...{ model, config: { maxTokens: 12_000 }, tokenizer: {}, overhead: noOverhead },
    });

    expect(warnings.join()).to.include('fill the whole window');
  });
});
