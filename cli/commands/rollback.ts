import { fail } from '../../core/fail.ts';
import { parseVersion } from '../../core/prompt-ref.ts';
import type { CommandContext } from '../command-context.ts';
import { parseTypedReference } from '../references.ts';
import { runVerb } from '../run-verb.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args } = context;
  const { name, major } = parseLine(args.required('reference'));
  const to = args.text('to');
  await runVerb(context, {
    verb: 'rollback',
    ...{ name, major, environment: undefined, force: args.has('force'), reason: args.text('reason') },
    to: to === undefined ? undefined : parseVersion(to),
  });
}

/** `support/reply@1` names a major line; `^1` and `1.x` mean the same. */
function parseLine(text: string): { name: string; major: number | undefined } {
  const { name, selector, hasSelector } = parseTypedReference(text);
  if (!hasSelector) return { name, major: undefined };
  const major = selector.kind === 'range' ? /^\^?(\d+)(?:\.x)?$/u.exec(selector.range)?.[1] : undefined;
  if (major !== undefined) return { name, major: Number(major) };
  const advice =
    selector.kind === 'exact'
      ? `to go back to it, "stemma rollback ${name} --to ${selector.version}"; to stop serving it, "stemma withdraw ${text}"`
      : `write ${name}@1 for major line 1`;
  throw fail('USAGE', { command: 'rollback', problem: `"${text}" does not name a major line: ${advice}` });
}
