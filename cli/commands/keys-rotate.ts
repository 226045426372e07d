import type { CommandContext } from '../command-context.ts';
import { addKey } from '../keys/add-key.ts';

export function run(context: CommandContext): Promise<void> {
  return addKey(context, () => false);
}
