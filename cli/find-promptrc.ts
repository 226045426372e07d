import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail } from '../core/fail.ts';
import { readTextFile } from './text-input.ts';

/** A `.promptrc` as a file: its path and its text. */
export interface PromptrcFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The `.promptrc` at the root of the git repository that `folder` is in.
 * @throws FILE_UNREADABLE; CONFIG_INVALID where it lies below the root, so that only some commands would see it
 */
export async function findPromptrc(folder: string): Promise<PromptrcFile | undefined> {
  const found = foldersUpTo(folder).find((candidate) => existsSync(join(candidate, '.promptrc')));
  if (found === undefined) return undefined;
  const path = join(found, '.promptrc');
  const root = findGitRoot(folder);
  if (root === undefined || root === found) return { path, text: await readTextFile(path, path) };
  const message = 'must lie at the root of the git repository; "prompts" may name a folder below';
  throw fail('CONFIG_INVALID', { file: path, problems: [{ path: '', message }] });
}

/** @throws CONFIG_NOT_FOUND, FILE_UNREADABLE */
export async function requirePromptrc(folder: string): Promise<PromptrcFile> {
  const file = await findPromptrc(folder);
  if (file === undefined) throw fail('CONFIG_NOT_FOUND', { folder });
  return file;
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
