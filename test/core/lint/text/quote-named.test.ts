import { expect } from 'chai';
import { describe, it } from 'mocha';
import { quoteNamed } from '../../../../core/lint/text/quote-named.ts';
import { tokenize } from '../../../../core/lint/text/tokenize.ts';

const named = (text: string): readonly string[] =>
  quoteNamed(tokenize(text), text)
    .filter(({ kind }) => kind === 'quote')
    .map((token) => token.text);

describe('words that are named without quotation marks', () => {
  for (const [text, words] of [
    ['The word rain should appear at least 3 times.', ['"rain"']],
    ['In the text, the keyword Sun appears twice.', ['"Sun"']],
    ['Never use the word cheap.', ['"cheap"']],
    ['Avoid the word cheap', ['"cheap"']],
    ['Finish with this exact phrase Is there anything else?', ['"Is there anything else?"']],
    ['End with the exact phrase: Sleep well.', ['"Sleep well."']],
    ['The word count should be 100.', []],
    ['The word must appear twice.', []],
    ['Do the keyword research.', []],
    ['Repeat the exact phrase that the user gave.', []],
    ['Use the exact phrase "Be well." twice.', ['"Be well."']],
  ] as const) {
    it(`are ${words.length === 0 ? 'none' : words.join(' and ')} in: ${text}`, () => {
      expect(named(text)).to.deep.equal(words);
    });
  }

  it('keep their places', () => {
    const text = 'The word rain should appear.';
    const quote = quoteNamed(tokenize(text), text).find(({ kind }) => kind === 'quote');

    expect(text.slice(quote?.start, quote?.end)).to.equal('rain');
  });
});
