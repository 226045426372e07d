import type { Readable } from 'node:stream';
import { isStemmaError } from '../core/stemma-error.ts';
import type { Interruption } from './interruption.ts';
import type { Output, OutputStream } from './output.ts';
import { createOutput } from './output.ts';
import { splitCommand } from './split-command.ts';
import { typedCommand } from './typed-command.ts';

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
 * a bug is a stack with how to report it. What a call does not need is not loaded.
 */
export async function runCli(options: RunCliOptions): Promise<number> {
  const { argv, env, stdout, stderr } = options;
  const command = typedCommand(argv, env);
  const output = createOutput({ stdout, stderr, json: asksForJson(argv), color: colorFrom(env), command });
  try {
    return await answer(options, output);
  } catch (error) {
    return await reportFailure(error, argv, output);
  }
}

async function answer(options: RunCliOptions, output: Output): Promise<number> {
  const { name, rest } = splitCommand(options.argv);
  if (name !== undefined) {
    const { runCommand } = await import('./run-command.ts');
    return runCommand({ name, words: rest, options, output });
  }
  const [first = '--help', ...more] = rest;
  if (rest.includes('--help') || rest.includes('-h') || rest.length === 0) {
    const { reportHelp } = await import('./report/help.ts');
    output.text(reportHelp(output.style));
  } else if (more.length === 0 && (first === '--version' || first === '-V')) {
    const { packageVersion } = await import('./package-files.ts');
    output.text(packageVersion());
  } else {
    const { fail } = await import('../core/fail.ts');
    throw fail('USAGE', { problem: `There is no command in "stemma ${rest.join(' ').slice(0, 64)}"` });
  }
  return 0;
}

async function reportFailure(error: unknown, argv: readonly string[], output: Output): Promise<number> {
  const [{ reportBug, reportError }, { exitCodeOf, exitCodes }] = await Promise.all([
    import('./report/error.ts'),
    import('./exit-codes.ts'),
  ]);
  if (isStemmaError(error)) {
    output.error(reportError(error, { json: output.json, style: output.errorStyle }));
    return exitCodeOf(error.code);
  }
  const { packageVersion } = await import('./package-files.ts');
  output.error(reportBug(error, { version: packageVersion(), argv, style: output.errorStyle }));
  return exitCodes.internal;
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
