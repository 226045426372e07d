import type { CommandContext } from '../command-context.ts';
import { reportCommandHelp, reportHelp } from '../report/help.ts';
import { commands } from '../spec/commands.ts';
import { requireCommand } from '../spec/require-command.ts';

export async function run({ args, output }: CommandContext): Promise<void> {
  if (args.has('markdown')) {
    const { reportReference } = await import('../report/reference.ts');
    return output.text(reportReference(commands));
  }
  const name = args.word('command');
  output.text(name === undefined ? reportHelp(output.style) : reportCommandHelp(requireCommand(name), output.style));
}
