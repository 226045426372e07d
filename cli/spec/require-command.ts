import { closestMatch } from '../../core/closest-match.ts';
import { fail } from '../../core/fail.ts';
import type { CommandFamily, CommandSpec } from './command-spec.ts';
import { commandFamilies, commandsAfter, findCommand, firstWords } from './commands.ts';

/** @throws COMMAND_UNKNOWN, naming the nearest */
export function requireCommand(name: string): CommandSpec | CommandFamily {
  const found = findCommand(name) ?? commandFamilies.find((family) => family.name === name);
  if (found !== undefined) return found;
  throw fail('COMMAND_UNKNOWN', { command: name.slice(0, 64), nearest: nearestCommand(name) });
}

/** Of a family's commands where the first word is one; so `rollout stat` finds `rollout status`, not `status`. */
function nearestCommand(name: string): string | undefined {
  const further = commandsAfter(name.split(' ', 1)[0] ?? '');
  const known = further.length === 0 ? firstWords() : further;
  return closestMatch(
    name,
    known.map((command) => command.name),
  );
}

export const isCommand = (found: CommandSpec | CommandFamily): found is CommandSpec => 'options' in found;
