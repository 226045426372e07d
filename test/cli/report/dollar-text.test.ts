import { expect } from 'chai';
import { describe, it } from 'mocha';
import { dollarText } from '../../../cli/report/dollar-text.ts';

describe('dollarText()', () => {
  for (const [dollars, text] of [
    [1234.5, '$1,234.50'],
    [1, '$1.00'],
    [0.9996, '$1.00'],
    [0.5, '$0.50'],
    [0.315, '$0.315'],
    [0.03124, '$0.0312'],
    [0.000_123_4, '$0.000123'],
    [0.000_000_1, '$0.00'],
    [0, '$0.00'],
  ] as const) {
    it(`writes ${dollars} as ${text}`, () => {
      expect(dollarText(dollars)).to.equal(text);
    });
  }
});
