import type { ReleaseContent } from '../release-content.ts';
import { compileTemplate } from '../template/compile-template.ts';
import type { TextWeights } from '../template/text-weights.ts';
import { textKey } from '../template/text-weights.ts';
import { utf8Length } from '../template/utf8-length.ts';
import { cutText } from '../tokens/hard-cuts.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';

const noMetadata = { config: {}, input: {}, output: {}, tools: [], toolDefinitions: [], metadata: {}, ext: {} };

/**
 * How many tokens fewer than bytes each fixed text of a prompt comes to wherever it stands: in its middle, between two
 * hard cuts, it has the tokens that it has by itself; its ends may merge with what stands beside them, and count with
 * their bytes. An estimate is taken at the upper end of its error.
 *
 * @throws what makes the prompt's template invalid
 */
export function weighTexts(name: string, { prompt, partials }: ReleaseContent, tokenizer: Tokenizer): TextWeights {
  const weights: Record<string, number> = {};
  const [, more] = tokenizer.errorPercent ?? [0, 0];
  const weigh = (text: string): number => {
    const { middle } = cutText(text, { isStart: false, isEnd: false });
    if (middle === '') return 0;
    const saved = utf8Length(middle) - Math.ceil(tokenizer.count(middle) * (1 + more / 100));
    if (saved > 0) weights[textKey(text)] = saved;
    return 0;
  };
  compileTemplate({ name, source: prompt, partials, metadata: noMetadata, weigh });
  return weights;
}
