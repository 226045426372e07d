import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parsePromptrc } from '../../core/config/parse-promptrc.ts';
import type { LintConfig } from '../../core/lint/settings/lint-config.ts';
import { ownModels } from '../../core/models/own-models.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import { layoutOf } from '../../store/releases/prompt-layout.ts';
import { findRepository } from '../../store/repository-layout.ts';
import type { CommandContext } from '../command-context.ts';
import { findGitRoot, findPromptrc } from '../find-promptrc.ts';
import { modelBookBeside } from '../models/open-model-book.ts';

/** Where one lints: the folder that paths are relative to, its settings, and where a cache may be kept. */
export interface LintProject {
  /** Root of the repository, or the folder one stands in where there is none; absolute. */
  readonly root: string;
  readonly config: LintConfig;
  /** For messages. */
  readonly configFile: string;
  /** Folders of prompts, schemas and tools, relative to `root`. */
  readonly layout: ReturnType<typeof layoutOf>;
  readonly hasPromptrc: boolean;
  /** Outside of a repository there is none. */
  readonly cacheFolder: string | undefined;
  readonly baselineFile: string;
  /** A path that the user typed, relative to `root` with `/`. */
  pathOf(typed: string): string;
}

/** @throws CONFIG_INVALID, CONFIG_UNKNOWN_KEY, FILE_UNREADABLE */
export async function openLintProject({ folder, cwd }: CommandContext): Promise<LintProject> {
  const file = await findPromptrc(folder);
  const root = findGitRoot(folder) ?? folder;
  const promptrc = parsePromptrc(file?.text ?? '', '.promptrc');
  const own = ownModels(await modelBookBeside(file?.path, promptrc.models));
  const config = { ...promptrc.lint, ...(own.known.length > 0 && { ownModels: own }) };
  return {
    root,
    config,
    configFile: '.promptrc',
    layout: layoutOf(promptrc),
    hasPromptrc: file !== undefined,
    cacheFolder: await cacheFolderOf(folder),
    baselineFile: join(root, config.baseline ?? '.stemma-lint-baseline.json'),
    pathOf: (typed) =>
      relative(root, resolve(existsSync(resolve(cwd, typed)) ? cwd : folder, typed)).replaceAll('\\', '/'),
  };
}

async function cacheFolderOf(folder: string): Promise<string | undefined> {
  try {
    const { gitFolder } = await findRepository(folder);
    return join(gitFolder, 'stemma');
  } catch (error) {
    if (isStemmaError(error, 'REPOSITORY_NOT_FOUND')) return undefined;
    throw error;
  }
}
