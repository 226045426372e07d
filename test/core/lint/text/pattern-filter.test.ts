import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { codeIdioms } from '../../../../core/lint/lexicon/code-idioms.ts';
import { patternFilter } from '../../../../core/lint/text/pattern-filter.ts';
import { requiredTexts } from '../../../../core/lint/text/required-texts.ts';
import { tokenize } from '../../../../core/lint/text/tokenize.ts';

describe('patternFilter()', () => {
  const filter = patternFilter(['\\bnpm (?:install|run)\\b', 'arrow functions?', '=>']);
  const tried = (text: string): readonly number[] => {
    const tokens = tokenize(text);
    return filter(tokens, { from: 0, to: tokens.length });
  };

  const cases: readonly (readonly [string, readonly number[]])[] = [
    ['Be kind to everybody.', [2]],
    ['Run `npm install` first.', [0, 2]],
    ['Install the NPM package.', [0, 2]],
    ['Write arrow functions.', [1, 2]],
    ['Follow the arrow.', [2]],
    ['', [2]],
  ];
  for (const [text, expected] of cases) {
    it(`tries ${JSON.stringify(expected)} on ${JSON.stringify(text)}`, () => {
      expect(tried(text)).to.deep.equal(expected);
    });
  }

  it('leaves out no idiom of code that matches', () => {
    const sources = codeIdioms.map(({ pattern }) => pattern.source);
    const mayMatch = patternFilter(sources);
    const compiled = sources.map((source) => new RegExp(source, 'u'));
    // Pieces that the expressions are made of, with what joins and parts words.
    const pieces = [
      ...new Set(sources.flatMap((source) => [...requiredTexts(source).flat(), ...source.split(/[^a-z ]+/u)])),
    ];
    const piece = fc.constantFrom(...pieces, ' ', '-', '.', '(', '`', "'", 's ', 'the ');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const tokens = tokenize(text);
        const matching = compiled.flatMap((pattern, number) => (pattern.test(text.toLowerCase()) ? [number] : []));
        expect(mayMatch(tokens, { from: 0, to: tokens.length })).to.include.members(matching);
      }),
      { numRuns: 2_000 },
    );
  });
});
