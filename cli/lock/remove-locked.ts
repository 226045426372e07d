import { fail } from '../../core/fail.ts';
import { withoutLocked } from '../../core/lock/change-lockfile.ts';
import type { LockedPrompt, Lockfile } from '../../core/lock/lockfile.ts';
import { referenceOf } from '../../core/lock/lockfile.ts';
import type { CommandContext } from '../command-context.ts';
import { chosenEnvironment } from '../references.ts';
import { loadSettings } from '../settings.ts';
import { lockPlace } from './lock-references.ts';
import { openLockfile, writeLockfile } from './open-lockfile.ts';

/** What was taken out of a lockfile, and what is left in it. */
export interface LockRemoval {
  readonly file: string;
  readonly removed: readonly LockedPrompt[];
  readonly lockfile: Lockfile;
}

/** How often it is begun again where others change the file. */
const ATTEMPTS = 10;

/**
 * Takes entries out of the lockfile: those of a name, or of one reference, in the environment that is chosen or in all.
 *
 * @throws LOCK_MISSING; LOCK_ENTRY_UNKNOWN where there is nothing of one of them; LOCK_INVALID, LOCK_CONTENDED
 */
export async function removeLocked(context: CommandContext): Promise<LockRemoval> {
  const environment = chosenEnvironment(await loadSettings(context));
  // In its canonical spelling, as the lockfile has it.
  const words = context.args
    .words('references')
    .map((word) => (word.includes('@') ? referenceOf(lockPlace(word, '')) : word));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const there = await openLockfile(context);
    const { file, lockfile } = there;
    if (lockfile === undefined) throw fail('LOCK_MISSING', { file });
    const { left, removed, missing } = withoutLocked(lockfile, { words, environment });
    if (missing !== undefined) {
      const known = [...new Set(lockfile.prompts.map(referenceOf))];
      throw fail('LOCK_ENTRY_UNKNOWN', { file, entry: missing, environment, known });
    }
    if (await writeLockfile(context, there, left)) return { file, removed, lockfile: left };
  }
  const { file, path } = await openLockfile(context);
  throw fail('LOCK_CONTENDED', { file, lock: `${path}.lock` });
}
