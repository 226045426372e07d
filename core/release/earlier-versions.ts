import { compareVersions, isPrerelease } from '../version-range.ts';

/**
 * What a version is compared with, the best first: full releases from the highest down, then prereleases.
 *
 * @param below - a version; only what is below it. @defaultValue all of them
 *
 * @example
 * earlierVersions(['1.0.0', '1.2.0', '2.0.0-rc.1']); //=> ['1.2.0', '1.0.0', '2.0.0-rc.1']
 */
export function earlierVersions(existing: readonly string[], below?: string): readonly string[] {
  const earlier = existing
    .filter((version) => below === undefined || compareVersions(version, below) < 0)
    .sort((a, b) => compareVersions(b, a));
  return [...earlier.filter((version) => !isPrerelease(version)), ...earlier.filter(isPrerelease)];
}
