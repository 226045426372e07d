import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';

const NOBODY = 65_534;

/**
 * Runs `work` while nothing below `folder` can be written, but all of it read. For root, to whom permissions mean
 * nothing, the process becomes someone else meanwhile; whatever `work` imports must be loaded before.
 */
export async function withoutPermission<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const isRoot = process.getuid?.() === 0;
  await chmodAll(folder, isRoot ? 0o755 : 0o555);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    await chmodAll(folder, 0o755);
  }
}

async function chmodAll(folder: string, mode: number): Promise<void> {
  await chmod(folder, mode | 0o200);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await chmodAll(join(folder, entry.name), mode);
  }
  await chmod(folder, mode);
}
