import type { CommandFamily, CommandSpec, CommandTable, OptionSpec } from '../spec/command-spec.ts';
import { commandsAfter, firstWords } from '../spec/commands.ts';
import { globalOptions } from '../spec/shared-options.ts';
import { optionText, optionUsage, positionalUsage, usageLine } from './help.ts';

const PREFACE = `# Command line

Made from the same data as \`stemma --help\` and shell completion, by \`stemma help --markdown\`.

Commands act on the repository one stands in, or on the one that \`-C\` names. Commands that read or manage releases act
through a registry server instead where one is set by \`--registry\`, \`STEMMA_REGISTRY\` or \`registry:\` in \`.promptrc\`, with
the same words and the same output; \`--registry local\` goes back to the repository.

A value comes from a flag, then an environment variable, then \`.promptrc\`, then the default; \`stemma config\` prints each
with its origin.

| environment variable | what |
| --- | --- |
| \`STEMMA_REGISTRY\` | address of a registry server |
| \`STEMMA_ENVIRONMENT\` | environment, as \`--env\` |
| \`STEMMA_BACKEND\` | \`auto\`, \`native\` or \`isomorphic\`, as \`--backend\` |
| \`STEMMA_ACTOR\` | who makes changes, \`Name <e-mail>\`; otherwise git's author |
| \`STEMMA_TOKEN\` | sent to the registry server as a bearer token |
| \`STEMMA_SIGNING_KEY\` | file of the private key that signs approvals without a server; \`stemma keys create --for\` writes one |
| \`NO_COLOR\`, \`FORCE_COLOR\` | colours off, colours on; otherwise only on a terminal |

| exit code | meaning |
| --- | --- |
| 0 | done |
| 1 | refused, a finding, or a failed check |
| 2 | the call or the settings are wrong |
| 3 | the registry or the remote cannot be reached |
| 70 | a bug in Stemma |
| 130 | interrupted |

Answers go to standard output; errors, warnings and progress to standard error. With \`--json\`, standard output is one JSON
value and nothing else, and an error is one line of JSON on standard error: \`{"error": {"code", "message", "hint", "data"}}\`.
The codes are in [errors.md](../errors.md).
`;

/** `docs/reference/cli.md`: every command with its arguments, options and examples. */
export function reportReference(table: CommandTable): string {
  const sections = firstWords(table).flatMap((first) =>
    'options' in first
      ? [commandSection(first)]
      : [familySection(first), ...commandsAfter(first.name, table).map(commandSection)],
  );
  return [PREFACE, globalSection(), ...sections].join('\n');
}

function familySection({ name, summary, details }: CommandFamily): string {
  return [`## stemma ${name}`, '', sentences(summary, details), ''].join('\n');
}

const sentences = (summary: string, ...more: readonly (string | undefined)[]): string =>
  [`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`, ...more].filter((text) => text !== undefined).join(' ');

function globalSection(): string {
  return ['## Every command', '', ...optionTable(globalOptions), ''].join('\n');
}

function commandSection(command: CommandSpec): string {
  const { name, summary, details, positionals, options, scope, examples } = command;
  const reach = {
    registry: 'Acts on the repository, or through a registry.',
    repository: 'Acts on the repository.',
    none: 'Needs no repository.',
  }[scope];
  return [
    `## stemma ${name}`,
    '',
    sentences(summary, details, reach),
    '',
    '```',
    usageLine(command),
    '```',
    '',
    ...(positionals.length === 0
      ? []
      : [
          '| argument | what |',
          '| --- | --- |',
          ...positionals.map((one) => `| \`${positionalUsage(one)}\` | ${escapeCell(one.summary)} |`),
          '',
        ]),
    ...(options.length === 0 ? [] : [...optionTable(options), '']),
    '```text',
    ...examples,
    '```',
    '',
  ].join('\n');
}

function optionTable(options: readonly OptionSpec[]): string[] {
  return [
    '| option | what |',
    '| --- | --- |',
    ...options.map((option) => `| \`${optionUsage(option).trim()}\` | ${escapeCell(optionText(option))} |`),
  ];
}

const escapeCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
