import { diffContent } from '../../core/diff/diff-content.ts';
import { fail } from '../../core/fail.ts';
import { isVersion } from '../../core/prompt-ref.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { Access } from '../access/access.ts';
import { withAccess } from '../access/open-access.ts';
import type { CommandContext } from '../command-context.ts';
import type { TypedReference } from '../references.ts';
import { chosenEnvironment, parseTypedReference } from '../references.ts';
import { reportDiff } from '../report/diff.ts';
import { readWorkTreePrompt } from '../work-tree-prompts.ts';

/** One side of a comparison. */
interface Side {
  /** `support/reply@1.0.0`, or `work tree`. */
  readonly title: string;
  readonly content: ReleaseContent;
}

const MAX_CONTEXT = 10_000;

export async function run(context: CommandContext): Promise<void> {
  const { args, output } = context;
  const from = parseTypedReference(args.required('reference'));
  const to = parseTo(args.word('to'), from.name);
  const lines = parseContext(args.text('context') ?? '3');
  const { before, after } = await withAccess(context, async (access, settings) => {
    const read = (reference: TypedReference): Promise<Side> =>
      readSide(context, { access, reference, environment: chosenEnvironment(settings) });
    const first = from.hasSelector || to !== undefined ? from : await lastRelease(access, from);
    return { before: await read(first), after: await read(to ?? parseTypedReference(`${from.name}@workspace`)) };
  });

  const changes = diffContent(before.content, after.content);

  output.answer({ before: before.title, after: after.title, changes }, () =>
    reportDiff({
      ...{ before: before.title, after: after.title, changes, context: lines, style: output.style },
      next: to === undefined && changes.length > 0 ? `stemma status ${from.name}` : undefined,
    }),
  );
}

/** A second reference, or a version of the same prompt. */
function parseTo(text: string | undefined, name: string): TypedReference | undefined {
  if (text === undefined) return undefined;
  const reference = parseTypedReference(isVersion(text) || text === 'workspace' ? `${name}@${text}` : text);
  if (reference.hasSelector) return reference;
  throw fail('USAGE', { command: 'diff', problem: `"${text}" names no release: write a version, or ${text}@ and one` });
}

function parseContext(text: string): number {
  const lines = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (lines <= MAX_CONTEXT) return lines;
  throw fail('USAGE', {
    command: 'diff',
    problem: `"--context ${text.slice(0, 20)}" is not a number of lines up to ${MAX_CONTEXT}`,
  });
}

/** The highest release, prereleases only where there is nothing else. */
async function lastRelease(access: Access, { name }: TypedReference): Promise<TypedReference> {
  const { latest, versions } = await access.index(name);
  const version = latest ?? versions[0]?.version;
  if (version === undefined) throw fail('RELEASE_NOT_FOUND', { name, version: 'latest', available: [] });
  return parseTypedReference(`${name}@${version}`);
}

interface SideQuery {
  readonly access: Access;
  readonly reference: TypedReference;
  readonly environment: string | undefined;
}

async function readSide(context: CommandContext, { access, reference, environment }: SideQuery): Promise<Side> {
  if (reference.selector.kind === 'workspace') {
    return { title: 'work tree', content: await readWorkTreePrompt(context.folder, reference.name) };
  }
  const { name, version, content } = await access.resolve({ reference: reference.text, environment });
  return { title: `${name}@${version}`, content };
}
