import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { closestMatch } from '../core/closest-match.ts';
import { fail } from '../core/fail.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import { parseArguments } from './arguments.ts';
import type { CommandContext } from './command-context.ts';
import { commandModules } from './command-modules.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import type { Interruption } from './interruption.ts';
import { createInterruption } from './interruption.ts';
import type { Output, OutputStream } from './output.ts';
import { createOutput } from './output.ts';
import { packageVersion } from './package-files.ts';
import { reportBug, reportError } from './report/error.ts';
import { reportCommandHelp, reportHelp } from './report/help.ts';
import type { CommandSpec } from './spec/command-spec.ts';
import { commands, findCommand } from './spec/commands.ts';
import { readTextStream } from './text-input.ts';

export interface RunCliOptions {
  /** The words after `stemma`. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Folder the program was started in. */
  readonly cwd: string;
  readonly clock?: () => Date;
  readonly randomId?: () => string;
  readonly interruption?: Interruption;
}

/**
 * Runs one call of `stemma` and gives its exit code. Never throws: an expected error is a message with a hint,
 * a bug is a stack with how to report it.
 */
export async function runCli(options: RunCliOptions): Promise<number> {
  const output = createOutput({
    stdout: options.stdout,
    stderr: options.stderr,
    json: asksForJson(options.argv),
    color: colorFrom(options.env),
  });
  try {
    return await dispatch(options, output);
  } catch (error) {
    if (isStemmaError(error)) {
      output.error(reportError(error, { json: output.json, style: output.errorStyle }));
      return exitCodeOf(error.code);
    }
    output.error(reportBug(error, { version: packageVersion(), argv: options.argv, style: output.errorStyle }));
    return exitCodes.internal;
  }
}

async function dispatch(options: RunCliOptions, output: Output): Promise<number> {
  const { name, rest } = splitCommand(options.argv);
  if (name === undefined) return withoutCommand(rest, output);
  const spec = findCommand(name);
  if (spec === undefined) throw unknownCommand(name);
  const args = parseArguments(spec, rest);
  if (args.has('help')) {
    output.text(reportCommandHelp(spec, output.style));
    return exitCodes.ok;
  }
  const module = await commandModules[spec.name]?.();
  if (module === undefined) throw new TypeError(`command "${spec.name}" has no module`);
  const code = await module.run(contextOf({ spec, args, options, output }));
  return code ?? exitCodes.ok;
}

interface ContextParts {
  readonly spec: CommandSpec;
  readonly args: ReturnType<typeof parseArguments>;
  readonly options: RunCliOptions;
  readonly output: Output;
}

function contextOf({ spec, args, options, output }: ContextParts): CommandContext {
  return {
    spec,
    args,
    cwd: options.cwd,
    folder: resolve(options.cwd, args.text('repo') ?? '.'),
    env: options.env,
    output,
    readStdin: () => readTextStream(options.stdin, 'standard input'),
    clock: options.clock ?? (() => new Date()),
    randomId: options.randomId ?? (() => globalThis.crypto.randomUUID()),
    interruption: options.interruption ?? createInterruption(() => undefined),
  };
}

/** The command is the first word that is neither an option nor the value of `-C`. */
function splitCommand(argv: readonly string[]): { name: string | undefined; rest: string[] } {
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '-C' || word === '--repo' || word === '--registry' || word === '--backend') index += 1;
    else if (!word.startsWith('-')) return { name: word, rest: argv.toSpliced(index, 1) };
  }
  return { name: undefined, rest: [...argv] };
}

function withoutCommand(argv: readonly string[], output: Output): number {
  if (argv.includes('--version') || argv.includes('-V')) {
    output.text(packageVersion());
    return exitCodes.ok;
  }
  const other = argv.find((word) => word !== '--help' && word !== '-h');
  if (other !== undefined)
    throw fail('USAGE', { problem: `There is no command in "stemma ${argv.join(' ').slice(0, 64)}"` });
  output.text(reportHelp(commands, output.style));
  return exitCodes.ok;
}

function unknownCommand(name: string): Error {
  const names = commands.map((command) => command.name);
  return fail('COMMAND_UNKNOWN', { command: name.slice(0, 64), nearest: closestMatch(name, names) });
}

const asksForJson = (argv: readonly string[]): boolean => {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).includes('--json');
};

/** https://no-color.org and its counterpart; undefined leaves it to the terminal. */
function colorFrom(env: RunCliOptions['env']): boolean | undefined {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '') !== '') return env['FORCE_COLOR'] !== '0';
  return env['TERM'] === 'dumb' ? false : undefined;
}
