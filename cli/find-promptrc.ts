import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTextFile } from './text-input.ts';

/** A `.promptrc` as a file: its path and its text. */
export interface PromptrcFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The `.promptrc` in `folder` or the nearest above it, up to the root of the git repository.
 * @throws FILE_UNREADABLE
 */
export async function findPromptrc(folder: string): Promise<PromptrcFile | undefined> {
  for (const candidate of foldersUpTo(folder)) {
    const path = join(candidate, '.promptrc');
    if (existsSync(path)) return { path, text: await readTextFile(path, path) };
  }
  return undefined;
}

/** Root of the git repository that `folder` is in. */
export function findGitRoot(folder: string): string | undefined {
  return foldersUpTo(folder).find((candidate) => existsSync(join(candidate, '.git')));
}

function foldersUpTo(folder: string): string[] {
  const folders: string[] = [];
  let current = folder;
  for (;;) {
    folders.push(current);
    const parent = dirname(current);
    if (existsSync(join(current, '.git')) || parent === current) return folders;
    current = parent;
  }
}
