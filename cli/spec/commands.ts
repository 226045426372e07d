import { auditCommands } from './audit-commands.ts';
import { authorCommands } from './author-commands.ts';
import { buildCommands } from './build-commands.ts';
import type { CommandFamily, CommandSpec, CommandTable, OptionSpec } from './command-spec.ts';
import { declarationCommands } from './declaration-commands.ts';
import { keyCommands } from './key-commands.ts';
import { lintCommands } from './lint-commands.ts';
import { modelCommands } from './model-commands.ts';
import { operationCommands } from './operation-commands.ts';
import { releaseCommands } from './release-commands.ts';
import { rolloutCommands, rolloutFamily } from './rollout-commands.ts';
import { servingCommands } from './serving-commands.ts';
import { backendOption, globalOptions, registryOption } from './shared-options.ts';
import { tokenCommands } from './token-commands.ts';

/** Every command, in the order of help. */
export const commands: readonly CommandSpec[] = [
  ...authorCommands,
  ...lintCommands,
  ...modelCommands,
  ...releaseCommands,
  ...servingCommands,
  ...buildCommands,
  ...declarationCommands,
  ...rolloutCommands,
  ...auditCommands,
  ...operationCommands,
  ...keyCommands,
  ...tokenCommands,
];

/** First words that only group commands; the commands of both words stand in {@link commands}. */
export const commandFamilies: readonly CommandFamily[] = [
  rolloutFamily,
  { name: 'token', group: 'Operate', summary: 'make, list and revoke tokens of a registry server' },
  { name: 'keys', group: 'Operate', summary: 'make, list, rotate and revoke keys that sign manifests' },
];

export const commandTable: CommandTable = { commands, families: commandFamilies };

export function findCommand(name: string): CommandSpec | undefined {
  return commands.find((command) => command.name === name);
}

/** Commands that go on after a first word: `rollout start`, `rollout status`, … after `rollout`. */
export function commandsAfter(first: string, table: CommandTable = commandTable): readonly CommandSpec[] {
  return table.commands.filter(({ name }) => name.startsWith(`${first} `));
}

/** What can stand first in a call, in the order of help: families, and commands that belong to none. */
export function firstWords({
  commands,
  families,
}: CommandTable = commandTable): readonly (CommandSpec | CommandFamily)[] {
  const found = new Set<CommandSpec | CommandFamily>();
  for (const command of commands)
    found.add(families.find(({ name }) => command.name.startsWith(`${name} `)) ?? command);
  return [...found];
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
