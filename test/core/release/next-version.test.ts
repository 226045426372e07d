import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { gt } from 'semver';
import type { Bump } from '../../../core/release/next-version.ts';
import { nextVersion } from '../../../core/release/next-version.ts';
import { arbitraryVersion } from '../../helpers/arbitrary-references.ts';
import { codeOf } from '../../helpers/error-code.ts';

describe('nextVersion()', () => {
  const cases: readonly [existing: readonly string[], bump: Bump, prerelease: string | undefined, next: string][] = [
    [[], 'patch', undefined, '1.0.0'],
    [[], 'major', undefined, '1.0.0'],
    [[], 'minor', 'rc', '1.0.0-rc.1'],
    [['1.0.0-rc.1'], 'patch', undefined, '1.0.0'],
    [['1.0.0-rc.1'], 'patch', 'rc', '1.0.0-rc.2'],
    [['1.0.0'], 'patch', undefined, '1.0.1'],
    [['1.0.0'], 'minor', undefined, '1.1.0'],
    [['1.2.3'], 'major', undefined, '2.0.0'],
    [['1.9.0', '1.10.0', '1.2.0'], 'minor', undefined, '1.11.0'],
    [['1.0.0', '2.0.0-rc.3'], 'minor', undefined, '1.1.0'],
    [['1.0.0', '2.0.0-rc.3'], 'major', undefined, '2.0.0'],
    [['1.0.0', '2.0.0-rc.9', '2.0.0-rc.10'], 'major', 'rc', '2.0.0-rc.11'],
    [['1.0.0', '1.1.0-rc.1'], 'minor', 'beta', '1.1.0-beta.1'],
    [['1.0.0', '1.1.0-rc.1'], 'patch', 'rc', '1.0.1-rc.1'],
    [['1.0.0', '1.1.0-rc', '1.1.0-rc.x', '1.1.0-rc.2.1'], 'minor', 'rc', '1.1.0-rc.1'],
    [['0.3.0'], 'minor', undefined, '0.4.0'],
  ];
  for (const [existing, bump, prerelease, next] of cases) {
    const what = prerelease === undefined ? bump : `${bump} prerelease ${prerelease}`;
    it(`gives ${next} as the ${what} after ${existing.join(', ') || 'nothing'}`, () => {
      expect(nextVersion({ existing, bump, prerelease })).to.equal(next);
    });
  }

  for (const prerelease of ['', 'RC', 'r c', 'rc+1', '01', 'rc..x']) {
    it(`refuses the prerelease "${prerelease}"`, () => {
      expect(codeOf(() => nextVersion({ existing: ['1.0.0'], bump: 'minor', prerelease }))).to.equal('VERSION_INVALID');
    });
  }

  it('is always a version that does not exist, above every release', () => {
    const bump = fc.constantFrom<Bump>('major', 'minor', 'patch');
    const prerelease = fc.option(fc.constantFrom('rc', 'beta'), { nil: undefined });
    const existing = fc.array(arbitraryVersion.filter((version) => !/\d{15}/.test(version)));
    fc.assert(
      fc.property(existing, bump, prerelease, (versions, kind, id) => {
        const next = nextVersion({ existing: versions, bump: kind, prerelease: id });

        expect(versions).to.not.include(next);
        for (const version of versions) if (!version.includes('-')) expect(gt(next, version)).to.equal(true);
      }),
    );
  });
});
