import type { ServedEntry } from '../bundle/served-entry.ts';
import { fail } from '../fail.ts';
import type { LockedPrompt } from './lockfile.ts';
import { releaseOf } from './lockfile.ts';

/**
 * Whether a locked release can still be shipped, by what the registry says of its exact reference. A deprecated one can,
 * with a warning.
 *
 * @throws LOCK_MISMATCH where its digest is another, LOCK_BARRED where it was taken out of service
 * @returns what to know about it
 */
export function judgeLocked(locked: LockedPrompt, { candidates }: ServedEntry): readonly string[] {
  const release = releaseOf(locked);
  const candidate = candidates.find(({ version }) => version === locked.version);
  const actual = candidate?.digest ?? 'none';
  if (actual !== locked.digest) throw fail('LOCK_MISMATCH', { release, locked: locked.digest, actual });
  const warnings = candidate?.warnings ?? [];
  const barred = warnings.find(({ code }) => code !== 'DEPRECATED' && code !== 'CONTRACT_CHANGED');
  if (barred === undefined) return warnings.map(({ message }) => message);
  throw fail('LOCK_BARRED', { release, environment: locked.environment, problem: barred.message });
}
