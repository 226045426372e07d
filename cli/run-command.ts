import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail } from '../core/fail.ts';
import { parseArguments } from './arguments.ts';
import { commandModules } from './command-modules.ts';
import { createInterruption } from './interruption.ts';
import type { Output } from './output.ts';
import type { RunCliOptions } from './run-cli.ts';
import { isCommand, requireCommand } from './spec/require-command.ts';
import { readTextStream } from './text-input.ts';

export interface RunCommandOptions {
  readonly name: string;
  /** All words but the name. */
  readonly words: readonly string[];
  readonly options: RunCliOptions;
  readonly output: Output;
}

/** Runs one command and gives its exit code; the first word of a family alone prints help. @throws COMMAND_UNKNOWN, USAGE, and what the command refuses */
export async function runCommand({ name, words, options, output }: RunCommandOptions): Promise<number> {
  const spec = requireCommand(name);
  if (!isCommand(spec)) {
    const { reportFamilyHelp } = await import('./report/help.ts');
    output.text(reportFamilyHelp(spec, output.style));
    return 0;
  }
  const args = parseArguments(spec, words);
  if (args.has('help')) {
    const { reportCommandHelp } = await import('./report/help.ts');
    output.text(reportCommandHelp(spec, output.style));
    return 0;
  }
  const folder = folderOf(args.text('repo'), options.cwd);
  const module = await commandModules[spec.name]?.();
  if (module === undefined) throw new TypeError(`command "${spec.name}" has no module`);
  const { cwd, env, stdin, stdout } = options;
  const code = await module.run({
    ...{ spec, args, cwd, env, folder, output },
    readStdin: () => readTextStream(stdin, 'standard input'),
    streams: { input: stdin, output: stdout.stream },
    clock: options.clock ?? (() => new Date()),
    randomId: options.randomId ?? (() => globalThis.crypto.randomUUID()),
    interruption: options.interruption ?? createInterruption(() => undefined),
  });
  return code ?? 0;
}

/** @throws OPTION_INVALID where `-C` names no folder */
function folderOf(given: string | undefined, cwd: string): string {
  const folder = resolve(cwd, given ?? '.');
  if (given === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  throw fail('OPTION_INVALID', { option: '--repo', problem: `there is no folder "${given.slice(0, 200)}"` });
}
