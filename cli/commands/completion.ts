import { closestMatch } from '../../core/closest-match.ts';
import { fail } from '../../core/fail.ts';
import type { CommandContext } from '../command-context.ts';
import { completionScripts } from '../report/completion.ts';
import { commandTable } from '../spec/commands.ts';

export async function run({ args, output }: CommandContext): Promise<void> {
  const shell = args.required('shell');
  const script = Object.hasOwn(completionScripts, shell) ? completionScripts[shell] : undefined;
  if (script === undefined) {
    const shells = Object.keys(completionScripts);
    const nearest = closestMatch(shell, shells);
    const advice = nearest === undefined ? `there are ${shells.join(', ')}` : `did you mean "${nearest}"?`;
    throw fail('USAGE', {
      command: 'completion',
      problem: `No completion for shell "${shell.slice(0, 32)}": ${advice}`,
    });
  }
  output.text(script(commandTable));
}
