import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { countPrefixes } from '../../../core/tokens/count-prefixes.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';
import type { Tokenizer } from '../../../core/tokens/tokenizer.ts';
import { tokenizerFor } from '../../../core/tokens/tokenizer-for.ts';
import { tokenTexts } from './token-texts.ts';

describe('countPrefixes()', () => {
  const estimate = { encoding: 'o200k_base', factor: 1.53, confidence: 'estimate', errorPercent: [-15, 15] } as const;
  const tokenizers: readonly (readonly [string, () => Promise<Tokenizer>])[] = [
    ['o200k_base', () => openAiTokenizer('o200k_base')],
    ['cl100k_base', () => openAiTokenizer('cl100k_base')],
    ['an estimate', () => tokenizerFor(estimate)],
  ];
  for (const [name, open] of tokenizers) {
    it(`counts beginnings of any text as if each was counted by itself: ${name}`, async () => {
      const tokenizer = await open();
      fc.assert(
        fc.property(tokenTexts, fc.array(fc.nat(200), { maxLength: 6 }), (text, places) => {
          const ends = places.map((place) => Math.min(place, text.length)).sort((a, b) => a - b);

          const counted = countPrefixes(text, ends, tokenizer);

          expect(counted).to.deep.equal(ends.map((end) => tokenizer.count(text.slice(0, end))));
        }),
        { numRuns: 500 },
      );
    });
  }

  it('counts each stretch of a text with many headings about once', async () => {
    const { countPart, ...rest } = await openAiTokenizer('o200k_base');
    const seen: string[] = [];
    const counter: Tokenizer = {
      ...rest,
      countPart: (part) => {
        seen.push(part);
        return countPart(part);
      },
    };
    const text = Array.from({ length: 200 }, (_, at) => `# Part ${at}\n\nSay what matters, and no more.\n\n`).join('');
    const ends = Array.from(text.matchAll(/^#/gmu), ({ index }) => index);

    countPrefixes(text, ends, counter);

    expect(seen.reduce((sum, part) => sum + part.length, 0)).to.be.at.most(3 * text.length);
  });
});
