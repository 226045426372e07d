import { parseArgs } from 'node:util';
import { closestMatch } from '../core/closest-match.ts';
import { fail } from '../core/fail.ts';
import type { CommandSpec, OptionSpec } from './spec/command-spec.ts';
import { optionsOf } from './spec/commands.ts';

/** The words of one call, checked against the command's spec. */
export interface Arguments {
  /** Whether the command knows this option. */
  knows(option: string): boolean;
  /** Whether a switch was given. */
  has(option: string): boolean;
  /** Value of an option; the last one where it was repeated. */
  text(option: string): string | undefined;
  /** Every value of a repeatable option. */
  texts(option: string): readonly string[];
  /** A positional by its name. */
  word(positional: string): string | undefined;
  /** All words of the positional that may be repeated. */
  words(positional: string): readonly string[];
  /** A positional that the spec requires. */
  required(positional: string): string;
}

/** Longest argument in UTF-16 code units, unless its option says so: more is a mistake, or an attack on a parser. */
const MAX_ARGUMENT_LENGTH = 8192;

/**
 * Checks the words after a command's name.
 *
 * @throws USAGE, naming the nearest option where one is unknown
 */
export function parseArguments(command: CommandSpec, argv: readonly string[]): Arguments {
  const options = optionsOf(command);
  const given: Given = { values: new Map(), words: [] };
  const { tokens } = parseArgs({
    args: withEmptyValues(argv, options),
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
      ]),
    ),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option') addOption(command, token, given.values);
    else if (token.kind === 'positional') given.words.push(token.value);
  }
  if (!given.values.has('help')) checkWords(command, argv, given);
  return argumentsOf(command, given);
}

interface Given {
  readonly values: Map<string, string[]>;
  words: string[];
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** `parseArgs` knows no optional values: `--prerelease` alone becomes `--prerelease=`. */
function withEmptyValues(argv: readonly string[], options: readonly OptionSpec[]): string[] {
  const optional = new Set(options.filter((option) => option.valueOptional).map((option) => `--${option.name}`));
  const end = argv.indexOf('--');
  return argv.map((word, index) => (optional.has(word) && (end === -1 || index < end) ? `${word}=` : word));
}

function addOption(command: CommandSpec, token: OptionToken, values: Map<string, string[]>): void {
  const option = optionsOf(command).find(({ name }) => name === token.name);
  if (option === undefined) throw usage(command, unknownOption(command, token));
  const before = values.get(option.name);
  if (before !== undefined && option.value !== undefined && !option.repeatable) {
    throw usage(command, `Option "--${option.name}" was given twice`);
  }
  values.set(option.name, [...(before ?? []), optionValue(command, option, token)]);
}

function optionValue(command: CommandSpec, option: OptionSpec, token: OptionToken): string {
  if (option.value === undefined) {
    if (token.inlineValue) throw usage(command, `Option "--${option.name}" takes no value`);
    return '';
  }
  const value = token.value ?? '';
  const flagLike = !token.inlineValue && /^-./u.test(value);
  if ((value === '' && !option.valueOptional) || flagLike) {
    throw usage(command, `Option "--${option.name}" needs a value: --${option.name} <${option.value}>`);
  }
  checkLength(command, value, option);
  if (option.choices !== undefined && !option.choices.includes(value)) {
    const nearest = closestMatch(value, option.choices);
    const advice = nearest === undefined ? `choose ${option.choices.join(', ')}` : `did you mean "${nearest}"?`;
    throw usage(command, `Option "--${option.name}" cannot be "${value}": ${advice}`);
  }
  return value;
}

function unknownOption(command: CommandSpec, token: OptionToken): string {
  const raw = token.rawName.slice(0, 64);
  if (token.name === 'registry') return `"stemma ${command.name}" works on a repository, not through a registry`;
  const known = optionsOf(command).map(({ name }) => name);
  const longer = known.find((name) => name.length > 2 && token.name.startsWith(name));
  const nearest = closestMatch(token.name, known) ?? longer;
  return `"stemma ${command.name}" has no option "${raw}"${nearest === undefined ? '' : `: did you mean "--${nearest}"?`}`;
}

function checkWords(command: CommandSpec, argv: readonly string[], given: Given): void {
  const most = command.positionals.at(-1)?.repeatable ? Number.POSITIVE_INFINITY : command.positionals.length;
  if (given.words.length > most) takeSurplusValue(command, argv, given);
  const surplus = given.words[most];
  if (surplus !== undefined) throw usage(command, `Unexpected argument "${surplus.slice(0, 64)}"`);
  const missing = command.positionals.find(({ required }, index) => required && given.words[index] === undefined);
  if (missing !== undefined)
    throw usage(command, `"stemma ${command.name}" needs <${missing.name}>: ${missing.summary}`);
  for (const [index, word] of given.words.entries()) {
    if (word === '')
      throw usage(command, `<${(command.positionals[index] ?? command.positionals.at(-1))?.name}> is empty`);
    checkLength(command, word);
  }
}

/** In `release support/reply --prerelease beta`, the word too many behind the option is its value. */
function takeSurplusValue(command: CommandSpec, argv: readonly string[], given: Given): void {
  for (const option of command.options) {
    if (!option.valueOptional || given.values.get(option.name)?.[0] !== '') continue;
    const value = argv[argv.indexOf(`--${option.name}`) + 1];
    const place = value === undefined ? -1 : given.words.indexOf(value);
    if (value === undefined || place === -1) continue;
    given.words = given.words.toSpliced(place, 1);
    given.values.set(option.name, [value]);
    return;
  }
}

function checkLength(command: CommandSpec, value: string, option?: OptionSpec): void {
  const most = option?.maxLength ?? MAX_ARGUMENT_LENGTH;
  const what = option === undefined ? 'An argument' : `The value of "--${option.name}"`;
  if (value.length > most) throw usage(command, `${what} is longer than ${most} characters`);
  if (value.includes('\0')) throw usage(command, `${what} contains a NUL character`);
}

function argumentsOf(command: CommandSpec, { values, words }: Given): Arguments {
  const known = new Set(optionsOf(command).map(({ name }) => name));
  const valuesOf = (option: string): readonly string[] | undefined => {
    if (!known.has(option)) throw new TypeError(`"${command.name}" declares no option "${option}"`);
    return values.get(option);
  };
  const indexOf = (positional: string): number => {
    const index = command.positionals.findIndex(({ name }) => name === positional);
    if (index === -1) throw new TypeError(`"${command.name}" declares no positional "${positional}"`);
    return index;
  };
  const word = (positional: string): string | undefined => words[indexOf(positional)];
  return {
    knows: (option) => known.has(option),
    has: (option) => valuesOf(option) !== undefined,
    text: (option) => valuesOf(option)?.at(-1),
    texts: (option) => valuesOf(option) ?? [],
    word,
    words: (positional) => words.slice(indexOf(positional)),
    required: (positional) => {
      const value = word(positional);
      if (value === undefined) throw new TypeError(`"${command.name}" does not require "${positional}"`);
      return value;
    },
  };
}

const usage = (command: CommandSpec, problem: string): Error => fail('USAGE', { command: command.name, problem });
