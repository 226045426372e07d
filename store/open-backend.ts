import { fail } from '../core/fail.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { GitBackend } from './git-backend.ts';
import { IsomorphicBackend } from './isomorphic-backend.ts';
import { gitVersion } from './native/git-process.ts';
import { NativeBackend } from './native-backend.ts';
import { findRepository } from './repository-layout.ts';

export interface OpenBackendOptions {
  /** A folder in the repository, or the repository itself. */
  readonly folder: string;
  /** `auto` takes `native` where a git binary is on PATH. @defaultValue `auto` */
  readonly backend?: 'auto' | 'native' | 'isomorphic';
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
  const version = backend === 'isomorphic' ? undefined : await gitVersion();
  if (backend === 'native' && version === undefined) throw fail('GIT_NOT_FOUND', {});
  if (version === undefined && layout.unsupported !== undefined) {
    throw fail('REPOSITORY_UNSUPPORTED', { folder, feature: layout.unsupported });
  }
  const opened =
    version === undefined ? new IsomorphicBackend(layout, lockWaitMs) : new NativeBackend(layout, lockWaitMs);
  try {
    await opened.recover();
  } catch (error) {
    if (!isStemmaError(error, 'STORAGE_READ_ONLY')) throw error;
  }
  return opened;
}
