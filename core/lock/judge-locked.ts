import type { ServedEntry } from '../bundle/served-entry.ts';
import { fail } from '../fail.ts';
import type { LockedPrompt } from './lockfile.ts';
import { releaseOf } from './lockfile.ts';

/** A locked release that can be shipped. */
export interface JudgedRelease {
  readonly ordinal: number;
  /** What to know about it. */
  readonly warnings: readonly string[];
}

/**
 * Whether a locked release can still be shipped, by what the registry says of its exact reference. A deprecated one can,
 * with a warning.
 *
 * @throws LOCK_MISMATCH where its digest is another, LOCK_BARRED where it was taken out of service
 */
export function judgeLocked(locked: LockedPrompt, { candidates }: ServedEntry): JudgedRelease {
  const release = releaseOf(locked);
  const candidate = candidates.find(({ version }) => version === locked.version);
  if (candidate?.digest !== locked.digest)
    throw fail('LOCK_MISMATCH', { release, locked: locked.digest, actual: candidate?.digest ?? 'none' });
  const { ordinal, warnings = [] } = candidate;
  const barred = warnings.find(({ code }) => code !== 'DEPRECATED' && code !== 'CONTRACT_CHANGED');
  if (barred === undefined) return { ordinal, warnings: warnings.map(({ message }) => message) };
  throw fail('LOCK_BARRED', { release, environment: locked.environment, problem: barred.message });
}
