import { rm } from 'node:fs/promises';
import { initRepository } from './init-repository.ts';
import { openBackend } from './open-backend.ts';

export interface CloneRepositoryOptions {
  /** Address of the remote: http(s), and with a git binary everything that git reaches. */
  readonly url: string;
  /** Becomes the bare repository. It must not exist, or be empty. */
  readonly folder: string;
  /** @defaultValue `auto` */
  readonly backend?: 'auto' | 'native' | 'isomorphic';
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes a bare mirror of a remote: its branches as `refs/remotes/origin/*`, its tags as shadow refs, no local branch or
 * tag. Where fetching fails nothing is left.
 *
 * @throws REMOTE_UNREACHABLE, REMOTE_UNSUPPORTED, STORAGE_FAILED, STORAGE_READ_ONLY, STORAGE_FULL
 *
 * @example
 * await cloneRepository({ url: 'https://git.example.com/prompts.git', folder: 'data/prompts.git' });
 */
export async function cloneRepository({
  url,
  folder,
  backend = 'auto',
  signal,
}: CloneRepositoryOptions): Promise<void> {
  await initRepository(folder, { bare: true, remote: url });
  try {
    const opened = await openBackend({ folder, backend });
    try {
      await opened.fetch('origin', { signal });
    } finally {
      await opened.close();
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
