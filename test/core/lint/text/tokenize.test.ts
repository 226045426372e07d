import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Token } from '../../../../core/lint/text/token.ts';
import { tokenize } from '../../../../core/lint/text/tokenize.ts';

/** The same text in letters that no ASCII word has. */
const inOtherLetters = (text: string): string =>
  text.replace(/[a-z]/giu, (letter) => String.fromCharCode(0x430 + (letter.toLowerCase().charCodeAt(0) - 97)));

const places = (tokens: readonly Token[]): readonly (readonly [string, number, number])[] =>
  tokens.map(({ kind, start, end }) => [kind, start, end] as const);

describe('tokenize()', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["Don't use third-person.", ["Don't", 'use', 'third', 'person', '.']],
    ["d'été l’été", ["d'été", 'l’été']],
    ["the users' 'own' words", ['the', 'users', "'", "'own'", 'words']],
    ['naïve café—open', ['naïve', 'café', '—', 'open']],
    ['{{name}} has 1,000.5 `a b`', ['{{name}}', 'has', '1,000.5', '`a b`']],
    ["rock'n'roll 'n'", ["rock'n'roll", "'n'"]],
  ];
  for (const [text, expected] of cases) {
    it(`cuts ${text}`, () => {
      expect(tokenize(text).map((token) => token.text)).to.deep.equal(expected);
    });
  }

  it('cuts words of ASCII just like words of other letters', () => {
    const pieces = fc.constantFrom(
      ...'abZ \'’-‑"`{}.,:…1é—ß“”\n\t🙂©#'.split(''),
      "don't",
      '{{x}}',
      ' "a b" ',
      'ﬁ',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(places(tokenize(text))).to.deep.equal(places(tokenize(inOtherLetters(text))));
      }),
      { numRuns: 2_000 },
    );
  });
});
