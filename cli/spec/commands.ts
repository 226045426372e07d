import { authorCommands } from './author-commands.ts';
import type { CommandSpec, OptionSpec } from './command-spec.ts';
import { operationCommands } from './operation-commands.ts';
import { releaseCommands } from './release-commands.ts';
import { servingCommands } from './serving-commands.ts';
import { backendOption, globalOptions, registryOption } from './shared-options.ts';

/** Every command, in the order of help. */
export const commands: readonly CommandSpec[] = [
  ...authorCommands,
  ...releaseCommands,
  ...servingCommands,
  ...operationCommands,
];

export function findCommand(name: string): CommandSpec | undefined {
  return commands.find((command) => command.name === name);
}

/** Every option of a command: its own, and those that its scope and the program give it. */
export function optionsOf(command: CommandSpec): readonly OptionSpec[] {
  const scoped = {
    none: [],
    repository: [backendOption],
    registry: [registryOption, backendOption],
  }[command.scope];
  return [...command.options, ...scoped, ...globalOptions];
}
