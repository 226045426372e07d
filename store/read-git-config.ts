import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { isStemmaError } from '../core/stemma-error.ts';
import type { GitSetting } from './git-config-file.ts';
import { parseGitConfig } from './git-config-file.ts';
import type { Environment } from './process-environment.ts';
import { processEnvironment } from './process-environment.ts';
import { readFileIfAny, systemCode } from './storage-files.ts';

/** The settings of git that hold in a repository; a later file wins over an earlier one. */
export class GitConfig {
  readonly #settings: readonly GitSetting[];

  constructor(settings: readonly GitSetting[]) {
    this.#settings = settings;
  }

  /** The last value of a key, `remote.origin.url`. */
  get(key: string): string | undefined {
    return this.#settings.findLast((setting) => setting.key === key)?.value;
  }

  getAll(key: string): readonly string[] {
    return this.#settings.filter((setting) => setting.key === key).map(({ value }) => value);
  }

  /** As git reads a boolean: `true`, `yes`, `on`, a number that is not 0, or a key without a value. */
  getBoolean(key: string): boolean | undefined {
    const value = this.get(key)?.toLowerCase();
    if (value === undefined) return undefined;
    return ['true', 'yes', 'on'].includes(value) || (/^-?\d+$/.test(value) && Number(value) !== 0);
  }

  /** Keys that begin with `prefix`, in order, each once. */
  keys(prefix: string): readonly string[] {
    return [...new Set(this.#settings.map(({ key }) => key).filter((key) => key.startsWith(prefix)))];
  }

  /** Names of the remotes that have an address. */
  remotes(): readonly string[] {
    return this.keys('remote.')
      .filter((key) => key.endsWith('.url'))
      .map((key) => key.slice('remote.'.length, -'.url'.length));
  }
}

export interface GitConfigPlace {
  /** Folder with the repository's `config`. */
  readonly commonFolder?: string | undefined;
  /** Folder of the linked worktree, or the same. */
  readonly gitFolder?: string | undefined;
  /** @defaultValue that of this process */
  readonly env?: Environment;
}

const maxIncludeDepth = 10;

/** Reads the system's, the user's and the repository's configuration, with what they include. */
export async function readGitConfig({
  commonFolder,
  gitFolder,
  env = processEnvironment(),
}: GitConfigPlace): Promise<GitConfig> {
  const home = env['HOME'] ?? homedir();
  const xdg = env['XDG_CONFIG_HOME'] || join(home, '.config');
  const system = env['GIT_CONFIG_NOSYSTEM'] === undefined ? [env['GIT_CONFIG_SYSTEM'] ?? '/etc/gitconfig'] : [];
  const user = env['GIT_CONFIG_GLOBAL'] ?? undefined;
  const files = [...system, ...(user === undefined ? [join(xdg, 'git', 'config'), join(home, '.gitconfig')] : [user])];
  const context = { home, gitFolder, depth: 0 };
  const settings: GitSetting[] = [];
  for (const file of files) settings.push(...(await readPersonal(file, context)));
  if (commonFolder !== undefined) settings.push(...(await readWithIncludes(join(commonFolder, 'config'), context)));
  const usesWorktreeConfig = new GitConfig(settings).getBoolean('extensions.worktreeconfig') === true;
  if (gitFolder !== undefined && usesWorktreeConfig) {
    settings.push(...(await readWithIncludes(join(gitFolder, 'config.worktree'), context)));
  }
  return new GitConfig(settings);
}

/** The settings in the repository's own `config` alone: what says in which format it is. */
export async function readRepositoryConfig(commonFolder: string): Promise<GitConfig> {
  const bytes = await readFileIfAny(join(commonFolder, 'config'));
  return new GitConfig(bytes === undefined ? [] : parseGitConfig(bytes.toString('utf8')));
}

interface IncludeContext {
  readonly home: string;
  readonly gitFolder: string | undefined;
  readonly depth: number;
}

/** As git does, a file outside of the repository that this user may not read is left out. */
async function readPersonal(file: string, context: IncludeContext): Promise<readonly GitSetting[]> {
  try {
    return await readWithIncludes(file, context);
  } catch (error) {
    if (isStemmaError(error) && systemCode(error.cause) === 'EACCES') return [];
    throw error;
  }
}

async function readWithIncludes(file: string, context: IncludeContext): Promise<readonly GitSetting[]> {
  const bytes = context.depth > maxIncludeDepth ? undefined : await readFileIfAny(file);
  if (bytes === undefined) return [];
  const settings: GitSetting[] = [];
  for (const setting of parseGitConfig(bytes.toString('utf8'))) {
    settings.push(setting);
    if (!(await isIncluded(setting.key, file, context))) continue;
    const path = resolve(dirname(file), expandHome(setting.value, context.home));
    settings.push(...(await readWithIncludes(path, { ...context, depth: context.depth + 1 })));
  }
  return settings;
}

/** `include.path`, and `includeIf` by folder or by the branch that HEAD names. */
async function isIncluded(key: string, file: string, context: IncludeContext): Promise<boolean> {
  if (key === 'include.path') return true;
  const condition = /^includeif\.(gitdir|gitdir\/i|onbranch):(.*)\.path$/s.exec(key);
  if (condition === null || context.gitFolder === undefined) return false;
  const [, kind, pattern = ''] = condition;
  if (kind === 'onbranch') {
    const head = await readFileIfAny(join(context.gitFolder, 'HEAD'));
    const branch = /^ref: refs\/heads\/(.+)\n?$/.exec(head?.toString('utf8') ?? '')?.[1];
    return branch !== undefined && globPattern(pattern.endsWith('/') ? `${pattern}**` : pattern).test(branch);
  }
  const folder = folderPattern(pattern, file, context.home);
  return globPattern(folder, kind === 'gitdir/i').test(context.gitFolder);
}

function folderPattern(pattern: string, file: string, home: string): string {
  let full = expandHome(pattern, home);
  if (full.startsWith('./')) full = join(dirname(file), full.slice(2));
  else if (!isAbsolute(full)) full = `**/${full}`;
  return full.endsWith('/') ? `${full}**` : full;
}

function expandHome(path: string, home: string): string {
  return path.startsWith('~/') ? join(home, path.slice(2)) : path;
}

/** `**` crosses folders, `*` and `?` do not. */
function globPattern(glob: string, ignoreCase = false): RegExp {
  const source = glob
    .split(/(\*\*\/|\/\*\*|\*|\?)/)
    .map((part) => globParts.get(part) ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('');
  return new RegExp(`^${source}$`, ignoreCase ? 'is' : 's');
}

const globParts: ReadonlyMap<string, string> = new Map([
  ['**/', '(?:.*/)?'],
  ['/**', '/.*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
]);
