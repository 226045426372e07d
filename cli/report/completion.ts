import type { CommandSpec, Completion, OptionSpec } from '../spec/command-spec.ts';
import { optionsOf } from '../spec/commands.ts';

/** By shell: makes the script that completes commands, options, choices and names of prompts. */
export const completionScripts: Readonly<Record<string, (commands: readonly CommandSpec[]) => string>> = {
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

/** Words of a positional that are known when the script is made. */
function fixedWords(completion: Completion | undefined, commands: readonly CommandSpec[]): readonly string[] {
  if (completion === 'command') return commands.map(({ name }) => name);
  return completion === 'shell' ? Object.keys(completionScripts) : [];
}

function bashScript(commands: readonly CommandSpec[]): string {
  const cases = commands.map((command) => {
    const completion = firstCompletion(command);
    const source = completion === undefined ? undefined : sources[completion];
    const words = [...flags(command), ...fixedWords(completion, commands)].join(' ');
    return `    ${command.name}) words="${words}${source === undefined ? '' : ` $(${source})`}" ;;`;
  });
  const choices = choiceOptions(commands).map(
    ({ name, choices }) => `    --${name}) COMPREPLY=($(compgen -W "${choices.join(' ')}" -- "$current")); return ;;`,
  );
  return `# bash completion of stemma: add "source <(stemma completion bash)" to ~/.bashrc
_stemma() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="" words="" index
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
    -C|--repo|--registry|--backend) ((index++)) ;;
    -*) ;;
    *) command="\${COMP_WORDS[index]}"; break ;;
    esac
  done
  case "$previous" in
    -C|--repo) COMPREPLY=($(compgen -d -- "$current")); return ;;
    -i|--input) COMPREPLY=($(compgen -f -- "$current")); return ;;
    --template) COMPREPLY=($(compgen -W "$(${sources.starter})" -- "$current")); return ;;
${choices.join('\n')}
  esac
  case "$command" in
    "") words="${commands.map(({ name }) => name).join(' ')} --help --version" ;;
${cases.join('\n')}
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

function zshScript(commands: readonly CommandSpec[]): string {
  const quote = (text: string): string => text.replaceAll("'", "'\\''").replaceAll('[', '(').replaceAll(']', ')');
  const optionSpec = (option: OptionSpec): string => {
    const action = option.choices === undefined ? '' : `(${option.choices.join(' ')})`;
    const value = option.value === undefined ? '' : `:${option.value}:${option.value === 'file' ? '_files' : action}`;
    return `'${option.repeatable ? '*' : ''}--${option.name}[${quote(option.summary)}]${value}'`;
  };
  const positional = (command: CommandSpec): string => {
    const completion = firstCompletion(command);
    const source = completion === undefined ? undefined : sources[completion];
    if (source !== undefined) return ` "1:${completion}:($(${source}))"`;
    const words = fixedWords(completion, commands);
    return words.length === 0 ? '' : ` '1:${completion}:(${words.join(' ')})'`;
  };
  const cases = commands.map(
    (command) =>
      `    ${command.name}) _arguments ${optionsOf(command).map(optionSpec).join(' ')}${positional(command)} ;;`,
  );
  return `#compdef stemma
# zsh completion of stemma: stemma completion zsh > "\${fpath[1]}/_stemma"
_stemma() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    '${name}:${quote(summary)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$command" in
${cases.join('\n')}
  esac
}
compdef _stemma stemma
`;
}

function fishScript(commands: readonly CommandSpec[]): string {
  const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap((command) => {
    const condition = `-n '__fish_seen_subcommand_from ${command.name}'`;
    const options = optionsOf(command).map(({ name, short, value, choices, summary }) =>
      [
        `complete -c stemma ${condition} -l ${name}`,
        ...(short === undefined ? [] : [`-s ${short}`]),
        ...(value === undefined ? [] : [value === 'file' ? '-r -F' : '-x']),
        ...(choices === undefined ? [] : [`-a ${quote(choices.join(' '))}`]),
        `-d ${quote(summary)}`,
      ].join(' '),
    );
    const completion = firstCompletion(command);
    const source = completion === undefined ? undefined : sources[completion];
    const words = source === undefined ? fixedWords(completion, commands).join(' ') : `(${source})`;
    const positional = words === '' ? [] : [`complete -c stemma ${condition} -a ${quote(words)}`];
    return [
      `complete -c stemma -n __fish_use_subcommand -a ${command.name} -d ${quote(command.summary)}`,
      ...options,
      ...positional,
    ];
  });
  return [
    '# fish completion of stemma: stemma completion fish > ~/.config/fish/completions/stemma.fish',
    'complete -c stemma -f',
    ...lines,
    '',
  ].join('\n');
}
