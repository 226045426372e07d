import type { Comparator } from 'semver';
import { compare, Range, SemVer } from 'semver';
import { excerpt } from './excerpt.ts';
import { fail } from './fail.ts';

/**
 * Reads a semver range as `parsePromptRef` passes it. An empty alternative, as in `^1 ||`, is refused: semver would
 * read it as "any version".
 *
 * @throws RANGE_INVALID
 */
export function parseRange(range: string): Range {
  try {
    if (range.split('||').some((part) => part.trim() === '')) throw new TypeError('an alternative is empty');
    return new Range(range);
  } catch (cause) {
    throw fail('RANGE_INVALID', { range: excerpt(range) }, cause);
  }
}

/** Order of two versions by semver precedence: below, at or above 0. */
export function compareVersions(a: string, b: string): number {
  return compare(a, b);
}

export function isPrerelease(version: string): boolean {
  return version.includes('-');
}

export function majorOf(version: string): number {
  return Number(version.slice(0, version.indexOf('.')));
}

/**
 * Tells whether `range` can reach more than one major version: `^1` cannot, `*`, `>=1` and `^1 || ^2` can.
 *
 * @throws RANGE_INVALID
 */
export function spansMajors(range: Range | string): boolean {
  const { set } = typeof range === 'string' ? parseRange(range) : range;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const comparators of set) {
    const [low, high] = majorsOf(comparators);
    if (low > high) continue;
    lowest = Math.min(lowest, low);
    highest = Math.max(highest, high);
  }
  return highest > lowest;
}

/**
 * Tells whether `version` is a prerelease that `range` leaves out only because it does not name one: the range takes the
 * release that the prerelease leads to. (Asking semver with `includePrerelease` would read every version again for every
 * comparator.)
 */
export function isUnnamedPrerelease(range: Range, version: SemVer): boolean {
  if (version.prerelease.length === 0) return false;
  const release = new SemVer(`${version.major}.${version.minor}.${version.patch}`);
  return range.set.some(
    (comparators) =>
      comparators.every((comparator) => comparator.test(release)) &&
      !comparators.some(({ semver }) => namesPrereleaseOf(semver, release)),
  );
}

/** The comparator for "any version" has no version of its own. */
function namesPrereleaseOf(named: unknown, release: SemVer): boolean {
  return named instanceof SemVer && named.prerelease.length > 0 && named.compareMain(release) === 0;
}

/** Lowest and highest major that a set of comparators, all of which must hold, lets through. */
function majorsOf(comparators: readonly Comparator[]): readonly [number, number] {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (const { operator, semver } of comparators) {
    // The comparator for "any version" has no version of its own.
    if (!(semver instanceof SemVer)) continue;
    if (operator !== '<' && operator !== '<=') low = Math.max(low, semver.major);
    if (operator === '<') high = Math.min(high, highestBelow(semver, comparators));
    else if (operator !== '>' && operator !== '>=') high = Math.min(high, semver.major);
  }
  return [low, high];
}

/**
 * `<2.0.0` and `<2.0.0-0` reach major 1 at most. `<2.0.0-rc` also reaches 2.0.0-beta, and so does `<2.0.0` beside a
 * comparator that names a prerelease of 2.0.0.
 */
function highestBelow(bound: SemVer, comparators: readonly Comparator[]): number {
  const { major, minor, patch, prerelease } = bound;
  if (minor !== 0 || patch !== 0) return major;
  if (prerelease.length > 0) return prerelease.length === 1 && prerelease[0] === 0 ? major - 1 : major;
  return comparators.some(({ semver }) => namesPrereleaseOf(semver, bound)) ? major : major - 1;
}
