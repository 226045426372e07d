import { fail } from '../core/fail.ts';
import type { CommandContext } from './command-context.ts';

const MAX_ENTRIES = 100_000;

/** `--max`: how many entries to show. @throws USAGE */
export function parseMax({ args, spec }: CommandContext): number {
  const text = args.text('max') ?? '20';
  const max = /^\d+$/u.test(text) ? Number(text) : 0;
  if (max >= 1 && max <= MAX_ENTRIES) return max;
  const problem = `"--max ${text.slice(0, 20)}" is not a number from 1 to ${MAX_ENTRIES}`;
  throw fail('USAGE', { command: spec.name, problem });
}
