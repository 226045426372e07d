import { expect } from 'chai';
import { describe, it } from 'mocha';
import { contractWarnings } from '../../../core/resolution/contract-warnings.ts';
import type { EnvironmentDocument } from '../../../core/state/documents.ts';
import { parseRange } from '../../../core/version-range.ts';

const mark = { at: '2026-11-01T12:00:00.000Z', by: 'Ada <ada@example.com>' };

const document: EnvironmentDocument = {
  ...{ format: 1, environment: 'production', name: 'greet', withdrawn: { '1.1.0': mark } },
  promoted: { '1.0.0': mark, '1.1.0': mark, '1.2.0': mark, '1.4.0': mark, '2.0.0': mark, '2.1.0': mark },
  forced: {
    '1.4.0': { baseline: '1.2.0', changes: ['variable d was removed'] },
    '1.1.0': { baseline: '1.0.0', changes: ['a', 'b', 'c', 'd', 'e'] },
    '1.3.0': { baseline: '1.2.0', changes: ['variable c was removed'] },
    '2.1.0': { baseline: '2.0.0', changes: ['variable x was removed'] },
  },
};

const sinceOf = (version: string, range: string, of: EnvironmentDocument | undefined = document): readonly unknown[] =>
  contractWarnings('greet', version, {
    view: { environment: 'production', document: of, openRollouts: new Map() },
    range: parseRange(range),
  }).map(({ since }) => since);

describe('contractWarnings()', () => {
  const cases: readonly (readonly [title: string, version: string, range: string, since: readonly string[]])[] = [
    ['a release that broke a contract', '1.1.0', '^1', ['1.1.0']],
    ['a release above one that did, also where that is withdrawn', '1.2.0', '^1', ['1.1.0']],
    ['a candidate that broke one, and what is promoted below', '1.3.0', '^1', ['1.1.0', '1.3.0']],
    ['a release above, without what was rolled out and never promoted', '1.4.0', '^1', ['1.1.0', '1.4.0']],
    ['a release below', '1.0.0', '^1', []],
    ['a range without the release that applications had before', '1.2.0', '^1.1', []],
    ['a range with one of them', '1.4.0', '^1.2', ['1.4.0']],
    ['another major line', '2.0.0', '>=1', []],
    ['each line by itself', '2.1.0', '>=1', ['2.1.0']],
  ];
  for (const [title, version, range, since] of cases) {
    it(`tells ${since.join(' and ') || 'nothing'} of ${title}`, () => {
      expect(sinceOf(version, range)).to.deep.equal(since);
    });
  }

  it('tells nothing where nothing was forced, or nothing is served', () => {
    const { forced: _, ...plain } = document;

    expect(sinceOf('1.1.0', '^1', plain)).to.deep.equal([]);
    expect(
      contractWarnings('greet', '1.1.0', {
        view: { environment: 'production', document: undefined, openRollouts: new Map() },
        range: parseRange('*'),
      }),
    ).to.deep.equal([]);
  });

  it('says what was broken, and for whom', () => {
    const [warning] = contractWarnings('greet', '1.2.0', {
      view: { environment: 'production', document, openRollouts: new Map() },
      range: parseRange('^1'),
    });

    expect(warning).to.deep.equal({
      code: 'CONTRACT_CHANGED',
      message: 'greet@1.1.0 broke applications written for 1.0.0, by force: a; b; c; 2 more',
      since: '1.1.0',
    });
  });
});
