import { compileGlob } from '../lint/settings/glob.ts';

/** Rules of single values of `.promptrc` that JSON Schema cannot state. Each tells what is wrong, or undefined. */

const FOLDER_SEGMENT = /^[^\\/:*?"<>|\p{Cc}]+$/u;
const TAG_PREFIX = /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*\/?$/u;

/** The prompts folder lies below the `.promptrc`: schemas and tools live beside it. */
export function folderProblem(folder: string): string | undefined {
  if (folder.startsWith('/')) return 'must be relative to the .promptrc';
  for (const segment of folder.split('/')) {
    if (segment === '..') return 'must not contain ".."';
    if (segment === '.' || segment === '') return 'must name a folder below the .promptrc, such as "prompts"';
    if (segment.toLowerCase() === '.git') return 'must not be inside ".git"';
    if (!FOLDER_SEGMENT.test(segment)) return 'must be folder names joined by "/"';
  }
  return undefined;
}

/** A release tag is `<tagPrefix><name>@<version>`, so the prefix must be legal at the start of a ref name. */
export function tagPrefixProblem(prefix: string): string | undefined {
  if (prefix === '') return undefined;
  if (!TAG_PREFIX.test(prefix)) return 'must be letters, digits, ".", "_" and "-", with "/" between parts';
  if (prefix.includes('..')) return 'must not contain ".."';
  const parts = prefix.split('/');
  if (parts.some((part) => /\.lock$/iu.test(part) || part.endsWith('.')))
    return 'must not end a part in "." or ".lock"';
  return undefined;
}

/** Secrets do not belong into a repository, so an address with a password in it is refused. */
export function registryProblem(address: string): string | undefined {
  if (!URL.canParse(address)) return 'must be an address such as https://prompts.example.com';
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'must begin with http:// or https://';
  if (url.username !== '' || url.password !== '') return 'must not contain a user name or password';
  if (url.search !== '' || url.hash !== '') return 'must not contain "?" or "#"';
  return undefined;
}

/** A pattern of paths stands for a bounded number of paths. */
export function globProblem(glob: string): string | undefined {
  return compileGlob(glob) === undefined ? 'has a pattern with braces that stand for too much' : undefined;
}
