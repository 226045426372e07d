import { expect } from 'chai';
import { describe, it } from 'mocha';
import { earlierVersions } from '../../../core/release/earlier-versions.ts';

const cases: readonly (readonly [
  existing: readonly string[],
  below: string | undefined,
  earlier: readonly string[],
])[] = [
  [[], undefined, []],
  [['1.0.0', '1.10.0', '1.2.0'], undefined, ['1.10.0', '1.2.0', '1.0.0']],
  [['1.0.0', '1.2.0', '2.0.0'], '2.0.0', ['1.2.0', '1.0.0']],
  [['1.0.0', '2.0.0-rc.1', '1.1.0-rc.1'], undefined, ['1.0.0', '2.0.0-rc.1', '1.1.0-rc.1']],
  [['1.0.0-rc.1', '1.0.0-rc.2'], '1.0.0', ['1.0.0-rc.2', '1.0.0-rc.1']],
  [['1.0.0'], '0.9.0', []],
];

describe('earlierVersions()', () => {
  for (const [existing, below, earlier] of cases) {
    it(`of ${existing.join(', ') || 'nothing'} below ${below ?? 'none'} are ${earlier.join(', ') || 'none'}`, () => {
      expect(earlierVersions(existing, below)).to.deep.equal(earlier);
    });
  }
});
