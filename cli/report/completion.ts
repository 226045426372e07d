import type { CommandSpec, CommandTable, Completion, OptionSpec } from '../spec/command-spec.ts';
import { commandsAfter, firstWords, optionsOf } from '../spec/commands.ts';

/** By shell: makes the script that completes commands, options, choices and names of prompts. */
export const completionScripts: Readonly<Record<string, (table: CommandTable) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** Commands whose answer completes a word, one candidate per line. */
const sources: Readonly<Record<Completion, string | undefined>> = {
  prompt: 'stemma list --names 2>/dev/null',
  starter: 'stemma new --names 2>/dev/null',
  command: undefined,
  shell: undefined,
  file: undefined,
};

const flags = (command: CommandSpec): readonly string[] => optionsOf(command).map(({ name }) => `--${name}`);
const firstCompletion = ({ positionals }: CommandSpec): Completion | undefined => positionals[0]?.completes;

/** The next words after each first word that goes on: `rollout` has `start` and its like. */
function secondWords(table: CommandTable): { first: string; further: readonly CommandSpec[] }[] {
  const names = new Set(firstWords(table).map(({ name }) => name.split(' ', 1)[0] ?? ''));
  return [...names]
    .map((first) => ({ first, further: commandsAfter(first, table) }))
    .filter(({ further }) => further[0]);
}

const secondWord = ({ name }: CommandSpec): string => name.slice(name.indexOf(' ') + 1);

/** Words of a positional that are known when the script is made. */
function fixedWords(completion: Completion | undefined, table: CommandTable): readonly string[] {
  if (completion === 'command') return topWords(table);
  return completion === 'shell' ? Object.keys(completionScripts) : [];
}

const topWords = (table: CommandTable): string[] =>
  firstWords(table)
    .map(({ name }) => name)
    .filter((name) => !name.includes(' '));

function bashScript(table: CommandTable): string {
  const further = secondWords(table);
  const cases = table.commands.map((command) => {
    const completion = firstCompletion(command);
    const source = completion === undefined ? undefined : sources[completion];
    const words = [
      ...flags(command),
      ...fixedWords(completion, table),
      ...commandsAfter(command.name, table).map(secondWord),
    ];
    return `    "${command.name}") words="${words.join(' ')}${source === undefined ? '' : ` $(${source})`}" ;;`;
  });
  const families = table.families.map(
    ({ name }) => `    "${name}") words="${commandsAfter(name, table).map(secondWord).join(' ')} --help" ;;`,
  );
  const choices = choiceOptions(table.commands).map(
    ({ name, choices }) => `    --${name}) COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$current")); return ;;`,
  );
  const pairs = further.flatMap((one) => one.further.map(({ name }) => `"${name}"`));
  const second =
    pairs.length === 0 ? '' : `\n      case "$command $word" in ${pairs.join('|')}) command="$command $word" ;; esac`;
  return `# bash completion of stemma: add "source <(stemma completion bash)" to ~/.bashrc
_stemma() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" words="" word index
  for ((index = 1; index < COMP_CWORD; index++)); do
    word="\${COMP_WORDS[index]}"
    case "$word" in
    -C|--repo|--registry|--backend) ((index++)) ;;
    -*) ;;
    *)
      if [[ -z "$command" ]]; then command="$word"; continue; fi${second}
      break ;;
    esac
  done
  case "$previous" in
    -C|--repo) COMPREPLY=($(compgen -d -- "$current")); return ;;
    -i|--input) COMPREPLY=($(compgen -f -- "$current")); return ;;
    --template) COMPREPLY=($(compgen -W "$(${sources.starter})" -- "$current")); return ;;
${choices.join('\n')}
  esac
  case "$command" in
    "") words="${topWords(table).join(' ')} --help --version" ;;
${[...families, ...cases].join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _stemma stemma
`;
}

function choiceOptions(commands: readonly CommandSpec[]): { name: string; choices: readonly string[] }[] {
  const found = new Map<string, readonly string[]>();
  for (const { name, choices } of commands.flatMap(optionsOf)) if (choices !== undefined) found.set(name, choices);
  return [...found].map(([name, choices]) => ({ name, choices }));
}

const zshQuote = (text: string): string => text.replaceAll("'", "'\\''").replaceAll('[', '(').replaceAll(']', ')');

function zshScript(table: CommandTable): string {
  const cases = table.commands.map((command) => `    "${command.name}") _arguments ${zshArguments(command, table)} ;;`);
  const further = secondWords(table).map(({ first, further }) => {
    const words = further.map((command) => `'${secondWord(command)}:${zshQuote(command.summary)}'`).join(' ');
    const known = further.map((command) => secondWord(command)).join('|');
    const otherwise = table.families.some(({ name }) => name === first) ? 'return' : ':';
    return `    ${first})
      commands=(${words})
      if (( CURRENT == 2 )); then _describe command commands; ${otherwise}; fi
      case "$words[2]" in ${known}) (( CURRENT > 2 )) && { command="$command $words[2]"; shift words; (( CURRENT-- )) } ;; esac ;;`;
  });
  return `#compdef stemma
# zsh completion of stemma: stemma completion zsh > "\${fpath[1]}/_stemma"
_stemma() {
  local -a commands
  commands=(
${firstWords(table)
  .filter(({ name }) => !name.includes(' '))
  .map(({ name, summary }) => `    '${name}:${zshQuote(summary)}'`)
  .join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${further.join('\n')}
  esac
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _stemma stemma
`;
}

/** Options and positional of a command, as `_arguments` takes them. */
function zshArguments(command: CommandSpec, table: CommandTable): string {
  const optionSpec = (option: OptionSpec): string => {
    const action = option.choices === undefined ? '' : `(${option.choices.join(' ')})`;
    const value = option.value === undefined ? '' : `:${option.value}:${option.value === 'file' ? '_files' : action}`;
    return `'${option.repeatable ? '*' : ''}--${option.name}[${zshQuote(option.summary)}]${value}'`;
  };
  const completion = firstCompletion(command);
  const source = completion === undefined ? undefined : sources[completion];
  const words = source === undefined ? fixedWords(completion, table) : [];
  return [
    ...optionsOf(command).map(optionSpec),
    ...(source === undefined ? [] : [`"1:${completion}:($(${source}))"`]),
    ...(words.length === 0 ? [] : [`'1:${completion}:(${words.join(' ')})'`]),
  ].join(' ');
}

const fishQuote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function fishScript(table: CommandTable): string {
  const families = table.families.map(
    ({ name, summary }) => `complete -c stemma -n __fish_use_subcommand -a ${name} -d ${fishQuote(summary)}`,
  );
  return [
    '# fish completion of stemma: stemma completion fish > ~/.config/fish/completions/stemma.fish',
    'complete -c stemma -f',
    ...families,
    ...table.commands.flatMap((command) => fishCommand(command, table)),
    '',
  ].join('\n');
}

function fishCommand(command: CommandSpec, table: CommandTable): string[] {
  const condition = `-n '${fishCondition(command, table)}'`;
  const options = optionsOf(command).map(({ name, short, value, choices, summary }) =>
    [
      `complete -c stemma ${condition} -l ${name}`,
      ...(short === undefined ? [] : [`-s ${short}`]),
      ...(value === undefined ? [] : [value === 'file' ? '-r -F' : '-x']),
      ...(choices === undefined ? [] : [`-a ${fishQuote(choices.join(' '))}`]),
      `-d ${fishQuote(summary)}`,
    ].join(' '),
  );
  const completion = firstCompletion(command);
  const source = completion === undefined ? undefined : sources[completion];
  const words = source === undefined ? fixedWords(completion, table).join(' ') : `(${source})`;
  const positional = words === '' ? [] : [`complete -c stemma ${condition} -a ${fishQuote(words)}`];
  return [fishWord(command, table), ...options, ...positional];
}

/** The line that offers the command's own word: the first one, or the second after its first. */
function fishWord({ name, summary }: CommandSpec, table: CommandTable): string {
  const [first = '', second] = name.split(' ');
  if (second === undefined) return `complete -c stemma -n __fish_use_subcommand -a ${name} -d ${fishQuote(summary)}`;
  const siblings = commandsAfter(first, table).map(secondWord).join(' ');
  const before = `__fish_seen_subcommand_from ${first}; and not __fish_seen_subcommand_from ${siblings}`;
  return `complete -c stemma -n '${before}' -a ${second} -d ${fishQuote(summary)}`;
}

/** In `rollout status`, "status" is not the command of that name. */
function fishCondition({ name }: CommandSpec, table: CommandTable): string {
  const words = name.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`);
  const others = table.commands.filter((command) => command.name.endsWith(` ${name}`));
  const firsts = others.map((command) => `not __fish_seen_subcommand_from ${command.name.split(' ', 1)[0]}`);
  return [...words, ...firsts].join('; and ');
}
