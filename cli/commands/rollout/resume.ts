import type { CommandContext } from '../../command-context.ts';
import { parseRolloutReference } from '../../references.ts';
import { runVerb, whyOf } from '../../run-verb.ts';

export function run(context: CommandContext): Promise<void> {
  const { args, spec } = context;
  const rollout = parseRolloutReference(spec.name, args.required('rollout'));
  return runVerb(context, { verb: 'resume', ...rollout, ...whyOf(args) });
}
