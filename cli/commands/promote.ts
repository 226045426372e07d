import type { CommandContext } from '../command-context.ts';
import { parseRelease } from '../references.ts';
import { runVerb, whyOf } from '../run-verb.ts';

export function run(context: CommandContext): Promise<void> {
  const { args, spec } = context;
  const release = parseRelease(spec.name, args.required('release'));
  return runVerb(context, {
    verb: 'promote',
    ...release,
    bypass: args.has('bypass-approvals'),
    force: args.has('force'),
    ...whyOf(args),
  });
}
