import { inc } from 'semver';
import { parseVersion } from '../prompt-ref.ts';
import { compareVersions, isPrerelease } from '../version-range.ts';

export type Bump = 'major' | 'minor' | 'patch';

export interface NextVersionOptions {
  /** Every version of the prompt that exists, in any order. */
  readonly existing: readonly string[];
  readonly bump: Bump;
  /** Identifier of a prerelease, `rc` for `1.1.0-rc.1`. */
  readonly prerelease?: string | undefined;
}

/**
 * The version that a release gets: the highest release that is no prerelease, bumped; `1.0.0` where there is none. A
 * prerelease gets the number after the highest one of the version that it leads to, `rc.1` first.
 *
 * @throws VERSION_INVALID where `prerelease` is not an identifier
 * @example
 * nextVersion({ existing: ['1.0.0', '1.1.0-rc.1'], bump: 'minor', prerelease: 'rc' }); //=> '1.1.0-rc.2'
 */
export function nextVersion({ existing, bump, prerelease }: NextVersionOptions): string {
  const highest = existing
    .filter((version) => !isPrerelease(version))
    .sort(compareVersions)
    .at(-1);
  const target = highest === undefined ? '1.0.0' : (inc(highest, bump) ?? highest);
  if (prerelease === undefined) return parseVersion(target);
  const stem = `${target}-${prerelease}.`;
  const numbers = existing
    .filter((version) => version.startsWith(stem))
    .map((version) => version.slice(stem.length))
    .filter((rest) => /^[0-9]+$/.test(rest));
  return parseVersion(`${stem}${Math.max(0, ...numbers.map(Number)) + 1}`);
}
