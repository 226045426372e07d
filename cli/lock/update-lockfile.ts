import { fail } from '../../core/fail.ts';
import type { Access } from '../access/access.ts';
import { publicKeysOf } from '../bundle/read-manifests.ts';
import type { CommandContext } from '../command-context.ts';
import { chosenEnvironment } from '../references.ts';
import type { Settings } from '../settings.ts';
import { loadSettings } from '../settings.ts';
import type { LockPlan, LockRequest } from './lock-references.ts';
import { lockPlace, lockReferences } from './lock-references.ts';
import type { OpenLockfile } from './open-lockfile.ts';
import { openLockfile, writeLockfile } from './open-lockfile.ts';

export interface LockUpdate extends Pick<LockRequest, 'renews'> {
  readonly access: Access;
  /** What is to be in the lockfile besides what it holds. */
  readonly references: readonly string[];
}

/** How often it is begun again where others change the file. */
const ATTEMPTS = 10;

/**
 * Brings the lockfile up to what the call asks for, and writes it. Where another program changed it meanwhile, that counts
 * too.
 *
 * @throws LOCK_INVALID, LOCK_CONTENDED, and what {@link lockReferences} finds
 */
export async function updateLockfile(
  context: CommandContext,
  { access, references, renews }: LockUpdate,
): Promise<LockPlan & Pick<OpenLockfile, 'file'>> {
  const { args, env } = context;
  const environment = await environmentOf(access, await loadSettings(context));
  const places = references.map((reference) => lockPlace(reference, environment));
  const publicKeys = publicKeysOf(args, env);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const there = await openLockfile(context);
    const isEmpty = places.length === 0 && (there.lockfile?.prompts.length ?? 0) === 0;
    if (isEmpty) throw fail('LOCK_MISSING', { file: there.file });
    const plan = await lockReferences(access, there.lockfile, { places, renews, publicKeys });
    if (await writeLockfile(context, there, plan.lockfile)) return { ...plan, file: there.file };
  }
  const { file, path } = await openLockfile(context);
  throw fail('LOCK_CONTENDED', { file, lock: `${path}.lock` });
}

/** The environment of a call, by its name. */
export async function environmentOf(access: Access, settings: Settings): Promise<string> {
  return chosenEnvironment(settings) ?? access.defaultEnvironment();
}
