import { defaultPromptrc } from '../core/config/default-promptrc.ts';
import { parsePromptrc, parseWrittenPromptrc } from '../core/config/parse-promptrc.ts';
import type { Promptrc } from '../core/config/promptrc.ts';
import { registryProblem } from '../core/config/promptrc-values.ts';
import { fail } from '../core/fail.ts';
import type { CommandContext } from './command-context.ts';
import { findPromptrc } from './find-promptrc.ts';

/** Where a value comes from; the first one that gives it wins, in this order. */
type OriginKind = 'flag' | 'environment variable' | 'file' | 'default';

export interface Setting<Value> {
  readonly value: Value;
  readonly origin: OriginKind;
  /** The flag, variable or file that gave it. */
  readonly source?: string;
}

export type BackendChoice = 'auto' | 'native' | 'isomorphic';

/** Every setting of the command line, each with its origin. */
export interface Settings {
  readonly environment: Setting<string | undefined>;
  /** Address of the registry to act through; undefined acts on the repository. */
  readonly registry: Setting<string | undefined>;
  readonly backend: Setting<BackendChoice>;
  readonly prompts: Setting<string>;
  readonly tagPrefix: Setting<string>;
  readonly environments: Setting<Promptrc['environments']>;
}

/** `--registry local` acts on the repository although a registry is set. */
const LOCAL = 'local';

type SettingsSource = Pick<CommandContext, 'args' | 'env' | 'folder'>;

/**
 * Collects the settings: flag before environment variable before `.promptrc` before default.
 *
 * @throws CONFIG_INVALID, CONFIG_UNKNOWN_KEY, OPTION_INVALID, FILE_UNREADABLE
 */
export async function loadSettings(source: SettingsSource): Promise<Settings> {
  const file = await findPromptrc(source.folder);
  const promptrc = file === undefined ? defaultPromptrc : parsePromptrc(file.text, file.path);
  const written = file === undefined ? {} : parseWrittenPromptrc(file.text, file.path);
  const fromFile = <Key extends keyof Promptrc>(key: Key): Setting<Promptrc[Key]> =>
    file !== undefined && Object.hasOwn(written, key)
      ? { value: promptrc[key], origin: 'file', source: file.path }
      : { value: promptrc[key], origin: 'default' };
  const environments = fromFile('environments');
  return {
    environment: override(source, { flag: 'env', variable: 'STEMMA_ENVIRONMENT', read: (text) => text }) ?? {
      ...environments,
      value: defaultEnvironment(environments.value),
    },
    registry:
      override(source, { flag: 'registry', variable: 'STEMMA_REGISTRY', read: readRegistry }) ?? fromFile('registry'),
    backend: override(source, { flag: 'backend', variable: 'STEMMA_BACKEND', read: readBackend }) ?? byDefault('auto'),
    prompts: fromFile('prompts'),
    tagPrefix: fromFile('tagPrefix'),
    environments,
  };
}

interface Override<Value> {
  readonly flag: string;
  readonly variable: string;
  /** @returns the value, or what is wrong with it */
  readonly read: (text: string) => Value | { readonly problem: string };
}

function override<Value>({ args, env }: SettingsSource, options: Override<Value>): Setting<Value> | undefined {
  const flag = args.knows(options.flag) ? args.text(options.flag) : undefined;
  const variable = env[options.variable];
  const text = flag ?? (variable === '' ? undefined : variable);
  if (text === undefined) return undefined;
  const source = flag === undefined ? options.variable : `--${options.flag}`;
  const value = options.read(text);
  if (isProblem(value)) throw fail('OPTION_INVALID', { option: source, problem: value.problem });
  return { value, origin: flag === undefined ? 'environment variable' : 'flag', source };
}

const byDefault = <Value>(value: Value): Setting<Value> => ({ value, origin: 'default' });
const isProblem = (value: unknown): value is { readonly problem: string } =>
  typeof value === 'object' && value !== null && 'problem' in value;

function defaultEnvironment(environments: Promptrc['environments']): string | undefined {
  return Object.entries(environments).find(([, policy]) => policy.default)?.[0];
}

function readRegistry(text: string): string | undefined | { readonly problem: string } {
  if (text === LOCAL) return undefined;
  const problem = registryProblem(text);
  return problem === undefined ? text.replace(/\/+$/u, '') : { problem };
}

function readBackend(text: string): BackendChoice | { readonly problem: string } {
  if (text === 'auto' || text === 'native' || text === 'isomorphic') return text;
  return { problem: 'it must be auto, native or isomorphic' };
}
