import { fail } from '../../core/fail.ts';
import { isVersion } from '../../core/prompt-ref.ts';
import { withAccess } from '../access/open-access.ts';
import type { Arguments } from '../arguments.ts';
import type { CommandContext } from '../command-context.ts';
import { compareChanged } from '../diff/compare-changed.ts';
import { compareReferences, lastRelease } from '../diff/compare-sides.ts';
import type { DiffFormat } from '../diff/print-diff.ts';
import { printDiff } from '../diff/print-diff.ts';
import { optimiseLate } from '../optimise-late.ts';
import type { TypedReference } from '../references.ts';
import { chosenEnvironment, parseTypedReference } from '../references.ts';

const MAX_CONTEXT = 10_000;

export async function run(context: CommandContext): Promise<void> {
  optimiseLate();
  const { args, output } = context;
  const format = formatOf(args);
  const contextLines = parseContext(args.text('context') ?? '3');
  const reference = args.word('reference');
  const from = reference === undefined ? undefined : parseTypedReference(reference);
  const to = from === undefined ? undefined : parseTo(args.word('to'), from.name);
  const diff = await withAccess(context, async (access, settings) => {
    const sources = { context, access, environment: chosenEnvironment(settings), contextLines };
    if (from === undefined) return output.progress('Comparing the prompts', compareChanged(sources));
    const isPromptAlone = !from.hasSelector && (to === undefined || to.name !== from.name);
    if (isPromptAlone && to !== undefined) return compareReferences(inWorkTree(from), to, sources);
    const first = isPromptAlone ? await lastRelease(access, from.name) : from;
    return compareReferences(first, to ?? inWorkTree(from), sources);
  });
  output.text(await printDiff(diff, format, output.style));
}

function formatOf(args: Arguments): DiffFormat {
  if (args.has('json') && args.text('format') !== undefined) {
    throw fail('USAGE', { command: 'diff', problem: '"--json" and "--format" cannot go together' });
  }
  return args.has('json') ? 'json' : ((args.text('format') ?? 'pretty') as DiffFormat);
}

const inWorkTree = ({ name }: TypedReference): TypedReference => parseTypedReference(`${name}@workspace`);

/** A second reference, another prompt of the work tree, or a version of the same prompt. */
function parseTo(text: string | undefined, name: string): TypedReference | undefined {
  if (text === undefined) return undefined;
  const reference = parseTypedReference(isVersion(text) || text === 'workspace' ? `${name}@${text}` : text);
  return reference.hasSelector ? reference : inWorkTree(reference);
}

function parseContext(text: string): number {
  const lines = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (lines <= MAX_CONTEXT) return lines;
  throw fail('USAGE', {
    command: 'diff',
    problem: `"--context ${text.slice(0, 20)}" is not a number of lines up to ${MAX_CONTEXT}`,
  });
}
