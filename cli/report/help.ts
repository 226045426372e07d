import type { CommandFamily, CommandGroup, CommandSpec, OptionSpec, PositionalSpec } from '../spec/command-spec.ts';
import { commandsAfter, firstWords, optionsOf } from '../spec/commands.ts';
import type { Style } from '../style.ts';
import { alignRows, wrapText } from './table.ts';

/** `stemma --help`: every first word, by what one wants to do. */
export function reportHelp(style: Style): string {
  const commands = firstWords();
  const rows = alignRows(commands.map((command) => [`  ${style.cyan(command.name)}`, command.summary]));
  const groups = new Map<CommandGroup, string[]>();
  for (const [index, command] of commands.entries()) {
    groups.set(command.group, [...(groups.get(command.group) ?? []), rows[index] ?? '']);
  }
  return [
    `${style.bold('stemma')}: versions of prompts in git, served by semver range`,
    '',
    `${style.bold('Usage')}  stemma [-C folder] <command> [options]`,
    ...[...groups].flatMap(([group, lines]) => ['', style.bold(group), ...lines]),
    '',
    'A prompt is named like support/reply; a release of it like support/reply@1.4.2 or, by range, support/reply@^1.',
    `${style.dim('Start with')} stemma init ${style.dim('and')} stemma new --list${style.dim('; for one command')} stemma <command> --help`,
  ].join('\n');
}

/** `stemma <command> --help`. */
export function reportCommandHelp(command: CommandSpec, style: Style): string {
  return [
    `${style.bold(`stemma ${command.name}`)}: ${command.summary}`,
    '',
    `${style.bold('Usage')}  ${usageLine(command)}`,
    ...(command.details === undefined ? [] : ['', ...wrapText(command.details, Math.min(style.columns ?? 100, 100))]),
    ...section('Arguments', positionalRows(command.positionals), style),
    ...section('Options', optionsOf(command).map(optionRow), style),
    '',
    style.bold(command.examples.length === 1 ? 'Example' : 'Examples'),
    ...command.examples.map((example) => `  ${style.dim('$')} ${example}`),
  ].join('\n');
}

/** `stemma rollout --help`: the commands that begin with this word. */
export function reportFamilyHelp(family: CommandFamily, style: Style): string {
  const { name, summary, details } = family;
  return [
    `${style.bold(`stemma ${name}`)}: ${summary}`,
    '',
    `${style.bold('Usage')}  stemma ${name} <command> [options]`,
    ...(details === undefined ? [] : ['', ...wrapText(details, Math.min(style.columns ?? 100, 100))]),
    ...section(
      'Commands',
      commandsAfter(name).map((command) => [style.cyan(command.name), command.summary]),
      style,
    ),
    '',
    `${style.dim('For one command:')} stemma ${name} <command> --help`,
  ].join('\n');
}

/** `stemma diff <reference> [to] [options]` */
export function usageLine(command: CommandSpec): string {
  const words = command.positionals.map(positionalUsage);
  return ['stemma', command.name, ...words, '[options]'].join(' ');
}

/** `-e, --env <name>` */
export function optionUsage({ name, short, value, valueOptional }: OptionSpec): string {
  const placeholder = value === undefined ? '' : valueOptional ? ` [${value}]` : ` <${value}>`;
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${placeholder}`;
}

export function optionText({ summary, choices, defaultText, repeatable }: OptionSpec): string {
  const facts = [
    ...(choices === undefined ? [] : [choices.join(' | ')]),
    ...(defaultText === undefined ? [] : [`default: ${defaultText}`]),
    ...(repeatable ? ['may be repeated'] : []),
  ];
  return facts.length === 0 ? summary : `${summary} (${facts.join('; ')})`;
}

const optionRow = (option: OptionSpec): readonly string[] => [optionUsage(option), optionText(option)];
const positionalRows = (positionals: readonly PositionalSpec[]): string[][] =>
  positionals.map((one) => [positionalUsage(one), one.summary]);

/** `<reference>`, `[to]`, `[files…]` */
export function positionalUsage({ name, required, repeatable }: PositionalSpec): string {
  const text = repeatable ? `${name}…` : name;
  return required ? `<${text}>` : `[${text}]`;
}

function section(title: string, rows: readonly (readonly string[])[], style: Style): string[] {
  return rows.length === 0 ? [] : ['', style.bold(title), ...alignRows(rows, { indent: '  ', columns: style.columns })];
}
