import { fail } from '../../core/fail.ts';
import type { LockedPrompt } from '../../core/lock/lockfile.ts';
import { placeOf } from '../../core/lock/lockfile.ts';
import { parsePromptRef } from '../../core/prompt-ref.ts';
import { withAccess } from '../access/open-access.ts';
import type { CommandContext } from '../command-context.ts';
import { lockPlace } from '../lock/lock-references.ts';
import { openLockfile } from '../lock/open-lockfile.ts';
import { removeLocked } from '../lock/remove-locked.ts';
import { environmentOf, updateLockfile } from '../lock/update-lockfile.ts';
import { reportLock, reportRemoval } from '../report/lock.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, output } = context;
  const words = args.words('references');
  for (const word of words) parsePromptRef(word);
  if (args.has('remove')) {
    if (args.has('update') || words.length === 0) {
      throw fail('USAGE', {
        command: 'lock',
        problem: 'Say what to take out with --remove, and update in another call',
      });
    }
    const removal = await removeLocked(context);
    const { file, removed, lockfile } = removal;
    output.answer({ file, removed, prompts: lockfile.prompts }, () => reportRemoval(removal, output.style));
    return;
  }
  // With --update, a prompt alone is what is in the lockfile of it.
  const isName = (word: string): boolean => args.has('update') && !word.includes('@');
  const references = words.filter((word) => !isName(word));
  const plan = await withAccess(context, async (access, settings) => {
    const environment = await environmentOf(access, settings);
    await requireNames(context, words.filter(isName), environment);
    const places = new Set(references.map((reference) => placeOf(lockPlace(reference, environment))));
    const renews = (locked: LockedPrompt): boolean =>
      args.has('update') && (words.length === 0 || words.includes(locked.name) || places.has(placeOf(locked)));
    return updateLockfile(context, { access, references, renews });
  });
  for (const warning of plan.warnings) output.warn(warning);
  output.answer({ file: plan.file, changes: plan.changes, prompts: plan.lockfile.prompts }, () =>
    reportLock(plan, output.style),
  );
}

/** @throws LOCK_STALE where the lockfile has nothing of a prompt that is to be updated */
async function requireNames(context: CommandContext, names: readonly string[], environment: string): Promise<void> {
  const { file, lockfile } = await openLockfile(context);
  const known = new Set(lockfile?.prompts.map(({ name }) => name));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw fail('LOCK_STALE', { file, reference: unknown, environment });
}
