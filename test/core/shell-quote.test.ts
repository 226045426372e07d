import { expect } from 'chai';
import { describe, it } from 'mocha';
import { shellQuote } from '../../core/shell-quote.ts';

describe('shellQuote()', () => {
  const words: readonly [text: string, word: string][] = [
    ['support/reply@1.0.0', 'support/reply@1.0.0'],
    ['too polite', "'too polite'"],
    ["it's $HOME; `id`", "'it'\\''s $HOME; `id`'"],
    ['', "''"],
    ['a@^1', 'a@^1'],
    ['a@>=1 <2', "'a@>=1 <2'"],
  ];
  for (const [text, word] of words) {
    it(`writes ${JSON.stringify(text)} as ${word}`, () => {
      expect(shellQuote(text)).to.equal(word);
    });
  }
});
