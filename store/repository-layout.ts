import { realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fail } from '../core/fail.ts';
import type { HashName } from './objects/object-hash.ts';
import type { GitConfig } from './read-git-config.ts';
import { readGitConfig, readRepositoryConfig } from './read-git-config.ts';
import { readFileIfAny, storageError, systemCode } from './storage-files.ts';

/** Where a repository keeps what, and in which format. */
export interface RepositoryLayout {
  /** Top folder of the work tree; absent for a bare repository. */
  readonly workTree: string | undefined;
  /** Folder with `HEAD` and the index: of the linked worktree, if one stands in it. */
  readonly gitFolder: string;
  /** Folder with `objects`, `refs` and `config`, shared by all worktrees. */
  readonly commonFolder: string;
  readonly hash: HashName;
  readonly config: GitConfig;
  /** What only a git binary can read, in words; undefined for a plain repository. */
  readonly unsupported: string | undefined;
  /** True where refs are in another format than files. */
  readonly refsNeedGit: boolean;
}

/** Extensions that change nothing for us. */
const harmlessExtensions: ReadonlySet<string> = new Set(['noop', 'preciousobjects', 'worktreeconfig', 'objectformat']);

/** Finds the repository that `folder` stands in. @throws REPOSITORY_NOT_FOUND, STORAGE_FAILED */
export async function findRepository(folder: string): Promise<RepositoryLayout> {
  const start = await realpath(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR')
      throw fail('REPOSITORY_NOT_FOUND', { folder });
    throw storageError(folder, error);
  });
  for (let current = start; ; current = dirname(current)) {
    const inside = await gitFolderOf(join(current, '.git'));
    if (inside !== undefined) return describe(inside, current);
    if (await isGitFolder(current)) return describe(current, undefined);
    if (dirname(current) === current) throw fail('REPOSITORY_NOT_FOUND', { folder });
  }
}

/** `.git` is a folder, or a file that names one. */
async function gitFolderOf(path: string): Promise<string | undefined> {
  if (await isGitFolder(path)) return path;
  const pointer = (await readFileIfAny(path))?.toString('utf8');
  const target = pointer === undefined ? undefined : /^gitdir: (.+?)\r?\n?$/.exec(pointer)?.[1];
  if (target === undefined) return undefined;
  const folder = resolve(dirname(path), target);
  return (await isGitFolder(folder)) ? folder : undefined;
}

async function isGitFolder(path: string): Promise<boolean> {
  if (!(await isThere(join(path, 'HEAD')))) return false;
  const common = await commonFolderOf(path);
  return (await isThere(join(common, 'objects'))) && (await isThere(join(common, 'refs')));
}

async function commonFolderOf(gitFolder: string): Promise<string> {
  const pointer = (await readFileIfAny(join(gitFolder, 'commondir')))?.toString('utf8').trim();
  return pointer === undefined ? gitFolder : resolve(gitFolder, pointer);
}

async function describe(gitFolder: string, workTree: string | undefined): Promise<RepositoryLayout> {
  const commonFolder = await commonFolderOf(gitFolder);
  const config = await readGitConfig({ commonFolder, gitFolder });
  const format = await readRepositoryConfig(commonFolder);
  const isBare = config.getBoolean('core.bare') === true && commonFolder === gitFolder;
  return {
    workTree: isBare ? undefined : workTree,
    gitFolder,
    commonFolder,
    hash: format.get('extensions.objectformat')?.toLowerCase() === 'sha256' ? 'sha256' : 'sha1',
    config,
    unsupported: await unsupportedFeature(commonFolder, format),
    refsNeedGit: refStorage(format) !== 'files',
  };
}

function refStorage(config: GitConfig): string {
  return (config.get('extensions.refstorage') ?? 'files').toLowerCase();
}

async function unsupportedFeature(common: string, config: GitConfig): Promise<string | undefined> {
  const version = config.get('core.repositoryformatversion') ?? '0';
  if (version !== '0' && version !== '1') return `format version ${version}`;
  if ((config.get('extensions.objectformat') ?? 'sha1').toLowerCase() !== 'sha1') return 'SHA-256 object ids';
  if (refStorage(config) !== 'files') return `the ref format "${refStorage(config)}"`;
  if (config.get('extensions.partialclone') !== undefined || isPartial(config)) return 'a partial clone';
  const [extension] = config.keys('extensions.').filter((key) => !isHarmless(key));
  if (extension !== undefined && version === '1') return `the extension "${extension.slice('extensions.'.length)}"`;
  if (await hasText(join(common, 'objects', 'info', 'alternates'))) return 'objects of another repository (alternates)';
  return undefined;
}

function isPartial(config: GitConfig): boolean {
  return config.keys('remote.').some((key) => key.endsWith('.promisor') && config.getBoolean(key) === true);
}

function isHarmless(key: string): boolean {
  return harmlessExtensions.has(key.slice('extensions.'.length)) || key === 'extensions.refstorage';
}

async function hasText(path: string): Promise<boolean> {
  return ((await readFileIfAny(path))?.toString('utf8').trim() ?? '') !== '';
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return false;
      throw storageError(path, error);
    },
  );
}
