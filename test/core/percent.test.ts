import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatPercent, parsePercent, percentOf } from '../../core/percent.ts';
import { codeOf } from '../helpers/error-code.ts';

describe('parsePercent()', () => {
  for (const [text, ppm] of [
    ['0', 0],
    ['5', 50_000],
    ['0.5', 5000],
    ['0.0001', 1],
    ['33.3333', 333_333],
    ['100', 1_000_000],
    ['100.0000', 1_000_000],
    ['05', 50_000],
    ['5%', 50_000],
    ['5 %', 50_000],
  ] as const) {
    it(`reads "${text}" as ${ppm} parts per million`, () => {
      expect(parsePercent(text)).to.equal(ppm);
    });
  }

  for (const text of [
    '',
    '-1',
    '100.0001',
    '101',
    '1e2',
    '0.00001',
    'five',
    '.5',
    '5.',
    '5  %',
    'NaN',
    'Infinity',
    '٥',
  ]) {
    it(`refuses "${text}"`, () => {
      expect(codeOf(() => parsePercent(text))).to.equal('PERCENT_INVALID');
    });
  }

  it('reads what formatPercent() and percentOf() write, exactly', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), (ppm) => {
        expect(parsePercent(formatPercent(ppm))).to.equal(ppm);
        expect(parsePercent(percentOf(ppm))).to.equal(ppm);
      }),
    );
    for (const ppm of [1, 7, 33, 99, 1234, 333_333, 999_999]) expect(parsePercent(percentOf(ppm))).to.equal(ppm);
  });
});
