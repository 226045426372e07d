import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { DiffReport } from '../../core/diff/diff-report.ts';
import { recentComparisons } from '../../server/recent-comparisons.ts';
import { aLibrary } from '../helpers/a-library.ts';
import { removeRepositories } from '../helpers/a-repository.ts';

/** Only that it is the same object matters here. */
const report = (version: string): DiffReport => ({
  ...{ schemaVersion: 1, before: { name: 'a', version }, after: { name: 'a', version } },
  ...{ bump: null, changes: [], settings: [], instructions: [], tokens: null, cost: null, cacheReset: null },
  ...{ samples: [], reach: [], texts: [] },
});

describe('recentComparisons()', () => {
  afterEach(removeRepositories);

  it('makes a comparison once, however many ask for it at the same time and later', async () => {
    const { registry } = await aLibrary();
    let made = 0;
    const compare = async (): Promise<DiffReport> => {
      made += 1;
      return report(String(made));
    };
    const comparisons = recentComparisons(registry);

    const asked = await Promise.all([1, 2, 3].map(async () => comparisons.get('a b', compare)));
    const later = await comparisons.get('a b', compare);

    expect(made).to.equal(1);
    expect(new Set([...asked, later]).size).to.equal(1);
    await registry.close();
  });

  it('makes one again that failed, and one that was asked for long ago', async () => {
    const { registry } = await aLibrary();
    const comparisons = recentComparisons(registry);
    const failing = async (): Promise<DiffReport> => {
      throw new Error('no');
    };
    let failed = '';
    try {
      await comparisons.get('a', failing);
    } catch (error) {
      failed = String(error);
    }
    const first = await comparisons.get('a', async () => report('1'));
    for (let at = 0; at < 128; at += 1) await comparisons.get(`other ${at}`, async () => report('2'));
    const again = await comparisons.get('a', async () => report('3'));

    expect(failed).to.equal('Error: no');
    expect([first.before.version, again.before.version]).to.deep.equal(['1', '3']);
    await registry.close();
  });

  it('belongs to one registry', async () => {
    const [one, two] = [await aLibrary(), await aLibrary()];

    expect(recentComparisons(one.registry)).to.equal(recentComparisons(one.registry));
    expect(recentComparisons(one.registry)).to.not.equal(recentComparisons(two.registry));
    await Promise.all([one.registry.close(), two.registry.close()]);
  });
});
