import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardLicences } from './standard-licences.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const head = 'The program `stemma` holds code of these packages, under their licences.\n';

/**
 * The names, versions and licences of the packages that files belong to, with the texts that their copies must come with.
 * Throws where neither the package nor we have the text: then its terms are looked up before it is shipped.
 */
export function licencesOf(files: readonly string[], root: string): string {
  const folders = files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map((folder) => licenceOf(join(root, folder)));
  return [head, ...texts].join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license = 'no licence' } = manifest;
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/iu.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  return [`${name} ${version} (${license})\n`, ...(texts.length > 0 ? texts : standardTexts(manifest))].join('\n');
}

/** For packages that name a licence and come without its text. */
function standardTexts({ name, version, license = '', author }: Manifest): readonly string[] {
  const text = standardLicences[license];
  const holder = typeof author === 'string' ? author : author?.name;
  if (text === undefined) throw new Error(`${name}@${version} comes without the text of its licence, "${license}"`);
  return [`Copyright (c) ${holder ?? `the authors of ${name}`}\n`, text];
}
