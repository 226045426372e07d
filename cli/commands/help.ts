import { closestMatch } from '../../core/closest-match.ts';
import { fail } from '../../core/fail.ts';
import type { CommandContext } from '../command-context.ts';
import { reportCommandHelp, reportHelp } from '../report/help.ts';
import { commands, findCommand } from '../spec/commands.ts';

export async function run({ args, output }: CommandContext): Promise<void> {
  if (args.has('markdown')) {
    const { reportReference } = await import('../report/reference.ts');
    return output.text(reportReference(commands));
  }
  const name = args.word('command');
  if (name === undefined) return output.text(reportHelp(commands, output.style));
  const spec = findCommand(name);
  if (spec === undefined) {
    const names = commands.map((command) => command.name);
    throw fail('COMMAND_UNKNOWN', { command: name.slice(0, 64), nearest: closestMatch(name, names) });
  }
  output.text(reportCommandHelp(spec, output.style));
}
