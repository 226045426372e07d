import { findModel } from '../models/find-model.ts';
import type { FindModelOptions } from '../models/model-book.ts';
import type { ReleaseContent } from '../release-content.ts';
import type { TextWeightsDocument } from '../rendered-budget.ts';
import { resolveMetadata } from '../template/resolve-metadata.ts';
import { openAiTokenizer } from '../tokens/open-ai-tokenizer.ts';
import { tokenizerFor } from '../tokens/tokenizer-for.ts';
import { weighTexts } from './weigh-texts.ts';

/**
 * Weighs the fixed texts of a release for the model of its front matter, or for `o200k_base` where it names none.
 *
 * @throws what makes the prompt invalid
 */
export async function weighRelease(
  name: string,
  content: ReleaseContent,
  options: FindModelOptions,
): Promise<Pick<TextWeightsDocument, 'tokenizer' | 'confidence' | 'weights'>> {
  const { model } = await resolveMetadata(name, content);
  const counting = model === undefined ? undefined : (await findModel(model, options)).counting;
  const tokenizer = counting === undefined ? await openAiTokenizer('o200k_base') : await tokenizerFor(counting);
  const { id, confidence } = tokenizer;
  return { tokenizer: id, confidence, weights: weighTexts(name, content, tokenizer) };
}
