import { open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fail } from '../../core/fail.ts';
import type { Lockfile } from '../../core/lock/lockfile.ts';
import { parseLockfile } from '../../core/lock/parse-lockfile.ts';
import { printLockfile } from '../../core/lock/print-lockfile.ts';
import { systemCode } from '../../store/private-file.ts';
import { readText } from '../bundle/read-text.ts';
import { writeBuilt } from '../bundle/write-built.ts';
import type { CommandContext } from '../command-context.ts';
import { fileSystemError } from '../file-system-error.ts';

const lockAttempts = 50;
const lockWaitMs = 20;

/** The lockfile as it was read. */
export interface OpenLockfile {
  readonly path: string;
  /** As it is shown. */
  readonly file: string;
  /** Undefined where there is no file. */
  readonly text: string | undefined;
  readonly lockfile: Lockfile | undefined;
}

/** Reads the lockfile of a call. @throws LOCK_INVALID, FILE_UNREADABLE */
export async function openLockfile({ args, folder }: CommandContext): Promise<OpenLockfile> {
  const file = args.text('lockfile') ?? 'stemma.lock';
  const path = resolve(folder, file);
  const text = await readText(path);
  return { path, file, text, lockfile: text === undefined ? undefined : parseLockfile(text, file) };
}

/**
 * Replaces the lockfile, where it is still what was read. Two who change it at once do so one after the other.
 *
 * @returns false where another program has changed it meanwhile, and nothing was written
 * @throws LOCK_CONTENDED, STORAGE_READ_ONLY, STORAGE_FULL, STORAGE_FAILED
 */
export async function writeLockfile(
  { interruption }: CommandContext,
  { path, file, text }: OpenLockfile,
  lockfile: Lockfile,
): Promise<boolean> {
  const printed = printLockfile(lockfile);
  if (printed === text) return true;
  const lock = `${path}.lock`;
  await takeLock(file, lock);
  try {
    if ((await readText(path)) !== text) return false;
    await writeBuilt(path, printed, interruption);
    return true;
  } finally {
    await rm(lock, { force: true });
  }
}

/** An exclusive file beside the lockfile, as git has them. */
async function takeLock(file: string, lock: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await (await open(lock, 'wx')).close();
      return;
    } catch (cause) {
      if (systemCode(cause) !== 'EEXIST') throw fileSystemError(lock, cause);
      if (attempt === lockAttempts) throw fail('LOCK_CONTENDED', { file, lock }, cause);
      await delay(lockWaitMs);
    }
  }
}
