import type { CommandContext } from '../command-context.ts';
import { reportCommandHelp, reportFamilyHelp, reportHelp } from '../report/help.ts';
import { commandTable } from '../spec/commands.ts';
import { isCommand, requireCommand } from '../spec/require-command.ts';

export async function run({ args, output }: CommandContext): Promise<void> {
  if (args.has('markdown')) {
    const { reportReference } = await import('../report/reference.ts');
    return output.text(reportReference(commandTable));
  }
  const words = [args.word('command'), args.word('second')].filter((word) => word !== undefined);
  if (words.length === 0) return output.text(reportHelp(output.style));
  const found = requireCommand(words.join(' '));
  output.text(isCommand(found) ? reportCommandHelp(found, output.style) : reportFamilyHelp(found, output.style));
}
