import type { RepositoryBuilder } from '../test/helpers/a-repository.ts';
import { aRepository } from '../test/helpers/a-repository.ts';
import { projectFiles } from '../test/helpers/project-files.ts';

/** A repository with the prompts of this project in its first commit. */
export function projectRepository(): RepositoryBuilder {
  const builder = aRepository();
  const files = ['.prompt', '.json', '.yaml'].flatMap((extension) => projectFiles(extension));
  for (const { path, text } of files) {
    if (/^(prompts|schemas|tools)\//.test(path)) builder.withFile(path, text);
  }
  return builder.commit();
}
