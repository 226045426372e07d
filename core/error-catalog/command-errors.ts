import { excerpt } from '../excerpt.ts';
import type { Problem } from './problem.ts';
import { list } from './problem.ts';

/** Errors that only the command line raises. */
export const commandErrors = {
  USAGE: {
    message: (d: { command?: string | undefined; problem: string }): string => d.problem,
    hint: (d: { command?: string | undefined }): string =>
      `run "stemma ${d.command === undefined ? '--help' : `${d.command} --help`}"`,
  },
  COMMAND_UNKNOWN: {
    message: (d: { command: string; nearest?: string | undefined }): string => `There is no command "${d.command}"`,
    hint: (d: { command: string; nearest?: string | undefined }): string => {
      if (d.nearest !== undefined) return `did you mean "stemma ${d.nearest}"?`;
      const family = d.command.includes(' ') ? `${d.command.split(' ', 1)[0]} ` : '';
      return `run "stemma ${family}--help" to see the commands`;
    },
  },
  FILE_EXISTS: {
    message: (d: { file: string }): string => `"${d.file}" exists; it was left as it is`,
    hint: (): string => 'choose another name, or remove the file',
  },
  FILE_UNREADABLE: {
    message: (d: { file: string; problem: string }): string => `Cannot read "${d.file}": ${d.problem}`,
    hint: (): string => 'check the path and what it holds',
  },
  RANGE_EMPTY: {
    message: (d: { reference: string; available: readonly string[] }): string =>
      `No release fits ${d.reference}: there are ${d.available.join(', ') || 'none'}`,
    hint: (d: { reference: string; available: readonly string[] }): string =>
      `run "stemma list ${d.reference.slice(0, d.reference.indexOf('@'))}" to see its releases`,
  },
  TEMPLATE_NOT_FOUND: {
    message: (d: { template: string; available: readonly string[] }): string =>
      `There is no starter "${d.template}": there are ${d.available.join(', ')}`,
    hint: (): string => 'run "stemma new --list" to see what each starter is for',
  },
  BUNDLE_STALE: {
    message: (d: { file: string; problem: string }): string => `"${d.file}" is not up to date: ${d.problem}`,
    hint: (): string => 'repeat without --check to write it',
  },
  LOCK_MISSING: {
    message: (d: { file: string }): string => `There is no lockfile "${d.file}"`,
    hint: (): string => 'run "stemma lock <reference>", and commit the file',
  },
  LOCK_INVALID: {
    message: (d: { file: string; problems: readonly Problem[] }): string =>
      `Cannot use the lockfile "${d.file}": ${list(d.problems)}`,
    hint: (): string => 'mend it, or take it from version control; "stemma lock" writes it',
  },
  LOCK_STALE: {
    message: (d: { file: string; reference: string; environment: string }): string =>
      `The lockfile "${d.file}" has no entry for ${d.reference} in ${d.environment}`,
    hint: (d: { reference: string; environment: string }): string =>
      `run "stemma lock '${d.reference}' --env ${d.environment}", and commit the file`,
  },
  LOCK_ENTRY_UNKNOWN: {
    message: (d: { file: string; entry: string; environment: string | undefined; known: readonly string[] }): string =>
      `The lockfile "${d.file}" has no entry for ${d.entry}${d.environment === undefined ? '' : ` in ${d.environment}`}`,
    hint: (d: { known: readonly string[] }): string =>
      d.known.length === 0 ? 'it is empty: nothing need be taken out' : `it has ${d.known.slice(0, 5).join(', ')}`,
  },
  LOCK_MISMATCH: {
    message: (d: { release: string; locked: string; actual: string }): string =>
      `${d.release} is not what was locked: its digest was ${d.locked}, and is ${d.actual}`,
    hint: (): string => 'a release never changes: find out whether this is the registry that it was locked from',
  },
  LOCK_BARRED: {
    message: (d: { release: string; environment: string; problem: string }): string =>
      `${d.release} is locked for ${d.environment}, and is not to be shipped: ${d.problem}`,
    hint: (d: { release: string }): string =>
      `run "stemma lock --update ${d.release.split('@')[0]}" to take another; an exact version is locked as it is: lock a range`,
  },
  LOCK_CONTENDED: {
    message: (d: { file: string; lock: string }): string => `"${d.file}" is being changed by another program`,
    hint: (d: { lock: string }): string => `try again; where no other program runs, remove "${d.lock}"`,
  },
  CONTENT_UNSAFE: {
    message: (d: { name: string; path: string }): string =>
      `The release of "${d.name}" has a part that cannot be a file of its own: "${excerpt(d.path)}"`,
    hint: (): string => 'write a bundle instead of a folder; and look at the registry: it admits no such release',
  },
};
