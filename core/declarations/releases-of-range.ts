import { fail } from '../fail.ts';
import { parsePromptRef } from '../prompt-ref.ts';
import type { PromptIndexDocument, VersionEntry } from '../protocol.ts';
import { isPrerelease, majorOf, parseRange } from '../version-range.ts';

/**
 * Every release that a reference may get, the highest first: what is yanked or killed no range gets any more. Whether it
 * is promoted does not count: it may be tomorrow.
 *
 * @throws REFERENCE_INVALID, VERSION_INVALID, RANGE_INVALID, RELEASE_NOT_FOUND, RELEASE_KILLED, RANGE_EMPTY
 */
export function releasesOfRange(reference: string, { name, versions }: PromptIndexDocument): readonly VersionEntry[] {
  const { selector, text } = parsePromptRef(reference);
  const available = versions.map(({ version }) => version).slice(0, 5);
  if (selector.kind === 'workspace') {
    throw fail('REFERENCE_INVALID', { reference, problem: 'files that are not released have no contract' });
  }
  if (selector.kind === 'exact') {
    const { version } = selector;
    const release = versions.find((entry) => entry.version === version);
    if (release === undefined) throw fail('RELEASE_NOT_FOUND', { name, version, available });
    if (release.killed) throw fail('RELEASE_KILLED', { name, version });
    return [release];
  }
  const range = parseRange(selector.range);
  const found = versions.filter(({ version, yanked, killed }) => !(yanked || killed) && range.test(version));
  if (found.length === 0) throw fail('RANGE_EMPTY', { reference: text, available });
  return found;
}

/** The ranges that applications write for a prompt, as a rule: one for each line in which semver promises something. */
export function usualReferences({ name, versions, retired }: PromptIndexDocument): readonly string[] {
  if (retired !== undefined) return [];
  const usable = versions.filter(({ version, yanked, killed }) => !(yanked || killed || isPrerelease(version)));
  const lines = usable.map(({ version }) => (majorOf(version) > 0 ? majorOf(version) : `0.${version.split('.')[1]}`));
  return [...new Set(lines)].map((line) => `${name}@^${line}`);
}
