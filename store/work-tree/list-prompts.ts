import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isPromptName, parsePromptName } from '../../core/prompt-ref.ts';
import { isStemmaError } from '../../core/stemma-error.ts';

/** A file in the prompts folder that is not what its ending says. */
export interface MisplacedFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly problem: string;
  /** What to do. */
  readonly hint: string;
}

/** What lies in the prompts folder. */
export interface PromptListing {
  /** Names of the prompts, sorted. */
  readonly names: readonly string[];
  /** Names of the partials, sorted. */
  readonly partials: readonly string[];
  readonly misplaced: readonly MisplacedFile[];
}

const PROMPT_ENDING = '.prompt';
const SAMPLES_ENDING = '.samples.yaml';

/** Lists the prompts folder; a folder that is missing is an empty one. Links are never followed. */
export async function listPrompts(root: string, folder: string): Promise<PromptListing> {
  const files: string[] = [];
  const misplaced: MisplacedFile[] = [];
  await collect(join(root, folder), '', { files, onLink: (path) => misplaced.push(linkAt(`${folder}/${path}`)) });
  const names: string[] = [];
  const partials: string[] = [];
  for (const file of files.filter((path) => path.endsWith(PROMPT_ENDING))) {
    const found = readFileName(file.slice(0, -PROMPT_ENDING.length));
    if ('problem' in found) misplaced.push({ path: `${folder}/${file}`, ...found });
    else (found.isPartial ? partials : names).push(found.name);
  }
  const known = new Set(names);
  for (const file of files.filter((path) => path.endsWith(SAMPLES_ENDING))) {
    const name = file.slice(0, -SAMPLES_ENDING.length);
    if (!known.has(name)) misplaced.push(lonelySamples(`${folder}/${file}`, `${folder}/${name}${PROMPT_ENDING}`));
  }
  const byPath = (a: MisplacedFile, b: MisplacedFile): number => (a.path < b.path ? -1 : 1);
  return { names: names.sort(), partials: partials.sort(), misplaced: misplaced.sort(byPath) };
}

interface Found {
  readonly files: string[];
  readonly onLink: (path: string) => void;
}

async function collect(folder: string, below: string, found: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  });
  for (const entry of entries) {
    const path = `${below}${entry.name}`;
    if (entry.isDirectory()) await collect(join(folder, entry.name), `${path}/`, found);
    else if (entry.isFile()) found.files.push(path);
    else if (entry.isSymbolicLink()) found.onLink(path);
  }
}

type FileName =
  | { readonly name: string; readonly isPartial: boolean }
  | { readonly problem: string; readonly hint: string };

function readFileName(path: string): FileName {
  const start = path.lastIndexOf('/') + 1;
  const isPartial = path.startsWith('_', start);
  const name = isPartial ? path.slice(0, start) + path.slice(start + 1) : path;
  try {
    return { name: parsePromptName(name), isPartial };
  } catch (error) {
    if (!isStemmaError(error, 'NAME_INVALID')) throw error;
    const better = name
      .toLowerCase()
      .replace(/[^a-z0-9/]+/gu, '-')
      .replace(/^-+|-+$|-*(\/)-*/gu, '$1');
    const hint = isPromptName(better)
      ? `rename it to "${isPartial ? better.replace(/([^/]*)$/u, '_$1') : better}${PROMPT_ENDING}"`
      : 'use lower-case segments such as "support/reply"';
    return { problem: error.data.problem, hint };
  }
}

const linkAt = (path: string): MisplacedFile => ({
  path,
  problem: 'it is a symlink',
  hint: 'put the file itself there; links are not followed',
});

const lonelySamples = (path: string, prompt: string): MisplacedFile => ({
  path,
  problem: 'there is no prompt of this name',
  hint: `create "${prompt}", or rename the samples after their prompt`,
});
