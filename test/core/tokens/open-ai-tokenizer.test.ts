import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { get_encoding } from 'tiktoken';
import type { OpenAiEncoding } from '../../../core/tokens/open-ai-encoding.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';
import { tokenTexts } from './token-texts.ts';

/** Texts per encoding; `npm run fuzz:budget` asks for more. */
const numRuns = Number(process.env['BUDGET_RUNS'] ?? 1500);

describe('openAiTokenizer()', () => {
  for (const id of ['o200k_base', 'cl100k_base'] satisfies readonly OpenAiEncoding[]) {
    it(`counts as the reference of ${id} does, texts of all scripts and kinds`, async function () {
      this.timeout(120_000);
      const tokenizer = await openAiTokenizer(id);
      const reference = get_encoding(id);
      try {
        fc.assert(
          fc.property(tokenTexts, (text) => {
            expect(tokenizer.count(text)).to.equal(reference.encode(text, [], []).length);
          }),
          { numRuns },
        );
      } finally {
        reference.free();
      }
    });
  }

  it('counts marks of beginnings and ends as the text that they are', async () => {
    const { count } = await openAiTokenizer('o200k_base');

    expect(count('<|endoftext|>')).to.be.greaterThan(1);
    expect(count('say <|endoftext|> aloud')).to.equal(count('say') + count(' <|endoftext|>') + count(' aloud'));
  });

  const runs: readonly (readonly [string, string, number])[] = [
    ['one letter 32,000 times', 'a'.repeat(32_000), 4_000],
    ['eight characters of Japanese 4,000 times', '漢字仮名交じり文'.repeat(4_000), 36_000],
    ['blanks', ' '.repeat(32_000), 250],
  ];
  for (const [what, text, tokens] of runs) {
    it(`counts a run without a break exactly: ${what}`, async () => {
      expect((await openAiTokenizer('o200k_base')).count(text)).to.equal(tokens);
    });
  }
});
