import { closestMatch } from '../core/closest-match.ts';
import { fail } from '../core/fail.ts';
import type { ReleaseContent } from '../core/release-content.ts';
import { isStemmaError } from '../core/stemma-error.ts';
import type { Sample } from '../core/template/parse-samples.ts';
import type { WorkTree } from '../store/work-tree.ts';
import { openWorkTree } from '../store/work-tree.ts';

/**
 * A prompt as it is in the files of a work tree, committed or not.
 * @throws PROMPT_NOT_FOUND with the nearest name, and what makes the prompt invalid
 */
export async function readWorkTreePrompt(workTree: WorkTree, name: string): Promise<ReleaseContent> {
  try {
    return await workTree.readContent(name);
  } catch (error) {
    if (!isStemmaError(error, 'PROMPT_NOT_FOUND')) throw error;
    const { names } = await workTree.list();
    throw fail('PROMPT_NOT_FOUND', { name, nearest: closestMatch(name, names) });
  }
}

/** The samples beside a prompt of the work tree. @throws SAMPLES_INVALID, CONFIG_NOT_FOUND */
export async function listSamples(folder: string, name: string): Promise<readonly Sample[]> {
  return (await openWorkTree(folder)).readSamples(name);
}

/**
 * One sample of a prompt, from the file beside it in the work tree; releases carry none.
 * @throws SAMPLE_NOT_FOUND, SAMPLES_INVALID, CONFIG_NOT_FOUND
 */
export async function readSample(folder: string, name: string, sampleName: string): Promise<Sample> {
  const samples = await listSamples(folder, name);
  const sample = samples.find((one) => one.name === sampleName);
  if (sample !== undefined) return sample;
  const available = samples.map((one) => one.name);
  throw fail('SAMPLE_NOT_FOUND', { prompt: name, sample: sampleName.slice(0, 64), available });
}
