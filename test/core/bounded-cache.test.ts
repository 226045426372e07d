import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { createBoundedCache } from '../../core/bounded-cache.ts';

describe('createBoundedCache()', () => {
  it('keeps what is asked for through any number of other keys', () => {
    const cache = createBoundedCache<number>(10);
    cache.set('used', 1);

    for (let index = 0; index < 1000; index += 1) {
      cache.set(`other ${index}`, index);
      expect(cache.get('used')).to.equal(1);
    }
  });

  it('forgets what has not been used for twice its capacity', () => {
    const cache = createBoundedCache<number>(10);
    cache.set('unused', 1);

    for (let index = 0; index < 20; index += 1) cache.set(`other ${index}`, index);
    expect(cache.get('unused')).to.equal(undefined);
  });

  it('never holds another value than the one last set, and always the last few', () => {
    const key = fc.constantFrom(...'abcdefgh');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 50 }), (entries) => {
        const cache = createBoundedCache<number>(4);
        const all = new Map<string, number>();
        for (const [name, value] of entries) {
          cache.set(name, value);
          all.set(name, value);
        }

        for (const [name, value] of all) expect(cache.get(name)).to.be.oneOf([value, undefined]);
        const [last] = entries.slice(-1);
        if (last !== undefined) expect(cache.get(last[0])).to.equal(last[1]);
      }),
    );
  });
});
