import type { Range } from 'semver';
import type { ResolutionWarning } from '../protocol.ts';
import { compareVersions, majorOf } from '../version-range.ts';
import type { EnvironmentView } from './prompt-table.ts';

/** More changes are counted: the audit tells them all. */
const MAX_CHANGES = 3;

/**
 * What whoever gets `version` by a range should know of contracts that were broken by force on the way to it: only where
 * the range also gets the release that applications had before. A pin gets what it always got.
 */
export function contractWarnings(
  name: string,
  version: string,
  { view, range }: { readonly view: EnvironmentView; readonly range: Range },
): readonly ResolutionWarning[] {
  const { forced = {}, promoted = {} } = view.document ?? {};
  return Object.entries(forced)
    .filter(
      ([since, { baseline }]) =>
        majorOf(since) === majorOf(version) &&
        (since === version || (Object.hasOwn(promoted, since) && compareVersions(since, version) < 0)) &&
        range.test(baseline),
    )
    .sort(([a], [b]) => compareVersions(a, b))
    .map(([since, { baseline, changes }]) => ({
      code: 'CONTRACT_CHANGED',
      message: `${name}@${since} broke applications written for ${baseline}, by force: ${shorten(changes)}`,
      since,
    }));
}

function shorten(changes: readonly string[]): string {
  const more = changes.length - MAX_CHANGES;
  return [...changes.slice(0, MAX_CHANGES), ...(more > 0 ? [`${more} more`] : [])].join('; ');
}
