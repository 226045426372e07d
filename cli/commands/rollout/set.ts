import { fail } from '../../../core/fail.ts';
import { parsePercent } from '../../../core/percent.ts';
import type { CommandContext } from '../../command-context.ts';
import { parseRolloutReference } from '../../references.ts';
import { runVerb, whyOf } from '../../run-verb.ts';

export function run(context: CommandContext): Promise<void> {
  const { args, spec } = context;
  const percent = args.text('percent');
  const [addOverrides, removeOverrides] = [args.texts('add-override'), args.texts('remove-override')];
  if (percent === undefined && addOverrides.length + removeOverrides.length === 0) {
    const problem = `"stemma ${spec.name}" needs --percent, --add-override or --remove-override`;
    throw fail('USAGE', { command: spec.name, problem });
  }
  return runVerb(context, {
    verb: 'set',
    ...parseRolloutReference(spec.name, args.required('rollout')),
    canaryPpm: percent === undefined ? undefined : parsePercent(percent),
    ...{ addOverrides, removeOverrides },
    bypass: args.has('bypass-approvals'),
    ...whyOf(args),
  });
}
