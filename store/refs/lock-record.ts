import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { removeFile, systemCode } from '../storage-files.ts';
import { isReadableRefName } from './ref-name.ts';

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

/**
 * The record that a writer left; undefined for anything that no writer of ours has written. A repository may come from
 * anywhere: a record must not reach files outside of it, nor any but refs, `HEAD` and `packed-refs`.
 */
export function parseRecord(text: string): LockRecord | undefined {
  try {
    const { steps } = JSON.parse(text) as { readonly steps?: unknown };
    if (!Array.isArray(steps)) return undefined;
    const known = steps.map(parseStep).filter((step) => step !== undefined);
    return known.length === steps.length ? { steps: known } : undefined;
  } catch {
    return undefined;
  }
}

const actions: ReadonlySet<string> = new Set(['publish', 'remove', 'replace', 'hold']);
const ownFile = /^\d+\.(?:\d+|held)$/;
const worktreePrefix = /^worktrees\/[^/.][^/]*\//;

function parseStep(value: unknown): LockStep | undefined {
  const { own, lock, target, action } = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof own !== 'string' || typeof target !== 'string' || typeof action !== 'string') return undefined;
  const name = target.replace(worktreePrefix, '');
  const isOurs = ownFile.test(own) && lock === `${target}.lock` && actions.has(action);
  if (!isOurs || !(target === 'packed-refs' || isReadableRefName(name))) return undefined;
  return { own, lock, target, action: action as LockStep['action'] };
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
