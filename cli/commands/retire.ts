import { parsePromptName } from '../../core/prompt-ref.ts';
import type { CommandContext } from '../command-context.ts';
import { runVerb, whyOf } from '../run-verb.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args } = context;
  const name = parsePromptName(args.required('prompt'));
  const given = args.text('successor');
  const successor = given === undefined ? undefined : parsePromptName(given);
  await runVerb(context, { verb: 'retire', name, successor, undo: args.has('undo'), ...whyOf(args) });
}
