import type { ComparedSide } from '../../core/diff/analyze-change.ts';
import type { ReleaseContent } from '../../core/release-content.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { PromptReader } from '../../store/work-tree.ts';
import { openWorkTree } from '../../store/work-tree.ts';

/** The prompts of the work tree as they are at one moment. */
export interface WorkTreePrompts extends PromptReader {
  readonly names: readonly string[];
}

export async function openWorkTreePrompts(folder: string): Promise<WorkTreePrompts> {
  const workTree = await openWorkTree(folder);
  const { names } = await workTree.list();
  return { names, ...workTree.readAtOnce() };
}

/** @throws PROMPT_NOT_FOUND, SAMPLES_INVALID, and what makes the prompt invalid */
export async function workTreeSide(prompts: WorkTreePrompts, name: string): Promise<ComparedSide> {
  const content = await prompts.readContent(name);
  return { name, version: 'workspace', content, samples: await prompts.readSamples(name) };
}

/** All prompts but one, by name. One that cannot be read is left out: `stemma status` tells of it. */
export async function otherPrompts(
  prompts: WorkTreePrompts,
  name: string,
): Promise<ReadonlyMap<string, ReleaseContent>> {
  const others = new Map<string, ReleaseContent>();
  for (const other of prompts.names.filter((one) => one !== name)) {
    try {
      others.set(other, await prompts.readContent(other));
    } catch (error) {
      if (!isStemmaError(error)) throw error;
    }
  }
  return others;
}
