import { resolve } from 'node:path';
import type { ValidatedRelease } from '../../core/answer/validators-module.ts';
import { validatorsModule } from '../../core/answer/validators-module.ts';
import type { BundleDocument } from '../../core/bundle-document.ts';
import { fail } from '../../core/fail.ts';
import type { CommandContext } from '../command-context.ts';
import { readText } from './read-text.ts';
import { writeBuilt } from './write-built.ts';

/**
 * Writes the module of validators that `--validators` names, for every release of a bundle; with `--check`, only looks
 * whether it is up to date.
 *
 * @throws BUNDLE_STALE, SCHEMA_INVALID, FILE_UNREADABLE
 */
export async function writeValidators(context: CommandContext, bundle: BundleDocument): Promise<void> {
  const { args, folder, interruption } = context;
  const file = args.text('validators');
  if (file === undefined) return;
  const path = resolve(folder, file);
  const text = validatorsModule(releasesOf(bundle));
  const there = await readText(path);
  if (there === text) return;
  if (!args.has('check')) return writeBuilt(path, text, interruption);
  const problem = there === undefined ? 'there is no such file' : 'it says something else than the registry';
  throw fail('BUNDLE_STALE', { file, problem });
}

/** The releases by digest, so that the same bundle gives the same bytes. */
function releasesOf({ manifests, contents }: BundleDocument): readonly ValidatedRelease[] {
  const names = new Map<string, string>();
  for (const [reference, entry] of manifests.flatMap(({ references }) => Object.entries(references))) {
    if ('error' in entry) continue;
    for (const { digest } of entry.candidates) names.set(digest, reference.split('@')[0] ?? reference);
  }
  return Object.entries(contents)
    .map(([digest, { metadata }]) => ({ name: names.get(digest) ?? digest, digest, metadata }))
    .toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
}
