import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { cutText, isHardCut } from '../../../core/tokens/hard-cuts.ts';
import type { OpenAiEncoding } from '../../../core/tokens/open-ai-encoding.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';
import { tokenTexts } from './token-texts.ts';

const numRuns = Number(process.env['BUDGET_RUNS'] ?? 1500);

describe('isHardCut()', () => {
  const cuts: readonly (readonly [string, string, boolean])[] = [
    ['a', ' ', true],
    ['.', '\t', true],
    ['字', '\n', true],
    ['.', '\n', false],
    [' ', ' ', false],
    ['\n', ' ', false],
    ['\u00A0', ' ', false],
    ['\uFEFF', ' ', false],
    ['a', 'b', false],
    ['a', '\r', false],
  ];
  for (const [before, after, isCut] of cuts) {
    it(`is ${isCut} between ${JSON.stringify(before)} and ${JSON.stringify(after)}`, () => {
      expect(isHardCut(before, after)).to.equal(isCut);
    });
  }
});

describe('cutText()', () => {
  const inside = { isStart: false, isEnd: false };
  const texts: readonly (readonly [string, ReturnType<typeof cutText>])[] = [
    ['', { head: '', middle: '', tail: '' }],
    ['word', { head: 'word', middle: '', tail: '' }],
    ['one two', { head: 'one', middle: '', tail: ' two' }],
    ['one two three', { head: 'one', middle: ' two', tail: ' three' }],
    ['𝒳 two three', { head: '𝒳', middle: ' two', tail: ' three' }],
  ];
  for (const [text, parts] of texts) {
    it(`cuts ${JSON.stringify(text)}`, () => {
      expect(cutText(text, inside)).to.deep.equal(parts);
    });
  }

  it('takes the edges of a message for cuts', () => {
    expect(cutText('one two three', { isStart: true, isEnd: true }).middle).to.equal('one two three');
    expect(cutText('word', { isStart: true, isEnd: false }).head).to.equal('');
  });

  for (const id of ['o200k_base', 'cl100k_base'] satisfies readonly OpenAiEncoding[]) {
    it(`leaves a middle whose tokens add up with those around it, whatever they are: ${id}`, async function () {
      this.timeout(120_000);
      const { count } = await openAiTokenizer(id);
      const property = fc.property(tokenTexts, tokenTexts, tokenTexts, (before, text, after) => {
        const { head, middle, tail } = cutText(text, inside);
        if (middle === '') return;

        expect(count(before + text + after)).to.equal(count(before + head) + count(middle) + count(tail + after));
      });
      fc.assert(property, { numRuns });
    });
  }
});
