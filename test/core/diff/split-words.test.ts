import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { splitWords } from '../../../core/diff/split-words.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Hi {{user.name}}!', ['Hi', ' ', '{{user.name}}', '!']],
  ['{{{raw}}}x', ['{{{raw}}}', 'x']],
  ['{{{{raw}}}}{{x}}{{{{/raw}}}}', ['{{{{raw}}}}', '{{x}}', '{{{{/raw}}}}']],
  ['{{~#if a~}}b{{~/if~}}', ['{{~#if a~}}', 'b', '{{~/if~}}']],
  ['{{json x "}}"}}.', ['{{json x "}}"}}', '.']],
  ["{{t 'a}'}}.", ["{{t 'a}'}}", '.']],
  ['{{[odd } name]}}.', ['{{[odd } name]}}', '.']],
  ['{{!-- says {{x}} --}}.', ['{{!-- says {{x}} --}}', '.']],
  ['{{~!-- a }} b --~}}.', ['{{~!-- a }} b --~}}', '.']],
  ["{{! don't }}.", ["{{! don't }}", '.']],
  ['{"a":{"b":1}}', ['{', '"', 'a', '"', ':', '{', '"', 'b', '"', ':', '1', '}', '}']],
  ['{{a', ['{', '{', 'a']],
  ['{{a}b', ['{', '{', 'a', '}', 'b']],
  ['{{"a', ['{', '{', '"', 'a']],
  ['{{a {{b}}', ['{', '{', 'a', ' ', '{{b}}']],
  ['{{! open', ['{', '{', '!', ' ', 'open']],
  ['日本語', ['日', '本', '語']],
  ['naïve 👩‍💻 🇩🇪', ['naïve', ' ', '👩‍💻', ' ', '🇩🇪']],
  ['', []],
];

describe('splitWords()', () => {
  for (const [text, words] of cases) {
    it(`reads ${JSON.stringify(text)} as ${words.length} words`, () => {
      expect(splitWords(text)).to.deep.equal(words);
    });
  }

  it('loses and invents no character, whatever looks like a tag', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{',
      '}',
      '!--',
      '--',
      '"',
      "'",
      '[',
      ']',
      '~',
      'a',
      ' ',
      '\n',
      '👩‍💻',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(splitWords(pieces.join('')).join('')).to.equal(pieces.join(''));
      }),
    );
  });

  it('takes a tag beyond any length for plain text', () => {
    expect(splitWords(`{{${'a'.repeat(1000)}}}`).slice(0, 3)).to.deep.equal(['{', '{', 'a'.repeat(1000)]);
  });
});
