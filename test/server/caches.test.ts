import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { Coalescer } from '../../server/coalesce.ts';
import { RecentCache } from '../../server/recent-cache.ts';
import { SharedRuns } from '../../server/shared-runs.ts';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('RecentCache', () => {
  it('gives the last value of a key or none, and stays below its weight, whatever is asked', () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom('get', 'set'), fc.constantFrom(...'abcdef'), fc.integer({ min: 1, max: 40 })),
    );
    fc.assert(
      fc.property(steps, (all) => {
        const cache = new RecentCache<string, number>({ maxWeight: 60, weigh: (weight) => weight });
        const last = new Map<string, number>();
        for (const [step, key, weight] of all) {
          if (step === 'get') expect(cache.get(key)).to.be.oneOf([undefined, last.get(key)]);
          else {
            cache.set(key, weight);
            last.set(key, weight);
            expect(cache.get(key)).to.equal(weight > 30 ? undefined : weight);
          }
          expect(cache.size).to.be.at.most(60);
        }
      }),
    );
  });

  it('keeps what is asked for while a thousand others come and go', () => {
    const cache = new RecentCache<string, number>({ maxWeight: 10 });
    cache.set('kept', 0);

    for (let other = 0; other < 1000; other += 1) {
      cache.set(`other ${other}`, other);
      expect(cache.get('kept')).to.equal(0);
    }
    expect(cache.size).to.be.at.most(10);
  });
});

describe('Coalescer', () => {
  it('starts once for all who ask at a time, and anew after that', async () => {
    const work = new Coalescer<string, number>();
    let started = 0;
    const start = async (): Promise<number> => {
      started += 1;
      await tick();
      return started;
    };

    const together = await Promise.all([work.run('a', start), work.run('a', start), work.run('a', start)]);
    const later = await work.run('a', start);

    expect([together, later, started]).to.deep.equal([[1, 1, 1], 2, 2]);
  });

  it('gives a failure to all who share it, and does not remember it', async () => {
    const work = new Coalescer<string, string>();
    const failing = (): Promise<string> => tick().then(() => Promise.reject(new Error('broken')));

    const results = await Promise.allSettled([work.run('a', failing), work.run('a', failing)]);

    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(await work.run('a', async () => 'mended')).to.equal('mended');
  });
});

describe('SharedRuns', () => {
  it('gives those who ask during a run the one that begins after it', async () => {
    const runs = new SharedRuns<number>();
    let begun = 0;
    const start = async (): Promise<number> => {
      begun += 1;
      const mine = begun;
      await tick();
      return mine;
    };

    const first = runs.run('origin', start);
    const second = runs.run('origin', start);
    const third = runs.run('origin', start);
    const other = runs.run('upstream', start);

    expect(await Promise.all([first, second, third, other])).to.deep.equal([1, 3, 3, 2]);
    expect(begun).to.equal(3);
  });

  it('goes on after a failure', async () => {
    const runs = new SharedRuns<string>();
    const failing = runs.run('origin', () => Promise.reject(new Error('offline')));
    const next = runs.run('origin', async () => 'online');

    expect(await failing.catch((error: Error) => error.message)).to.equal('offline');
    expect(await next).to.equal('online');
  });
});
