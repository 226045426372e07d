import type { CommandContext } from '../../command-context.ts';
import { parseRolloutReference } from '../../references.ts';
import { runVerb, whyOf } from '../../run-verb.ts';

export function run(context: CommandContext): Promise<void> {
  const { args, spec } = context;
  return runVerb(context, {
    verb: 'advance',
    ...parseRolloutReference(spec.name, args.required('rollout')),
    force: args.has('force'),
    bypass: args.has('bypass-approvals'),
    ...whyOf(args),
  });
}
