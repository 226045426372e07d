import type { CommandContext } from '../command-context.ts';
import { markOrder, runVerb } from '../run-verb.ts';

export function run(context: CommandContext): Promise<void> {
  return runVerb(context, markOrder(context, 'yank'));
}
