import { resolve } from 'node:path';
import { printBundle } from '../../core/bundle/make-bundle.ts';
import { fail } from '../../core/fail.ts';
import { lockedBundle } from '../../core/lock/locked-bundle.ts';
import type { LockedPrompt } from '../../core/lock/lockfile.ts';
import { placeOf } from '../../core/lock/lockfile.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import type { Access } from '../access/access.ts';
import { withAccess } from '../access/open-access.ts';
import { isBundleCurrent } from '../bundle/is-bundle-current.ts';
import { publicKeysOf } from '../bundle/read-manifests.ts';
import { readText } from '../bundle/read-text.ts';
import { writeBuilt } from '../bundle/write-built.ts';
import type { CommandContext } from '../command-context.ts';
import type { FetchedPrompts } from '../lock/fetch-locked.ts';
import { fetchLocked } from '../lock/fetch-locked.ts';
import { lockPlace } from '../lock/lock-references.ts';
import { openLockfile } from '../lock/open-lockfile.ts';
import { strayReleases } from '../lock/stray-releases.ts';
import { environmentOf, updateLockfile } from '../lock/update-lockfile.ts';
import { writeReleaseFolders } from '../lock/write-release-folders.ts';
import { chosenEnvironment } from '../references.ts';
import { reportFetch } from '../report/lock.ts';
import type { Settings } from '../settings.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, env, output } = context;
  for (const word of args.words('references')) parsePromptRef(word);
  if (args.has('folder') && args.has('out')) {
    throw fail('USAGE', { command: 'fetch', problem: 'Write a bundle with --out, or files with --folder, not both' });
  }
  const publicKeys = publicKeysOf(args, env);
  // What can be seen without the registry is told also where that is away.
  if (args.has('frozen')) await requireLockfile(context);
  const fetched = await withAccess(context, async (access, settings) => {
    if (!args.has('frozen')) {
      await updateLockfile(context, { access, references: args.words('references'), renews: () => false });
    }
    const prompts = await lockedPrompts(context, access, settings);
    return output.progress('Reading releases', fetchLocked(access, prompts, publicKeys));
  });
  for (const warning of fetched.warnings) output.warn(warning);
  const target = await write(context, fetched, publicKeys);
  for (const release of await notLocked(context)) {
    output.warn(`${release} in ${target} is not locked any more: remove its folder`);
  }
  const { prompts } = fetched;
  output.answer({ target, prompts }, () => reportFetch({ prompts, target }, output.style));
}

async function requireLockfile(context: CommandContext): Promise<readonly LockedPrompt[]> {
  const { file, lockfile } = await openLockfile(context);
  if (lockfile === undefined) throw fail('LOCK_MISSING', { file });
  return lockfile.prompts;
}

/** What is fetched: a bundle is of one environment, files are of all of them unless one is chosen. @throws LOCK_STALE */
async function lockedPrompts(
  context: CommandContext,
  access: Access,
  settings: Settings,
): Promise<readonly LockedPrompt[]> {
  const { args } = context;
  const locked = await requireLockfile(context);
  const { file } = await openLockfile(context);
  const words = args.words('references');
  const only = new Set(locked.map((prompt) => prompt.environment));
  const single = only.size === 1 ? [...only][0] : undefined;
  const isWide = args.has('folder') && chosenEnvironment(settings) === undefined && words.length === 0;
  if (isWide) return locked;
  const environment = chosenEnvironment(settings) ?? single ?? (await environmentOf(access, settings));
  const places = words.map((word) => lockPlace(word, environment));
  const here = locked.filter((prompt) => prompt.environment === environment);
  const missing = places.find((place) => !here.some((prompt) => placeOf(prompt) === placeOf(place)));
  const lacks = missing === undefined ? undefined : `${missing.name}@${missing.range}`;
  if (lacks !== undefined) throw fail('LOCK_STALE', { file, reference: lacks, environment });
  if (here.length === 0) throw fail('LOCK_STALE', { file, reference: 'any prompt', environment });
  return places.length === 0 ? here : here.filter((one) => places.some((place) => placeOf(place) === placeOf(one)));
}

/** Releases that an earlier call wrote below the folder. */
async function notLocked(context: CommandContext): Promise<readonly string[]> {
  const wanted = context.args.text('folder');
  return wanted === undefined ? [] : strayReleases(resolve(context.folder, wanted), await requireLockfile(context));
}

/** @returns where it was written, as it is shown */
async function write(
  { args, folder, interruption }: CommandContext,
  fetched: FetchedPrompts,
  publicKeys: readonly string[],
): Promise<string> {
  const wanted = args.text('folder');
  if (wanted !== undefined) {
    await interruption.shield(() => writeReleaseFolders(resolve(folder, wanted), fetched));
    return wanted;
  }
  const file = args.text('out') ?? 'stemma.bundle.json';
  const path = resolve(folder, file);
  const environment = fetched.prompts[0]?.environment ?? '';
  const bundle = lockedBundle({ ...fetched, environment });
  const there = await readText(path);
  const isCurrent = there !== undefined && (await isBundleCurrent(there, bundle, publicKeys));
  if (!isCurrent) await writeBuilt(path, printBundle(bundle), interruption);
  return file;
}
