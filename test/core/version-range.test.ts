import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { SemVer, satisfies } from 'semver';
import { compareVersions, isUnnamedPrerelease, parseRange, spansMajors } from '../../core/version-range.ts';
import { codeOf } from '../helpers/error-code.ts';

describe('parseRange()', () => {
  for (const range of ['^1', '~1.4', '1.x', '1.2.0 - 1.9', '>=1 <3', '*', '^2.0.0-rc.1']) {
    it(`takes ${range}`, () => {
      expect(parseRange(range).raw).to.equal(range);
    });
  }

  for (const range of ['abc', '>=', '1..2', '^1 ||', '|| ^1', '^1 || || ^2', '1.2.3.4', '99999999999999999999']) {
    it(`refuses ${range}`, () => {
      expect(codeOf(() => parseRange(range))).to.equal('RANGE_INVALID');
    });
  }
});

describe('compareVersions()', () => {
  it('orders by semver precedence', () => {
    const sorted = ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-rc.2', '1.0.0-rc.10', '1.0.0', '1.2.0', '1.10.0', '2.0.0'];

    expect([...sorted].reverse().sort(compareVersions)).to.deep.equal(sorted);
  });
});

describe('isUnnamedPrerelease()', () => {
  const cases: readonly [range: string, version: string, unnamed: boolean][] = [
    ['^1', '1.1.0-rc.1', true],
    ['^1', '1.0.0-rc.1', true],
    ['*', '3.0.0-rc.1', true],
    ['^1', '2.0.0-rc.1', false],
    ['^1', '1.1.0', false],
    ['^1.2', '1.1.0-rc.1', false],
    ['^1.1.0-rc.2', '1.1.0-rc.1', false],
    ['^1.1.0-rc.2', '1.2.0-rc.1', true],
    ['~1.0 || ^2', '2.1.0-beta', true],
  ];
  for (const [range, version, unnamed] of cases) {
    it(`is ${unnamed} of ${version} for ${range}`, () => {
      expect(isUnnamedPrerelease(parseRange(range), new SemVer(version))).to.equal(unnamed);
    });
  }
});

describe('spansMajors()', () => {
  const ranges: readonly [range: string, spans: boolean][] = [
    ['*', true],
    ['>=1', true],
    ['>1.2.0', true],
    ['<2', true],
    ['<=1.2', true],
    ['<1', false],
    ['^1', false],
    ['~1.2', false],
    ['1', false],
    ['1.2.3', false],
    ['^0.3', false],
    ['>=1 <2', false],
    ['>=1.0.0 <2.0.0-0', false],
    ['>=1.0.0 <2.0.0-rc.1', true],
    ['>=1.0.0 <=2.0.0', true],
    ['1.2.0 - 1.9.0', false],
    ['1.2.0 - 2.0.0', true],
    ['^1 || ^2', true],
    ['^1 || 1.4.0', false],
    ['^1 || >3 <2', false],
    ['>3 <2', false],
    ['>=2.0.0-rc.1 <2.0.0', false],
    ['^1 || >=2.0.0-rc.1 <2.0.0', true],
  ];
  for (const [range, spans] of ranges) {
    it(`${spans ? 'finds that' : 'finds no way in which'} ${range} crosses majors`, () => {
      expect(spansMajors(range)).to.equal(spans);
    });
  }

  it('is true wherever versions of two majors satisfy the range', () => {
    const bound = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 2 }), fc.constantFrom('', '-0', '-rc.1'));
    const part = fc
      .tuple(fc.constantFrom('^', '~', '>=', '>', '<', '<=', '='), bound)
      .map(([operator, [major, minor, rest]]) => `${operator}${major}.${minor}.0${rest}`);
    const range = fc.array(fc.array(part, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });
    const versions = [0, 1, 2, 3, 4].flatMap((major) =>
      ['0.0-0', '0.0-beta', '0.0', '0.1', '1.0-0', '1.0', '2.0', '9.9'].map((rest) => `${major}.${rest}`),
    );
    fc.assert(
      fc.property(range, (sets) => {
        const text = sets.map((parts) => parts.join(' ')).join(' || ');
        const majors = new Set(versions.filter((version) => satisfies(version, text)).map((version) => version[0]));

        if (majors.size > 1) expect(spansMajors(text), text).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });
});
