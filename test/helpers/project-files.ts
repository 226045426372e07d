import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/** The folder that holds package.json, for this file both as it is and compiled into dist. */
export const projectRoot: string = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

const leftOut = new Set(['.git', '.stemma', 'coverage', 'dist', 'node_modules']);
/** What `npm start` makes in the root. */
const sampleRepository = /^sample(?:$|\.)/u;

/** A text file of the project; `path` is relative to the root, with slashes. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(join(projectRoot, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !leftOut.has(entry.name) && !sampleRepository.test(path)) yield* walk(path);
    if (entry.isFile()) yield path;
  }
}

/** Every file that git would track, found without git: all but the folders that .gitignore names. */
export function projectFiles(extension?: string): readonly ProjectFile[] {
  return [...walk('')]
    .filter((path) => (extension === undefined ? !path.endsWith('.tgz') : extname(path) === extension))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));
}
