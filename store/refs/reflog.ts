import { open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Oid } from '../git-backend.ts';
import { makeFolder, storageError, systemCode } from '../storage-files.ts';

/** How the repository wants ref changes logged: `core.logAllRefUpdates`. */
export type ReflogPolicy = 'never' | 'branches' | 'always';

export interface ReflogEntry {
  readonly from: Oid;
  readonly to: Oid;
  /** `Name <e-mail> seconds zone`. */
  readonly person: string;
  readonly message: string;
}

const mostAttempts = 100;
const loggedPrefixes = ['refs/heads/', 'refs/remotes/', 'refs/notes/'];

/** Appends to the log of a ref where it has one, or where the policy says that it gets one. */
export async function appendReflog(
  folder: string,
  name: string,
  { policy, entry }: { readonly policy: ReflogPolicy; readonly entry: ReflogEntry },
): Promise<void> {
  const path = join(folder, 'logs', name);
  const isNew = /^0+$/.test(entry.from);
  if (!isLoggedAnyway(name, policy) && (isNew || !(await hasLog(path)))) return;
  const message = entry.message.replace(/\s+/g, ' ').trim();
  const line = `${entry.from} ${entry.to} ${entry.person}${message === '' ? '' : `\t${message}`}\n`;
  try {
    await appendInFolder(path, Buffer.from(line));
  } catch (error) {
    throw storageError(path, error);
  }
}

function isLoggedAnyway(name: string, policy: ReflogPolicy): boolean {
  if (policy === 'branches') return name === 'HEAD' || loggedPrefixes.some((prefix) => name.startsWith(prefix));
  return policy === 'always';
}

async function hasLog(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    (error: unknown) => {
      if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return false;
      throw storageError(path, error);
    },
  );
}

/** git removes a folder of logs that is empty, also one that was just made: then once more. */
async function appendInFolder(path: string, line: Uint8Array): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await makeFolder(dirname(path));
      await appendWhole(path, line);
      return;
    } catch (error) {
      if (systemCode(error) !== 'ENOENT' || attempt === mostAttempts) throw error;
    }
  }
}

/** A line is there whole or not at all: on a full disk the file is cut back. */
async function appendWhole(path: string, line: Uint8Array): Promise<void> {
  const file = await open(path, 'a');
  try {
    const { size } = await file.stat();
    try {
      const { bytesWritten } = await file.write(line);
      if (bytesWritten < line.length) await file.appendFile(line.subarray(bytesWritten));
    } catch (error) {
      await file.truncate(size);
      throw error;
    }
  } finally {
    await file.close();
  }
}
