import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Who writes, exact enough that a dead writer is known even after its process id was given to another. */
export interface LockOwner {
  readonly pid: number;
  readonly host: string;
  /** Changes with every start of the machine; absent where the system does not tell. */
  readonly bootId?: string | undefined;
  /** Ids are only comparable within one namespace: a container has its own. */
  readonly pidNamespace?: string | undefined;
  /** Clock ticks from boot to the start of the process. */
  readonly startTime?: string | undefined;
}

/**
 * A lock is held for milliseconds. Where the owner cannot be looked up, because it ran on another host or in another
 * container, it counts as dead after this long.
 */
const unknownOwnerMs = 120_000;

/** The record of this process. */
export async function describeThisProcess(): Promise<LockOwner> {
  return {
    pid: process.pid,
    host: hostname(),
    bootId: await readBootId(),
    pidNamespace: await readlink('/proc/self/ns/pid').catch(() => undefined),
    startTime: await readStartTime(process.pid),
  };
}

/** Tells whether the process of `owner` has ended; `ageMs` is how long its lock has stood. */
export async function hasEnded(owner: LockOwner, ageMs: number): Promise<boolean> {
  const here = await describeThisProcess();
  if (owner.bootId !== here.bootId && owner.host === here.host && here.bootId !== undefined) return true;
  const isComparable =
    owner.bootId === here.bootId && owner.host === here.host && owner.pidNamespace === here.pidNamespace;
  if (!isComparable) return ageMs > unknownOwnerMs;
  if (!isRunning(owner.pid)) return true;
  return owner.startTime !== (await readStartTime(owner.pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function readBootId(): Promise<string | undefined> {
  return readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
}

/**
 * Fields 3 and 22 of `/proc/<pid>/stat`; the name in field 2 may hold spaces and parentheses. A zombie has ended: only
 * its parent has not noticed, and in a container without an init process never will.
 */
async function readStartTime(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : fields[19];
}
