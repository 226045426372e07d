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

/**
 * A prompt of the work tree; of one that is not valid, its texts and why.
 *
 * @param like - what it is compared with, whose partials, schemas and tools are looked for
 * @throws PROMPT_NOT_FOUND, SAMPLES_INVALID, ENTRY_NOT_A_FILE, TEXT_INVALID
 */
export async function workTreeSide(
  prompts: WorkTreePrompts,
  name: string,
  like: ReleaseContent = nothing,
): Promise<ComparedSide> {
  const side = { name, version: 'workspace' };
  const content = await prompts.readContent(name).catch((error: unknown) => {
    if (isStemmaError(error)) return error;
    throw error;
  });
  if (!isStemmaError(content)) return { ...side, content, samples: await prompts.readSamples(name) };
  // Where there is no text at all, this fails as well.
  const texts = await prompts.readTexts(name, like);
  const { code, message } = content;
  return { ...side, content: texts, samples: [], problem: { code, message } };
}

const nothing: ReleaseContent = { format: 1, prompt: '', partials: {}, schemas: {}, tools: {} };

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
