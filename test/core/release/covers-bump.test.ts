import { expect } from 'chai';
import { describe, it } from 'mocha';
import { coversBump } from '../../../core/release/covers-bump.ts';
import type { Bump } from '../../../core/release/next-version.ts';

/** A release, the one that follows it, and the weightiest bump that this is enough for. */
const cases: readonly (readonly [previous: string, version: string, enoughFor: Bump])[] = [
  ['1.4.2', '1.4.3', 'patch'],
  ['1.4.2', '1.5.0', 'minor'],
  ['1.4.2', '2.0.0', 'major'],
  ['1.4.2', '3.1.0', 'major'],
  ['1.4.2', '1.4.3-rc.1', 'patch'],
  ['1.4.2', '1.5.0-rc.1', 'minor'],
  ['1.4.2', '2.0.0-rc.1', 'major'],
  ['0.4.2', '0.4.3', 'minor'],
  ['0.4.2', '0.5.0', 'major'],
  ['0.4.2', '1.0.0', 'major'],
  ['1.0.0-rc.1', '1.0.0-rc.2', 'major'],
  ['1.0.0-rc.1', '1.0.0', 'major'],
];
const bumps: readonly Bump[] = ['patch', 'minor', 'major'];

describe('coversBump()', () => {
  for (const [previous, version, enoughFor] of cases) {
    it(`from ${previous} to ${version} is enough for ${enoughFor}`, () => {
      const covered = bumps.filter((bump) => coversBump(previous, version, bump));

      expect(covered).to.deep.equal(bumps.slice(0, bumps.indexOf(enoughFor) + 1));
    });
  }
});
