import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findReferences } from '../../core/template/find-references.ts';
import { projectRoot } from '../helpers/project-files.ts';
import type { PromptText } from './insert.ts';

/** The prompt of a fixture with all partials it includes, directly or not. */
export function readFixture(file: string): PromptText {
  const source = readFileSync(join(projectRoot, file), 'utf8');
  const folder = file.startsWith('prompts/') ? 'prompts' : file.slice(0, file.lastIndexOf('/'));
  const partials: Record<string, string> = {};
  const wanted = [...findReferences(source, file).partials.keys()];
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (name in partials) continue;
    const text = readFileSync(partialFile(folder, name), 'utf8');
    partials[name] = text;
    wanted.push(...findReferences(text, name).partials.keys());
  }
  return { source, partials };
}

function partialFile(folder: string, name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  const file = join(projectRoot, folder, `${name.slice(0, slash)}_${name.slice(slash)}.prompt`);
  if (!existsSync(file)) throw new Error(`${file} does not exist`);
  return file;
}

/** Text of a named schema of the project; undefined where there is none. */
export async function readProjectSchema(name: string): Promise<string | undefined> {
  const file = join(projectRoot, 'schemas', `${name}.json`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
