import { findRepository } from '../store/repository-layout.ts';

/** Names of the remotes of a repository, `origin` first. @throws REPOSITORY_NOT_FOUND */
export async function readGitRemotes(folder: string): Promise<readonly string[]> {
  const { config } = await findRepository(folder);
  return config.remotes().toSorted((a, b) => Number(b === 'origin') - Number(a === 'origin'));
}
