import { fail } from '../../core/fail.ts';
import { parseVersion } from '../../core/prompt-ref.ts';
import type { CommandContext } from '../command-context.ts';
import { parseMajor, parseTypedReference } from '../references.ts';
import { runVerb, whyOf } from '../run-verb.ts';

export async function run(context: CommandContext): Promise<void> {
  const { args } = context;
  const { name, major } = parseLine(args.required('reference'));
  const to = args.text('to');
  await runVerb(context, {
    verb: 'rollback',
    ...{ name, major, force: args.has('force') },
    ...whyOf(args),
    to: to === undefined ? undefined : parseVersion(to),
  });
}

function parseLine(text: string): { name: string; major: number | undefined } {
  const typed = parseTypedReference(text);
  const { name, selector, hasSelector } = typed;
  const major = parseMajor(typed);
  if (!hasSelector || major !== undefined) return { name, major };
  const advice =
    selector.kind === 'exact'
      ? `to go back to it, "stemma rollback ${name} --to ${selector.version}"; to stop serving it, "stemma withdraw ${text}"`
      : `write ${name}@1 for major line 1`;
  throw fail('USAGE', { command: 'rollback', problem: `"${text}" does not name a major line: ${advice}` });
}
