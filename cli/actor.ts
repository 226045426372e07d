import { fail } from '../core/fail.ts';
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
