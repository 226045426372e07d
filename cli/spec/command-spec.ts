/** One option of a command. Without `value` it is a switch. */
export interface OptionSpec {
  /** Long name in kebab-case, without the dashes. */
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  /** What stands for its value in help: `"folder"`. */
  readonly value?: string;
  /** The value may be left out: the option then is the empty text. */
  readonly valueOptional?: boolean;
  readonly repeatable?: boolean;
  readonly choices?: readonly string[];
  /** Most UTF-16 code units of its value, as a registry takes them over HTTP. @defaultValue 8192 */
  readonly maxLength?: number;
  /** What holds without it, as help says it. */
  readonly defaultText?: string;
  readonly summary: string;
}

/** What a shell offers to complete a word. */
export type Completion = 'prompt' | 'file' | 'starter' | 'command' | 'shell';

/** One word of a command that is not an option. */
export interface PositionalSpec {
  readonly name: string;
  readonly summary: string;
  readonly required: boolean;
  /** Takes all words from its place on; the last one only. */
  readonly repeatable?: boolean;
  readonly completes?: Completion;
}

export type CommandGroup =
  | 'Write prompts'
  | 'Release'
  | 'Serve releases'
  | 'Build applications'
  | 'Roll out'
  | 'Operate';

/**
 * A command as data. Help, shell completion, `docs/reference/cli.md` and the checks of arguments are all made
 * from it.
 */
export interface CommandSpec {
  /** One word, or two: `rollout start` is a command of family `rollout`, `audit verify` one of command `audit`. */
  readonly name: string;
  readonly group: CommandGroup;
  /** One line, in the imperative, without a full stop. */
  readonly summary: string;
  /** A paragraph for `--help`. */
  readonly details?: string;
  readonly positionals: readonly PositionalSpec[];
  readonly options: readonly OptionSpec[];
  /**
   * `registry`: acts through a registry server where one is set, otherwise on the repository.
   * `repository`: always on the repository. `none`: needs neither.
   */
  readonly scope: 'registry' | 'repository' | 'none';
  readonly examples: readonly string[];
}

/** A first word that is no command by itself: `rollout`, with `rollout start` and its like. */
export interface CommandFamily {
  /** One word. */
  readonly name: string;
  readonly group: CommandGroup;
  /** One line, in the imperative, without a full stop: what its commands do together. */
  readonly summary: string;
  /** A paragraph for `--help`. */
  readonly details?: string;
}

/** All that can be typed. */
export interface CommandTable {
  readonly commands: readonly CommandSpec[];
  readonly families: readonly CommandFamily[];
}
