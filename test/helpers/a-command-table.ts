import type { CommandSpec, CommandTable, OptionSpec } from '../../cli/spec/command-spec.ts';

const command = (name: string, options: readonly OptionSpec[] = []): CommandSpec => ({
  name,
  group: 'Operate',
  summary: `do ${name}`,
  scope: 'none',
  positionals: [{ name: 'what', summary: 'what to do it with', required: false }],
  options,
  examples: [`stemma ${name}`],
});

const speed: OptionSpec = { name: 'speed', short: 's', value: 'knots', summary: 'how fast' };

/** A family `sail` with two commands, a command `moor` that goes on as `moor check`, and a plain `row`. */
export const aCommandTable: CommandTable = {
  families: [{ name: 'sail', group: 'Operate', summary: 'go by wind' }],
  commands: [
    command('sail out', [speed]),
    command('sail row'),
    command('moor', [speed]),
    command('moor check'),
    command('row'),
  ],
};
