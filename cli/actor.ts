import { fail } from '../core/fail.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import { readGitConfig } from '../store/read-git-config.ts';
import { readIdentity } from '../store/read-identity.ts';
import { findRepository } from '../store/repository-layout.ts';

/**
 * Who makes a change, as `Name <e-mail>`.
 * @throws IDENTITY_MISSING, REPOSITORY_NOT_FOUND
 */
export async function readActor(folder: string, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const { config } = await findRepository(folder);
  const person = readIdentity(config, env);
  if (person === undefined) throw fail('IDENTITY_MISSING', {});
  return `${person.name} <${person.email}>`;
}

/** The same for a change that a registry server makes, from anywhere; undefined leaves it to the server. */
export async function findActor(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  try {
    return await readActor(folder, env);
  } catch (error) {
    if (isStemmaError(error, 'IDENTITY_MISSING')) return undefined;
    if (!isStemmaError(error, 'REPOSITORY_NOT_FOUND')) throw error;
    const person = readIdentity(await readGitConfig({}), env);
    return person === undefined ? undefined : `${person.name} <${person.email}>`;
  }
}
