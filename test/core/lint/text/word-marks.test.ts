import { expect } from 'chai';
import { describe, it } from 'mocha';
import { tokenize } from '../../../../core/lint/text/tokenize.ts';
import { markOf, mayHold } from '../../../../core/lint/text/word-marks.ts';
import { wordSequences } from '../../../../core/lint/text/word-sequences.ts';

describe('mayHold()', () => {
  const cases = [
    ['words in just these forms', markOf({ words: ['word'] }), 'One word, please.', 'Two words, please.'],
    ['words by their stems', markOf({ stems: ['quot'] }), 'Never quoting anyone.', 'Never cite anyone.'],
    ['tokens of a kind', markOf({ kinds: ['number'] }), 'At most 3 of them.', 'At most three of them.'],
    [
      'words of which something holds',
      markOf({ where: (word) => word.endsWith('ly') }),
      'Answer kindly.',
      'Answer all.',
    ],
  ] as const;
  for (const [what, mark, holding, other] of cases) {
    it(`tells ${what}`, () => {
      expect([holding, other].map((text) => mayHold(tokenize(text), mark))).to.deep.equal([true, false]);
    });
  }

  it('knows marks that are made after a sentence was asked about', () => {
    const tokens = tokenize('Leave out the preamble.');
    mayHold(tokens, markOf({ words: ['never'] }));

    expect(mayHold(tokens, markOf({ words: ['preamble'] }))).to.equal(true);
  });

  it('takes what is quoted for the word', () => {
    expect(mayHold(tokenize('Say "moreover" once.'), markOf({ words: ['moreover'] }))).to.equal(true);
  });
});

describe('mayOccur()', () => {
  const sequences = wordSequences('you are to|no more than|at the end of|be');

  for (const text of ['You are to wait.', 'Write no more than three.', 'It stands at the end of it.', 'Be kind.']) {
    it(`is true of "${text}", in which one of the sequences stands`, () => {
      const tokens = tokenize(text);

      expect(tokens.some((_, at) => sequences.longestAt(tokens, at) > 0)).to.equal(true);
      expect(sequences.mayOccur(tokens)).to.equal(true);
    });
  }

  it('is false where the rarest word of each is missing', () => {
    expect(sequences.mayOccur(tokenize('Answer to the point, in plain words.'))).to.equal(false);
  });
});
