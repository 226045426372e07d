import { fail } from '../core/fail.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { GitBackend } from './git-backend.ts';
import { IsomorphicBackend } from './isomorphic-backend.ts';
import { LateBackend } from './late-backend.ts';
import { gitVersion } from './native/git-process.ts';
import { NativeBackend } from './native-backend.ts';
import { RepositoryFiles } from './repository-files.ts';
import { findRepository } from './repository-layout.ts';

export interface OpenBackendOptions {
  /** A folder in the repository, or the repository itself. */
  readonly folder: string;
  /**
   * `auto` takes `native` where a git binary is on PATH. `late` does so when it first matters, of a plain repository.
   *
   * @defaultValue `auto`
   */
  readonly backend?: 'auto' | 'late' | 'native' | 'isomorphic';
  /** How long a ref transaction waits for locks of others, in milliseconds. @defaultValue 8000 */
  readonly lockWaitMs?: number;
}

/**
 * Opens the repository that `folder` stands in, and completes or undoes what a killed writer left there.
 *
 * @throws REPOSITORY_NOT_FOUND, REPOSITORY_UNSUPPORTED, GIT_NOT_FOUND
 *
 * @example
 * const backend = await openBackend({ folder: '.' });
 * const main = await backend.readRef('refs/heads/main');
 */
export async function openBackend({ folder, backend = 'auto', lockWaitMs }: OpenBackendOptions): Promise<GitBackend> {
  const layout = await findRepository(folder);
  const files = new RepositoryFiles(layout, lockWaitMs);
  const choose = (): Promise<GitBackend> => chooseBackend(files, { folder, backend });
  const isLate = backend === 'late' && layout.unsupported === undefined;
  const opened = isLate ? new LateBackend(files, choose) : await choose();
  try {
    await files.refs.recover();
  } catch (error) {
    if (!isStemmaError(error, 'STORAGE_READ_ONLY')) throw error;
  }
  return opened;
}

/** @throws REPOSITORY_UNSUPPORTED, GIT_NOT_FOUND */
async function chooseBackend(
  files: RepositoryFiles,
  { folder, backend }: Pick<OpenBackendOptions, 'folder' | 'backend'>,
): Promise<GitBackend> {
  const version = backend === 'isomorphic' ? undefined : await gitVersion();
  if (version !== undefined) return new NativeBackend(files);
  if (backend === 'native') throw fail('GIT_NOT_FOUND', {});
  const feature = files.layout.unsupported;
  if (feature !== undefined) throw fail('REPOSITORY_UNSUPPORTED', { folder, feature });
  return new IsomorphicBackend(files);
}
