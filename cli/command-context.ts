import type { Readable, Writable } from 'node:stream';
import type { Arguments } from './arguments.ts';
import type { Interruption } from './interruption.ts';
import type { Output } from './output.ts';
import type { CommandSpec } from './spec/command-spec.ts';

/** The process as a command sees it: everything with an effect is a parameter. */
export interface CommandContext {
  readonly spec: CommandSpec;
  readonly args: Arguments;
  /** Folder the program was started in; file arguments are relative to it. */
  readonly cwd: string;
  /** Folder to act in: `-C`, otherwise where the program was started. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly output: Output;
  /** Standard input as text. @throws FILE_UNREADABLE where it is too long or not text */
  readonly readStdin: () => Promise<string>;
  /** Both streams, for a command that speaks a protocol on them; all others read and write by the members above. */
  readonly streams: { readonly input: Readable; readonly output: Writable };
  readonly clock: () => Date;
  readonly randomId: () => string;
  readonly interruption: Interruption;
}

/** A command's module: `cli/commands/<name>.ts`. */
export interface CommandModule {
  /** @returns the exit code; 0 where it returns nothing */
  readonly run: (context: CommandContext) => Promise<number | undefined> | Promise<void>;
}
