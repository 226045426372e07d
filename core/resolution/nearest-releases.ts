import { SemVer } from 'semver';
import type { PromptTable } from './prompt-table.ts';

const count = 5;

/** Up to five versions around `version` in order, highest first, for a message: not the whole history. */
export function nearestReleases({ releases }: PromptTable, version: string): readonly string[] {
  const wanted = new SemVer(version);
  const below = releases.findIndex(({ semver }) => semver.compare(wanted) < 0);
  const position = below === -1 ? releases.length : below;
  const from = Math.max(0, Math.min(position - Math.floor(count / 2), releases.length - count));
  return releases.slice(from, from + count).map((release) => release.version);
}
