import { diff, major } from 'semver';
import { isPrerelease } from '../version-range.ts';
import type { Bump } from './next-version.ts';

/**
 * Whether a version is far enough above another for a bump. Below 1.0.0 callers ask for `^0.2`, so that a minor step is
 * what a major one is above it, and a patch may bring what a minor step does. A prerelease promises nothing.
 *
 * @example
 * coversBump('1.4.0', '1.5.0', 'minor'); //=> true
 * coversBump('1.4.0', '1.5.0', 'major'); //=> false
 * coversBump('0.4.0', '0.5.0', 'major'); //=> true
 */
export const coversBump = (previous: string, version: string, needed: Bump): boolean =>
  isPrerelease(previous) || weights[stepBetween(previous, version)] >= weights[needed];

const weights: Readonly<Record<Bump, number>> = { patch: 0, minor: 1, major: 2 };

function stepBetween(previous: string, version: string): Bump {
  const step = diff(previous, version)?.replace(/^pre(?!release)/u, '');
  const isEarly = major(previous) === 0;
  if (step === 'major') return 'major';
  if (step === 'minor') return isEarly ? 'major' : 'minor';
  return isEarly ? 'minor' : 'patch';
}
