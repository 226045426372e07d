import { readFileSync, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A file that only its owner may read, such as one with keys. */
export interface PrivateFile {
  readonly path: string;
  /** The error for what is wrong with it. */
  readonly fault: (problem: string, cause?: unknown) => Error;
}

const lockAttempts = 100;
const lockWaitMs = 20;

/**
 * Its text; undefined where there is no such file. A file that others can read, or that is larger, is refused.
 * @throws `file.fault`
 */
export function readPrivateFile(file: PrivateFile, maxBytes: number): string | undefined {
  try {
    const stats = statSync(file.path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (!stats.isFile()) throw file.fault('it is not a file');
    if (stats.size > maxBytes) throw file.fault(`it has more than ${maxBytes} bytes`);
    // Windows has no such bits: Node makes them up there.
    const isOpen = process.platform !== 'win32' && (stats.mode & 0o077) !== 0;
    if (isOpen) throw file.fault('others than its owner can read it; chmod 600 it');
    return readFileSync(file.path, 'utf8');
  } catch (cause) {
    throw faultOf(file, cause, (code) => `it cannot be read: ${code}`);
  }
}

/**
 * Changes the file to the text that `make` gives, which reads what stands in it. A reader finds the old content or the new
 * one, whole; two who change it at once do so one after the other. Only its owner can read it after that.
 *
 * @throws `file.fault`, and what `make` throws
 */
export async function changePrivateFile(file: PrivateFile, make: () => string | Promise<string>): Promise<void> {
  const lock = `${file.path}.lock`;
  try {
    await mkdir(dirname(file.path), { recursive: true, mode: 0o700 });
    const handle = await takeLock(lock);
    try {
      await handle.writeFile(await make());
      await handle.sync();
      await handle.close();
      await rename(lock, file.path);
    } catch (cause) {
      await handle.close();
      await rm(lock, { force: true });
      throw cause;
    }
  } catch (cause) {
    const busy = `it is being changed; where it is not, remove ${lock}`;
    throw faultOf(file, cause, (code) => (code === 'EEXIST' ? busy : `it cannot be written: ${code}`));
  }
}

/** The file that takes the place of the old one is the lock, as in git. */
async function takeLock(lock: string): Promise<FileHandle> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await open(lock, 'wx', 0o600);
    } catch (cause) {
      if (systemCode(cause) !== 'EEXIST' || attempt === lockAttempts) throw cause;
      await delay(lockWaitMs);
    }
  }
}

function faultOf({ fault }: PrivateFile, cause: unknown, problem: (code: string) => string): unknown {
  const code = systemCode(cause);
  return code === undefined ? cause : fault(problem(code), cause);
}

/** The code of an error of the operating system, `EEXIST`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}
