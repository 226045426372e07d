import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { RateLimiter } from '../../../server/limits/rate-limiter.ts';

describe('RateLimiter', () => {
  it('lets through what is allowed per minute at once, then one after the other', () => {
    let now = 0;
    const limiter = new RateLimiter(20, () => now);

    const first = Array.from({ length: 21 }, () => limiter.take('a'));
    now += 3000;
    const later = [limiter.take('a'), limiter.take('a')];

    expect(first.slice(0, 20)).to.deep.equal(Array.from({ length: 20 }, () => 0));
    expect(first[20]).to.equal(3);
    expect(later).to.deep.equal([0, 3]);
  });

  it('counts each key by itself, and nothing when it is only asked', () => {
    const limiter = new RateLimiter(1, () => 0);

    expect([limiter.wait('a'), limiter.wait('a'), limiter.take('a')]).to.deep.equal([0, 0, 0]);
    expect([limiter.wait('a'), limiter.take('a'), limiter.take('b')]).to.deep.equal([60, 60, 0]);
  });

  it('never lets through more than the allowance and what was regained, whenever it is asked', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), pauses, (perMinute, waits) => {
        let now = 0;
        const limiter = new RateLimiter(perMinute, () => now);
        let passed = 0;
        for (const wait of waits) {
          now += wait;
          if (limiter.take('a') === 0) passed += 1;
        }
        expect(passed).to.be.at.most(perMinute + (now / 60_000) * perMinute);
      }),
    );
  });

  it('tells a time after which the next one is let through', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (perMinute) => {
        let now = 0;
        const limiter = new RateLimiter(perMinute, () => now);
        let wait = 0;
        while (wait === 0) wait = limiter.take('a');
        now += wait * 1000;
        expect(limiter.take('a')).to.equal(0);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps no more than some keys, and begins anew with one that it forgot', () => {
    const limiter = new RateLimiter(1, () => 0);
    limiter.take('first');

    for (let count = 0; count < 50_000; count += 1) limiter.take(`key ${count}`);

    expect(limiter.take('first')).to.equal(0);
  });
});
