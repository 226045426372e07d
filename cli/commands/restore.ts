import type { CommandContext } from '../command-context.ts';
import { environmentOrder, runVerb } from '../run-verb.ts';

export function run(context: CommandContext): Promise<void> {
  return runVerb(context, environmentOrder(context, 'restore'));
}
