import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs';
import { mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fail } from '../core/fail.ts';
import type { StemmaError } from '../core/stemma-error.ts';
import { isStemmaError } from '../core/stemma-error.ts';

/** That of `node:fs/promises` takes half as long again for small files. */
const readLater = promisify(readFile);

const readOnlyCodes: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);
const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** The code of a failed system call, `ENOENT`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The typed error for a failed system call on `path`; a typed error stays as it is. */
export function storageError(path: string, error: unknown): StemmaError {
  if (isStemmaError(error)) return error;
  const code = systemCode(error) ?? '';
  if (readOnlyCodes.has(code)) return fail('STORAGE_READ_ONLY', { path }, error);
  if (fullCodes.has(code)) return fail('STORAGE_FULL', { path }, error);
  const problem = error instanceof Error ? error.message : String(error);
  return fail('STORAGE_FAILED', { path, problem }, error);
}

/** Reads a file; undefined where there is none (or a folder stands in its place). */
export async function readFileIfAny(path: string): Promise<Buffer | undefined> {
  try {
    return await readLater(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    const problem = error instanceof Error ? error.message : String(error);
    throw fail('STORAGE_FAILED', { path, problem }, error);
  }
}

/** Removes a file; a file that is gone already is fine. */
export async function removeFile(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    const code = systemCode(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw storageError(path, error);
  }
}

export interface WriteOptions {
  /** @defaultValue 0o644 */
  readonly mode?: number;
}

/** Creates `path` with `chunks`, on the disk when it returns. Nothing is left where it fails. */
export async function createFile(
  path: string,
  chunks: readonly Uint8Array[],
  options: WriteOptions = {},
): Promise<void> {
  const file = await open(path, 'wx', options.mode ?? 0o666);
  try {
    for (const chunk of chunks) await writeAll(file, chunk);
    await file.sync();
  } catch (error) {
    await file.close();
    await removeFile(path);
    throw error;
  }
  await file.close();
}

async function writeAll(
  file: { write: (b: Uint8Array, o: number) => Promise<{ bytesWritten: number }> },
  bytes: Uint8Array,
): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}

/** Writes `path` so that it is always seen whole: temporary file, fsync, rename. */
export async function replaceFile(
  path: string,
  chunks: readonly Uint8Array[],
  options: WriteOptions = {},
): Promise<void> {
  const temporary = temporaryPath(dirname(path));
  try {
    await makeFolder(dirname(temporary));
    await createFile(temporary, chunks, options);
    await rename(temporary, path).catch(async (error: unknown) => {
      await removeFile(temporary);
      throw error;
    });
  } catch (error) {
    throw storageError(path, error);
  }
}

/** A name that `git gc` removes if it is left behind in an object folder. */
export function temporaryPath(folder: string): string {
  return join(folder, `tmp_obj_${randomBytes(9).toString('base64url')}`);
}

/** Others may remove an empty folder as often as it is made. */
const mostFolderAttempts = 100;

/**
 * Makes a folder with those above it; one that is there is fine. Node's own recursive `mkdir` reports a read-only or
 * full disk as ENOENT, and a folder that another process removes meanwhile as EEXIST.
 */
export async function makeFolder(path: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await mkdir(path);
      return;
    } catch (error) {
      const code = systemCode(error);
      const kind = code === 'EEXIST' ? await kindOf(path) : undefined;
      if (kind === 'folder') return;
      const isGone = code === 'EEXIST' && kind === undefined;
      if ((code !== 'ENOENT' && !isGone) || dirname(path) === path || attempt === mostFolderAttempts) throw error;
      await makeFolder(dirname(path));
    }
  }
}

/** Undefined where nothing is there. */
async function kindOf(path: string): Promise<'folder' | 'other' | undefined> {
  return stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'other'),
    () => undefined,
  );
}

/** Makes the names in `folder` durable. Where a folder cannot be opened (Windows), renames are durable by themselves. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOENT', 'ENOTSUP'].includes(code)) throw storageError(folder, error);
  }
}
