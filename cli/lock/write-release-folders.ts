import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { releaseOf } from '../../core/lock/lockfile.ts';
import { releaseFiles } from '../../core/lock/release-files.ts';
import { fileSystemError } from '../file-system-error.ts';
import type { FetchedPrompts } from './fetch-locked.ts';

/**
 * Writes each release below a folder of its own, `<folder>/<name>@<version>/`, as its files lie in a repository. A release
 * is there whole or not at all, whatever was there before; other folders are left alone.
 *
 * @throws CONTENT_UNSAFE before anything is written; STORAGE_READ_ONLY, STORAGE_FULL, STORAGE_FAILED
 */
export async function writeReleaseFolders(folder: string, { prompts, contents }: FetchedPrompts): Promise<void> {
  const releases = new Map<string, ReadonlyMap<string, string>>();
  for (const locked of prompts) {
    const document = contents.get(locked.digest);
    if (document !== undefined) releases.set(releaseOf(locked), releaseFiles(locked.name, document.content));
  }
  const staging = join(folder, `.${randomUUID()}.tmp`);
  try {
    for (const [release, files] of releases) await writeFiles(join(staging, 'new', release), files);
    for (const release of releases.keys())
      await swap(staging, { from: join(staging, 'new', release), to: join(folder, release) });
  } catch (error) {
    throw fileSystemError(folder, error);
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** What stood there is moved away first: a folder cannot be replaced by another in one step. */
async function swap(staging: string, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(to, join(staging, randomUUID())).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(from, to);
}
