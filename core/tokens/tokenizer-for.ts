import type { Counting } from '../models/model-facts.ts';
import { openAiTokenizer } from './open-ai-tokenizer.ts';
import type { Tokenizer } from './tokenizer.ts';

/**
 * The tokenizer of a model: its own where that is public, otherwise one that is near it, by a factor and with its error.
 *
 * @example
 * const { count } = await tokenizerFor({ encoding: 'o200k_base', factor: 1.5, confidence: 'estimate' });
 * count('Hello, world!'); //=> 6
 */
export async function tokenizerFor({ encoding, factor, confidence, errorPercent }: Counting): Promise<Tokenizer> {
  const base = await openAiTokenizer(encoding);
  if (confidence === 'exact') return base;
  return {
    id: factor === 1 ? `${base.id}≈` : `${base.id} × ${factor}`,
    confidence,
    ...(errorPercent !== undefined && { errorPercent }),
    count: (text) => Math.ceil(base.count(text) * factor),
    countParts: (parts) => Math.ceil(base.countParts(parts) * factor),
    countPart: (part) => base.countPart(part),
    totalOf: (sum) => Math.ceil(sum * factor),
  };
}
