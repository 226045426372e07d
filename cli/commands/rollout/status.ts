import { setTimeout } from 'node:timers/promises';
import type { Access } from '../../access/access.ts';
import { withAccess } from '../../access/open-access.ts';
import type { CommandContext } from '../../command-context.ts';
import { namesCandidate, parseRolloutReference } from '../../references.ts';
import { reportRollouts } from '../../report/rollout.ts';

/** Time between two looks of `--watch`. */
const WATCH_MS = 2000;

export async function run(context: CommandContext): Promise<void> {
  const { args, interruption } = context;
  await withAccess(context, (access) =>
    args.has('watch') ? interruption.untilStopped((signal) => watch(context, access, signal)) : show(context, access),
  );
}

async function show({ args, clock, output, spec }: CommandContext, access: Access): Promise<void> {
  const given = args.word('rollout');
  const reference = given === undefined ? undefined : parseRolloutReference(spec.name, given);
  const query = { name: reference?.name, environment: args.text('env'), ended: args.has('all') };
  const found = await access.rollouts(query);
  if (found.rollouts.length === 0) await access.requireKnown(query);
  const rollouts = found.rollouts.filter(
    ({ candidate }) => reference === undefined || namesCandidate(reference, candidate),
  );
  if (args.has('watch')) output.clear();
  output.answer({ ...found, rollouts }, () =>
    reportRollouts(rollouts, { named: reference?.name, ended: query.ended, now: clock(), style: output.style }),
  );
}

async function watch(context: CommandContext, access: Access, signal: AbortSignal): Promise<void> {
  do await show(context, access);
  while (await hasPassed(WATCH_MS, signal));
}

/** False where it was interrupted before. */
const hasPassed = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  setTimeout(milliseconds, undefined, { signal }).then(
    () => true,
    () => false,
  );
