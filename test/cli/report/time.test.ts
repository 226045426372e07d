import { expect } from 'chai';
import { describe, it } from 'mocha';
import { showDistance, showSpan } from '../../../cli/report/time.ts';

describe('showSpan()', () => {
  for (const [seconds, text] of [
    [0, '0s'],
    [59, '59s'],
    [60, '1m'],
    [61, '1m 1s'],
    [3601, '1h 1m'],
    [12_000, '3h 20m'],
    [86_399, '1d'],
    [90_001, '1d 2h'],
    [1_209_600, '14d'],
  ] as const) {
    it(`shows ${seconds} seconds as ${text}`, () => {
      expect(showSpan(seconds)).to.equal(text);
    });
  }
});

describe('showDistance()', () => {
  const now = new Date('2026-11-01T12:00:00Z');

  for (const [iso, text] of [
    ['2026-11-01T12:00:00.400Z', 'now'],
    ['2026-11-01T16:00:00Z', 'in 4h'],
    ['2026-10-30T12:00:00Z', '2d ago'],
  ] as const) {
    it(`shows ${iso} as ${text}`, () => {
      expect(showDistance(iso, now)).to.equal(text);
    });
  }
});
