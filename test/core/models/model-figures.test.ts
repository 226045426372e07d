import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { ModelFigures } from '../../../core/models/model-figures.ts';
import { absurdFigures } from '../../../core/models/model-figures.ts';

describe('absurdFigures()', () => {
  const absurd: readonly (readonly [string, ModelFigures, string, string])[] = [
    ['a window of nothing', { window: 0 }, 'window', 'is 0'],
    ['a window of a billion', { window: 1e9 }, 'window', '100000000'],
    ['half a token', { output: 0.5 }, 'output', 'whole number'],
    ['an answer longer than the window', { window: 8000, output: 16_000 }, 'output', 'more than the window of 8000'],
    ['a negative price', { prices: { input: -3 } }, 'prices/input', '0 or more'],
    ['a price that is no number', { prices: { input: Number.NaN } }, 'prices/input', '0 or more'],
    ['a price per billion tokens', { prices: { input: 3000 } }, 'prices/input', 'more than 1000'],
    ['a price per token', { prices: { output: 0.000015 } }, 'prices/output', 'per token'],
    ['a cache price per token', { prices: { cacheRead: 0.00000003 } }, 'prices/cacheRead', 'per token'],
    ['answers far cheaper than questions', { prices: { input: 300, output: 15 } }, 'prices/output', 'a tenth'],
    ['a dear cache', { prices: { input: 3, cacheRead: 30 } }, 'prices/cacheRead', "more than the input's 3"],
    ['a very dear write', { prices: { input: 3, cacheWrite: 37 } }, 'prices/cacheWrite', "ten times the input's 3"],
  ];
  for (const [what, figures, path, message] of absurd) {
    it(`finds ${what}`, () => {
      const found = absurdFigures(figures);

      expect(found.map((one) => one.path)).to.deep.equal([path]);
      expect(found[0]?.message).to.include(message);
    });
  }

  const fine: readonly (readonly [string, ModelFigures])[] = [
    ['nothing', {}],
    ['what most models have', { window: 200_000, output: 64_000, prices: { input: 3, output: 15, cacheRead: 0.3 } }],
    ['a model that is free', { prices: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 } }],
    ['embeddings, whose answers cost nothing', { prices: { input: 0.02, output: 0 } }],
    ['an answer as long as the window', { window: 8000, output: 8000 }],
    ['an output price alone', { prices: { output: 15 } }],
  ];
  for (const [what, figures] of fine) {
    it(`finds nothing in ${what}`, () => {
      expect(absurdFigures(figures)).to.deep.equal([]);
    });
  }
});
