import type { CommandTable } from './spec/command-spec.ts';
import { commandsAfter, commandTable, optionsOf } from './spec/commands.ts';

export interface SplitCommand {
  /** The command's word, or both; undefined where there is none. Need not be one that exists. */
  readonly name: string | undefined;
  /** All other words. */
  readonly rest: readonly string[];
}

/** Options of every command that take a value. */
const globalValueOptions = ['-C', '--repo', '--registry', '--backend'];

/**
 * Finds the command in a call: the first word that is neither an option nor the value of one, and the next such word
 * where the first one goes on: in `rollout --env staging start`, that is `rollout start`.
 */
export function splitCommand(argv: readonly string[], table: CommandTable = commandTable): SplitCommand {
  const first = findWord(argv, 0, new Set(globalValueOptions));
  const name = argv[first];
  if (name === undefined) return { name: undefined, rest: argv };
  const rest = argv.toSpliced(first, 1);
  const further = commandsAfter(name, table);
  if (further.length === 0) return { name, rest };
  const second = findWord(rest, first, valueOptions(name, table));
  const both = `${name} ${rest[second]}`;
  const isFamily = table.families.some((family) => family.name === name);
  const goesOn = isFamily ? second < rest.length : further.some((command) => command.name === both);
  return goesOn ? { name: both, rest: rest.toSpliced(second, 1) } : { name, rest };
}

/** Index of the first word from `start` that is no option and no option's value; the length where there is none. */
function findWord(words: readonly string[], start: number, withValue: ReadonlySet<string>): number {
  for (let index = start; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') return words.length;
    if (withValue.has(word)) index += 1;
    else if (!word.startsWith('-')) return index;
  }
  return words.length;
}

/** As they are typed: `--env` and `-e`. */
function valueOptions(first: string, table: CommandTable): ReadonlySet<string> {
  const specs = table.commands.filter(({ name }) => name === first || name.startsWith(`${first} `));
  const options = specs.flatMap(optionsOf).filter(({ value, valueOptional }) => value !== undefined && !valueOptional);
  return new Set(options.flatMap(({ name, short }) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]));
}
