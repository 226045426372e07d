import { resolve } from 'node:path';
import { printBundle } from '../../core/bundle/make-bundle.ts';
import { fail } from '../../core/fail.ts';
import { referenceOf } from '../../core/lock/lockfile.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import { withAccess } from '../access/open-access.ts';
import { gatherBundle } from '../bundle/gather-bundle.ts';
import { isBundleCurrent } from '../bundle/is-bundle-current.ts';
import { publicKeysOf } from '../bundle/read-manifests.ts';
import { readText } from '../bundle/read-text.ts';
import { writeBuilt } from '../bundle/write-built.ts';
import { writeValidators } from '../bundle/write-validators.ts';
import type { CommandContext } from '../command-context.ts';
import { openLockfile } from '../lock/open-lockfile.ts';
import { environmentOf } from '../lock/update-lockfile.ts';
import { reportBundle } from '../report/bundle.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, env, folder, interruption, output } = context;
  const publicKeys = publicKeysOf(args, env);
  const file = args.text('out') ?? 'stemma.bundle.json';
  const path = resolve(folder, file);
  const bundle = await withAccess(context, async (access, settings) => {
    const environment = await environmentOf(access, settings);
    const references = await referencesOf(context, environment);
    return output.progress('Reading releases', gatherBundle(access, { environment, references, publicKeys }));
  });
  const there = await readText(path);
  const isCurrent = there !== undefined && (await isBundleCurrent(there, bundle, publicKeys));
  if (args.has('check')) {
    const problem = there === undefined ? 'there is no such file' : 'it says something else than the registry';
    if (!isCurrent) throw fail('BUNDLE_STALE', { file, problem });
  } else if (!isCurrent) {
    await writeBuilt(path, printBundle(bundle), interruption);
  }
  await writeValidators(context, bundle);
  const written = !args.has('check') && !isCurrent;
  const { environment, manifests, contents } = bundle;
  const references = manifests.flatMap((manifest) => Object.keys(manifest.references));
  output.answer({ file, written, environment, references, contents: Object.keys(contents) }, () =>
    reportBundle({ file, written, bundle }, output.style),
  );
}

/** What is asked for, or what the lockfile has for the environment. @throws USAGE where that is nothing */
async function referencesOf(context: CommandContext, environment: string): Promise<readonly string[]> {
  const words = context.args.words('references');
  const { lockfile, file } = await openLockfile(context);
  const locked = lockfile?.prompts.filter((prompt) => prompt.environment === environment).map(referenceOf) ?? [];
  const references = words.length > 0 ? words.map((word) => parsePromptRef(word).text) : locked;
  if (references.length > 0) return references;
  const problem = `Nothing to bundle: name references, such as support/reply@^1; "${file}" has none for ${environment}`;
  throw fail('USAGE', { command: 'bundle', problem });
}
