import { compareContents } from '../../core/diff/compare-contents.ts';
import type { DiffReport } from '../../core/diff/diff-report.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { TypedReference } from '../references.ts';
import type { CompareSources } from './compare-sides.ts';
import { compareSides, lastRelease, readSide } from './compare-sides.ts';
import type { DiffOverview, UnreadPrompt } from './diff-overview.ts';
import type { WorkTreePrompts } from './work-tree-side.ts';
import { openWorkTreePrompts, workTreeSide } from './work-tree-side.ts';

/** Compares every prompt of the work tree with its last release. One that cannot be read stops no other. */
export async function compareChanged(sources: CompareSources): Promise<DiffOverview> {
  const workTree = await openWorkTreePrompts(sources.context.folder);
  const [prompts, unreleased, invalid]: [DiffReport[], string[], UnreadPrompt[]] = [[], [], []];
  for (const name of workTree.names) {
    const last = await lastReleaseIfAny(sources, name);
    if (last === undefined) {
      unreleased.push(name);
      continue;
    }
    const compared = await compareOne(name, { sources, workTree, last });
    if (compared !== undefined && 'code' in compared) invalid.push(compared);
    else if (compared !== undefined) prompts.push(compared);
  }
  return { schemaVersion: 1, prompts, unreleased, invalid };
}

async function lastReleaseIfAny({ access }: CompareSources, name: string): Promise<TypedReference | undefined> {
  try {
    return await lastRelease(access, name);
  } catch (error) {
    if (isStemmaError(error, 'PROMPT_NOT_FOUND') || isStemmaError(error, 'RELEASE_NOT_FOUND')) return undefined;
    throw error;
  }
}

interface Compared {
  readonly sources: CompareSources;
  readonly workTree: WorkTreePrompts;
  readonly last: TypedReference;
}

/** Undefined where nothing differs. */
async function compareOne(
  name: string,
  { sources, workTree, last }: Compared,
): Promise<DiffReport | UnreadPrompt | undefined> {
  const before = await readSide(last, sources);
  try {
    const after = await workTreeSide(workTree, name, before.content);
    if (after.problem === undefined && compareContents(before.content, after.content).length === 0) return undefined;
    return await compareSides([before, after], sources, workTree);
  } catch (error) {
    if (!isStemmaError(error) || error.code.startsWith('CONFIG_')) throw error;
    return { name, code: error.code, message: error.message };
  }
}
