import { closestMatch } from '../core/closest-match.ts';
import { defaultPromptrc } from '../core/config/default-promptrc.ts';
import type { ContentChange } from '../core/diff/compare-contents.ts';
import { fail } from '../core/fail.ts';
import { isPrerelease } from '../core/version-range.ts';
import { openCommit } from '../store/commit-files.ts';
import { readPromptrc } from '../store/default-branch.ts';
import type { Registry } from '../store/registry.ts';
import { TreeReader } from '../store/tree-reader.ts';
import type { WorkTree } from '../store/work-tree.ts';
import type { ReleaseProposal } from './propose-release.ts';
import { proposeRelease } from './propose-release.ts';
import type { VersionChoice } from './version-choice.ts';

/** What `stemma release` is about to do. */
export interface ReleasePlan extends ReleaseProposal {
  readonly name: string;
  /** The head commit, whose files are released. */
  readonly commit: string;
  readonly changes: readonly ContentChange[];
}

export interface PlanReleaseOptions {
  readonly name: string;
  readonly choice: VersionChoice;
  readonly workTree: WorkTree;
  readonly registry: Registry;
}

/**
 * Checks that a prompt can be released as it is committed, and works out its version. Writes nothing.
 *
 * @throws REPOSITORY_EMPTY, PROMPT_NOT_FOUND, UNCOMMITTED_CHANGES, NOTHING_TO_RELEASE, RELEASE_EXISTS, and what makes
 *   the prompt invalid
 */
export async function planRelease({ name, choice, workTree, registry }: PlanReleaseOptions): Promise<ReleasePlan> {
  await requirePrompt(workTree, name);
  await workTree.check(name);
  const head = await registry.backend.readRef('HEAD');
  if (head === undefined) throw fail('REPOSITORY_EMPTY', { folder: workTree.root });
  const [status] = await workTree.status(registry, [name]);
  const settings = (await hasCommittedSettings(workTree, registry, head.oid)) ? [] : ['.promptrc'];
  const files = [...settings, ...(status?.uncommitted ?? [])];
  if (files.length > 0) throw fail('UNCOMMITTED_CHANGES', { name, files });
  const content = await workTree.readContent(name);
  const proposal = await proposeRelease({ name, content, registry, choice });
  const versions = registry.current().prompts.get(name)?.release?.versions ?? {};
  if (Object.hasOwn(versions, proposal.version)) throw fail('RELEASE_EXISTS', { name, version: proposal.version });
  const last = status?.lastRelease?.version;
  if (status?.state === 'clean' && last !== undefined && !completes(last, proposal.version)) {
    throw fail('NOTHING_TO_RELEASE', { name, version: last });
  }
  return { name, commit: head.oid, changes: status?.changes ?? [], ...proposal };
}

/** A release takes its folders and its tag's prefix from the commit; those one stands in must be the same. */
async function hasCommittedSettings(workTree: WorkTree, { backend }: Registry, head: string): Promise<boolean> {
  const committed = (await readPromptrc(await openCommit(backend, new TreeReader(backend), head))) ?? defaultPromptrc;
  const { prompts, tagPrefix } = workTree.promptrc;
  return committed.prompts === prompts && committed.tagPrefix === tagPrefix;
}

/** 2.0.0 after 2.0.0-rc.1 has the same content, and is what the candidate was for. */
const completes = (last: string, next: string): boolean => isPrerelease(last) && !isPrerelease(next);

async function requirePrompt(workTree: WorkTree, name: string): Promise<void> {
  const { names } = await workTree.list();
  if (!names.includes(name)) throw fail('PROMPT_NOT_FOUND', { name, nearest: closestMatch(name, names) });
}
