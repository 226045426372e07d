import type { CommandSpec } from './command-spec.ts';
import { jsonOption } from './shared-options.ts';

/** Commands that tell compilers what prompts take and answer. */
export const declarationCommands: readonly CommandSpec[] = [
  {
    name: 'types',
    group: 'Serve releases',
    summary: 'declare names, variables and outputs of prompts for TypeScript',
    details:
      'Writes declarations for @stemma/client: variables that every release of a range takes, outputs that any of them may give. Names, variables and outputs are then checked by the compiler. Without --range, each major line of every prompt is declared. A file that ends in .ts and not in .d.ts also exports the releases it was made of, for createClient({ contracts }).',
    scope: 'registry',
    positionals: [],
    options: [
      {
        name: 'range',
        value: 'reference',
        repeatable: true,
        defaultText: 'each major line of every prompt',
        summary: 'a reference as the application writes it: support/reply@^1',
      },
      { name: 'out', short: 'o', value: 'file', defaultText: 'standard output', summary: 'file to write, in one step' },
      { name: 'check', summary: 'write nothing; exit with 1 where the file of --out is not up to date' },
      jsonOption,
    ],
    examples: [
      'stemma types --out src/prompts.d.ts',
      'stemma types --range support/reply@^1 --out src/prompts.d.ts',
      'stemma types --out src/prompts.d.ts --check',
    ],
  },
];
