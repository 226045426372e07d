import type { StemmaError } from '../../core/stemma-error.ts';
import type { Style } from '../style.ts';
import { printable } from './printable.ts';

/** An expected error: what failed and what to type next; as JSON beside a JSON answer. */
export function reportError(error: StemmaError, { json, style }: { json: boolean; style: Style }): string {
  if (json) {
    const { code, message, hint, data } = error;
    return JSON.stringify({ error: { code, message, ...(hint === undefined ? {} : { hint }), data } });
  }
  const lines = [`${style.red(style.bold(`error[${error.code}]:`))} ${printable(error.message)}`];
  if (error.hint !== undefined) lines.push(`${style.cyan('hint:')} ${style.command(printable(error.hint))}`);
  return lines.join('\n');
}

export interface BugReportOptions {
  readonly version: string;
  readonly argv: readonly string[];
  readonly style: Style;
}

/** Something that we did wrong: everything a report needs, except what could be private. */
export function reportBug(error: unknown, { version, argv, style }: BugReportOptions): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    `${style.red(style.bold('error[INTERNAL]:'))} This is a bug in Stemma, not something you did.`,
    printable(stack),
    `${style.cyan('hint:')} please report it with the lines above, "stemma ${argv[0] ?? ''}", Stemma ${version} and Node ${process.version}`,
  ].join('\n');
}
