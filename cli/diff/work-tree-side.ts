import type { ComparedSide } from '../../core/diff/analyze-change.ts';
import type { ErrorCode } from '../../core/error-catalog.ts';
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
  try {
    const content = await prompts.readContent(name);
    return { ...side, content, samples: await prompts.readSamples(name) };
  } catch (error) {
    if (!isStemmaError(error) || unreadable.has(error.code)) throw error;
    const { code, message } = error;
    return { ...side, content: await prompts.readTexts(name, like), samples: [], problem: { code, message } };
  }
}

const nothing: ReleaseContent = { format: 1, prompt: '', partials: {}, schemas: {}, tools: {} };

/** Where there are no texts to compare, or what is wrong is not among them. */
const unreadable: ReadonlySet<ErrorCode> = new Set([
  ...(['NAME_INVALID', 'PROMPT_NOT_FOUND', 'SAMPLES_INVALID'] as const),
  ...(['ENTRY_NOT_A_FILE', 'TEXT_INVALID', 'STORAGE_FAILED'] as const),
]);

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
