import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { closestMatch } from '../../core/closest-match.ts';
import { fail } from '../../core/fail.ts';
import type { Matcher } from '../../core/lint/settings/glob.ts';
import { compileGlob, isGlob } from '../../core/lint/settings/glob.ts';
import { isPromptName } from '../../core/prompt-ref.ts';
import { promptFileOf } from '../../core/template/file-names.ts';
import { listPrompts } from '../../store/work-tree/list-prompts.ts';
import type { LintProject } from './lint-project.ts';

/** One file to lint. */
export interface LintTarget {
  /** Relative to the root of the project, with `/`. */
  readonly path: string;
  readonly kind: 'prompt' | 'text';
}

/** What is linted in a folder that is named. */
const lintable = /\.(?:prompt|md|mdc|markdown|txt)$/iu;
const skippedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * The files that the words of a call stand for, in their order, each once; without words all prompts.
 * @throws CONFIG_NOT_FOUND without words and `.promptrc`; PROMPT_NOT_FOUND, FILE_UNREADABLE for a word that stands for nothing
 */
export async function findTargets(project: LintProject, words: readonly string[]): Promise<readonly LintTarget[]> {
  if (words.length === 0) {
    if (!project.hasPromptrc) throw fail('CONFIG_NOT_FOUND', { folder: project.root });
    return (await promptNames(project)).map((name) => targetOf(promptPath(project, name)));
  }
  const found = new Set<string>();
  for (const word of words) for (const path of await pathsOf(project, word)) found.add(path);
  return [...found].map(targetOf);
}

/** How a file is read: by its ending. */
export const targetOf = (path: string): LintTarget => ({ path, kind: path.endsWith('.prompt') ? 'prompt' : 'text' });

const promptPath = ({ layout }: LintProject, name: string): string => `${layout.prompts}/${promptFileOf(name)}`;

async function promptNames({ root, layout }: LintProject): Promise<readonly string[]> {
  return (await listPrompts(root, layout.prompts)).names;
}

async function pathsOf(project: LintProject, word: string): Promise<readonly string[]> {
  const path = project.pathOf(word);
  const stats = await stat(join(project.root, path)).catch(() => undefined);
  if (stats?.isDirectory()) return walk(project.root, path, (file) => lintable.test(file));
  if (stats !== undefined) return [path];
  if (isGlob(word)) return expandGlob(project, word, path);
  if (!isPromptName(word)) throw fail('FILE_UNREADABLE', { file: word.slice(0, 200), problem: 'it does not exist' });
  const names = await promptNames(project);
  if (names.includes(word)) return [promptPath(project, word)];
  throw fail('PROMPT_NOT_FOUND', { name: word, nearest: closestMatch(word, names) });
}

async function expandGlob({ root }: LintProject, word: string, path: string): Promise<readonly string[]> {
  const matcher = compileGlob(word.includes('/') ? path : word);
  const fixed = path.slice(0, path.search(/[*?{[]/u));
  const base = fixed.slice(0, fixed.lastIndexOf('/') + 1).replace(/\/$/u, '');
  const files = matcher === undefined ? [] : await walk(root, base, matcher);
  if (files.length > 0) return files;
  throw fail('FILE_UNREADABLE', { file: word.slice(0, 200), problem: 'no file fits this pattern' });
}

/** Files below a folder, sorted. Links are not followed: a circle of them has no end. */
async function walk(root: string, folder: string, fits: Matcher): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  let found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !skippedFolders.has(entry.name)) found = found.concat(await walk(root, path, fits));
    else if (entry.isFile() && fits(path)) found.push(path);
  }
  return found;
}
