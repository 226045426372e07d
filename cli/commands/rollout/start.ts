import { parseTime } from '../../../core/parse-time.ts';
import type { CommandContext } from '../../command-context.ts';
import { parseRelease } from '../../references.ts';
import { runVerb, whyOf } from '../../run-verb.ts';

export function run(context: CommandContext): Promise<void> {
  const { args, spec } = context;
  const at = args.text('at');
  return runVerb(context, {
    verb: 'start',
    ...parseRelease(spec.name, args.required('release')),
    plan: args.text('plan'),
    overrides: args.texts('override'),
    startAt: at === undefined ? undefined : parseTime(at).toISOString(),
    draft: args.has('draft'),
    bypass: args.has('bypass-approvals'),
    force: args.has('force'),
    ...whyOf(args),
  });
}
