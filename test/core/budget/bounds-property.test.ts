import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyzeStatically } from '../../../core/budget/analyze-statically.ts';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';
import type { OpenAiEncoding } from '../../../core/tokens/open-ai-encoding.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';
import { boundedPrompts } from './bounded-prompts.ts';
import { countMessages } from './count-messages.ts';

/** Renderings per encoding; `npm run fuzz:budget` asks for more. */
const numRuns = Number(process.env['BUDGET_RUNS'] ?? 250);

describe('bounds of a template', () => {
  for (const id of ['o200k_base', 'cl100k_base'] satisfies readonly OpenAiEncoding[]) {
    it(`hold for every rendering, counted by ${id}`, async function () {
      this.timeout(600_000);
      const tokenizer = await openAiTokenizer(id);
      const property = fc.asyncProperty(boundedPrompts, async ({ content, variables }) => {
        const prompt = await compilePrompt('case', content);
        const { bounds } = analyzeStatically({ name: 'case', content, metadata: prompt.metadata }, tokenizer);
        const count = countMessages(prompt.render(variables).messages, tokenizer);

        expect(count, 'the minimum').to.be.at.least(bounds.minimum);
        expect(count, 'the maximum').to.be.at.most(bounds.maxAny);
      });
      await fc.assert(property, { numRuns });
    });
  }
});
