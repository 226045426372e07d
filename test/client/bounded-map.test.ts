import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { BoundedMap } from '../../client/bounded-map.ts';

describe('BoundedMap', () => {
  it('never holds more than maxEntries, and always what was set last', () => {
    const key = fc.integer({ min: 0, max: 20 }).map(String);
    const step = fc.record({ key, write: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(step, { maxLength: 200 }), (most, steps) => {
        const map = new BoundedMap<{ used: boolean; key: string }>(most);
        for (const { key, write } of steps) {
          if (write) map.set(key, { used: true, key });
          const found = map.get(key);
          expect(found?.key ?? key).to.equal(key);
          if (write) expect(found).not.to.equal(undefined);
          expect(map.size).to.be.at.most(most);
        }
      }),
    );
  });

  it('lets an entry that was never read go before one that was', () => {
    const map = new BoundedMap<{ used: boolean }>(3);
    for (const key of ['a', 'b', 'c']) map.set(key, { used: false });

    map.get('a');
    map.set('d', { used: false });

    expect(['a', 'b', 'c', 'd'].filter((key) => map.get(key) !== undefined)).to.deep.equal(['a', 'c', 'd']);
  });
});
