import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { formatDuration, parseDuration } from '../../core/duration.ts';
import { codeOf } from '../helpers/error-code.ts';

describe('parseDuration()', () => {
  for (const [text, seconds] of [
    ['0s', 0],
    ['30m', 1800],
    ['4h', 14_400],
    ['2d', 172_800],
    ['1w', 604_800],
    ['1d12h', 129_600],
    ['90m', 5400],
    ['3650d', 315_360_000],
  ] as const) {
    it(`reads "${text}" as ${seconds} seconds`, () => {
      expect(parseDuration(text)).to.equal(seconds);
    });
  }

  for (const text of ['', '5', 'm', '1.5h', '-1h', '1h 30m', '30m1h', '1H', '3651d', '99999999999999999999d', '1y']) {
    it(`refuses "${text}"`, () => {
      expect(codeOf(() => parseDuration(text))).to.equal('TIME_INVALID');
    });
  }

  it('reads what formatDuration() writes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 315_360_000 }), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).to.equal(seconds);
      }),
    );
  });
});
