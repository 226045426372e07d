import { closestMatch } from '../../core/closest-match.ts';
import { fail } from '../../core/fail.ts';
import type { CommandSpec } from './command-spec.ts';
import { commands, findCommand } from './commands.ts';

/** @throws COMMAND_UNKNOWN, naming the nearest */
export function requireCommand(name: string): CommandSpec {
  const spec = findCommand(name);
  if (spec !== undefined) return spec;
  const nearest = closestMatch(
    name,
    commands.map((command) => command.name),
  );
  throw fail('COMMAND_UNKNOWN', { command: name.slice(0, 64), nearest });
}
