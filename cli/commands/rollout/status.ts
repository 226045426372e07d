import { withAccess } from '../../access/open-access.ts';
import type { CommandContext } from '../../command-context.ts';
import { namesCandidate, parseRolloutReference } from '../../references.ts';
import { reportRollouts } from '../../report/rollout.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args, clock, output, spec } = context;
  const given = args.word('rollout');
  const reference = given === undefined ? undefined : parseRolloutReference(spec.name, given);
  const query = { name: reference?.name, environment: args.text('env'), ended: args.has('all') };
  const document = await withAccess(context, async (access) => {
    const found = await access.rollouts(query);
    if (found.rollouts.length === 0) await access.requireKnown(query);
    return found;
  });
  const rollouts = document.rollouts.filter(
    (rollout) => reference === undefined || namesCandidate(reference, rollout.candidate),
  );
  output.answer({ ...document, rollouts }, () =>
    reportRollouts(rollouts, { named: reference?.name, ended: query.ended, now: clock(), style: output.style }),
  );
}
