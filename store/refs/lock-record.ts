import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeFile, systemCode } from '../storage-files.ts';

/** One lock of a transaction. All paths are relative: `own` to the writer's folder, the others to the repository's. */
export interface LockStep {
  /** The writer's own link to the lock. */
  readonly own: string;
  readonly lock: string;
  readonly target: string;
  /**
   * What the commit does: `publish` the lock's content as the target, `remove` the target, `replace` the target by the
   * writer's file `<own>.new`, or only `hold` the lock.
   */
  readonly action: 'publish' | 'remove' | 'replace' | 'hold';
}

/** What a transaction is about to lock, written before it does; renamed to mark that it is decided. */
export interface LockRecord {
  readonly steps: readonly LockStep[];
}

export function parseRecord(text: string): LockRecord | undefined {
  try {
    return JSON.parse(text) as LockRecord;
  } catch {
    return undefined;
  }
}

/** Same file on the disk, under two names. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(a, { bigint: true }), stat(b, { bigint: true })]);
    return first.ino === second.ino && first.dev === second.dev;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}

/** Carries a decided transaction out, from wherever it was left. A lock that is gone was carried out already. */
export async function applyRecord(commonFolder: string, writerFolder: string, record: LockRecord): Promise<void> {
  for (const step of record.steps) {
    if (await holds(commonFolder, writerFolder, step)) await applyStep(commonFolder, writerFolder, step);
  }
}

export async function applyStep(commonFolder: string, writerFolder: string, step: LockStep): Promise<void> {
  const lock = join(commonFolder, step.lock);
  const target = join(commonFolder, step.target);
  if (step.action === 'publish') {
    await rename(lock, target);
    return;
  }
  if (step.action === 'remove') await removeFile(target);
  if (step.action === 'replace') await renameIfThere(join(writerFolder, `${step.own}.new`), target);
  await removeFile(lock);
}

/** Gives up a transaction that was not decided: its locks are removed, nothing else happens. */
export async function discardRecord(commonFolder: string, writerFolder: string, record: LockRecord): Promise<void> {
  for (const step of record.steps) {
    if (await holds(commonFolder, writerFolder, step)) await removeFile(join(commonFolder, step.lock));
  }
}

async function holds(commonFolder: string, writerFolder: string, step: LockStep): Promise<boolean> {
  return isSameFile(join(writerFolder, step.own), join(commonFolder, step.lock));
}

async function renameIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
