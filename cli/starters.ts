import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYamlValue } from '../core/config/yaml-value.ts';
import { packageFolder } from './package-files.ts';

/** A prompt to begin with, as the package ships it. */
export interface Starter {
  readonly name: string;
  readonly description: string;
}

/** One file of a starter, and which part of the new prompt it becomes. */
export interface StarterFile {
  readonly kind: 'prompt' | 'samples' | 'schema' | 'tool';
  /** File name, for schemas and tools. */
  readonly file: string;
  readonly text: string;
}

const startersFolder = (): string => join(packageFolder(), 'templates');

/** Every starter, by name. */
export async function listStarters(): Promise<Starter[]> {
  const entries = await readdir(startersFolder(), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const yaml = parseYamlValue(await readFile(join(startersFolder(), name, 'template.yaml'), 'utf8'));
      const value = 'value' in yaml ? (yaml.value as { description?: unknown } | null) : null;
      return { name, description: String(value?.description ?? '') };
    }),
  );
}

/** The files of a starter, with the new prompt's name filled in. */
export async function readStarter(starter: string, promptName: string): Promise<StarterFile[]> {
  const folder = join(startersFolder(), starter);
  const read = async (path: string): Promise<string> =>
    (await readFile(join(folder, path), 'utf8')).replaceAll('__name__', promptName);
  const inFolder = async (kind: 'schema' | 'tool', path: string): Promise<StarterFile[]> => {
    const files = (await readdir(folder)).includes(path) ? await readdir(join(folder, path)) : [];
    return Promise.all(files.sort().map(async (file) => ({ kind, file, text: await read(join(path, file)) })));
  };
  return [
    { kind: 'prompt', file: '', text: await read('prompt.prompt') },
    { kind: 'samples', file: '', text: await read('samples.yaml') },
    ...(await inFolder('schema', 'schemas')),
    ...(await inFolder('tool', 'tools')),
  ];
}
