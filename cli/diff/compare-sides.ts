import type { ComparedSide } from '../../core/diff/analyze-change.ts';
import { compareContents } from '../../core/diff/compare-contents.ts';
import { compareReleases } from '../../core/diff/compare-releases.ts';
import type { DiffReport } from '../../core/diff/diff-report.ts';
import { fail } from '../../core/fail.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import type { Access } from '../access/access.ts';
import { dayOf } from '../budget/measure-prompt.ts';
import type { CommandContext } from '../command-context.ts';
import { openModelBook } from '../models/open-model-book.ts';
import type { TypedReference } from '../references.ts';
import { parseTypedReference } from '../references.ts';
import type { WorkTreePrompts } from './work-tree-side.ts';
import { openWorkTreePrompts, otherPrompts, workTreeSide } from './work-tree-side.ts';

/** What sides of a comparison are read with. */
export interface CompareSources {
  readonly context: CommandContext;
  readonly access: Access;
  /** Undefined leaves it to the registry's own default. */
  readonly environment: string | undefined;
  /** Unchanged lines around each change. */
  readonly contextLines: number;
}

/** Compares what two references mean; releases of one prompt as a registry does it. */
export async function compareReferences(
  from: TypedReference,
  to: TypedReference,
  sources: CompareSources,
): Promise<DiffReport> {
  const { access, contextLines, context } = sources;
  const isOnWorkTree = isWorkTree(from) || isWorkTree(to);
  if (!isOnWorkTree && from.name === to.name) {
    const [first, last] = [await versionOf(from, sources), await versionOf(to, sources)];
    return access.diff({ name: from.name, from: first, to: last, contextLines });
  }
  const prompts = isOnWorkTree ? await openWorkTreePrompts(context.folder) : undefined;
  const before = await readSide(from, sources, { prompts });
  const after = await readSide(to, sources, { prompts, like: before.content });
  return compareSides([before, after], sources, prompts);
}

const isWorkTree = ({ selector }: TypedReference): boolean => selector.kind === 'workspace';

async function versionOf(reference: TypedReference, { access, environment }: CompareSources): Promise<string> {
  if (reference.selector.kind === 'exact') return reference.selector.version;
  return (await access.resolve({ reference: reference.text, environment })).version;
}

/** A release, or a file of the work tree where there is one. */
export async function readSide(
  reference: TypedReference,
  { access, environment }: CompareSources,
  { prompts, like }: { readonly prompts?: WorkTreePrompts | undefined; readonly like?: ReleaseContent } = {},
): Promise<ComparedSide> {
  if (prompts !== undefined && isWorkTree(reference)) return workTreeSide(prompts, reference.name, like);
  const { name, version, digest, content } = await access.resolve({ reference: reference.text, environment });
  return { name, version, digest, content, samples: await access.samples(name, version) };
}

/** @param prompts - the work tree, where changed partials reach other prompts of it */
export async function compareSides(
  [before, after]: readonly [ComparedSide, ComparedSide],
  { context, contextLines }: CompareSources,
  prompts: WorkTreePrompts | undefined,
): Promise<DiffReport> {
  const isShared = compareContents(before.content, after.content).some(({ part }) => part !== 'prompt');
  const others = isShared && prompts !== undefined ? await otherPrompts(prompts, after.name) : undefined;
  return compareReleases(before, after, {
    contextLines,
    today: dayOf(context.clock),
    book: await openModelBook(context.folder),
    ...(others !== undefined && { others }),
  });
}

/** The last full release, or prerelease where there is nothing else. @throws PROMPT_NOT_FOUND, RELEASE_NOT_FOUND */
export async function lastRelease(access: Access, name: string): Promise<TypedReference> {
  const { latest, versions } = await access.index(name);
  const version = latest ?? versions[0]?.version;
  if (version === undefined) throw fail('RELEASE_NOT_FOUND', { name, version: 'latest', available: [] });
  return parseTypedReference(`${name}@${version}`);
}
