import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { tokenize } from '../../../../core/lint/text/tokenize.ts';
import { markOf, mayHold } from '../../../../core/lint/text/word-marks.ts';
import { wordSequences } from '../../../../core/lint/text/word-sequences.ts';
import { projectRoot } from '../../../helpers/project-files.ts';
import { readLabelledPrompts } from '../../../lint-score/labelled-prompt.ts';

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

describe('beginsIn()', () => {
  it('finds a sequence between two places, which may go on behind them', () => {
    const tokens = tokenize('Always write no more than three words.');
    const sequences = wordSequences('no more than|three');

    expect(sequences.beginsIn(tokens, { from: 1, to: 4 })).to.equal(false);
    expect(sequences.beginsIn(tokens, { from: 1, to: 4 }, 5)).to.equal(true);
  });

  const texts = readLabelledPrompts(join(projectRoot, 'test/fixtures/lint/labelled/dev-everyday-conflicts.jsonl'));
  const sentences = texts.flatMap(({ prompt }) => prompt.split(/(?<=[.!?])\s+/u)).map(tokenize);

  for (const by of ['lower', 'stem'] as const) {
    it(`tells the same as asking each word does, with sequences by ${by} taken from other sentences`, () => {
      const sequence = fc
        .tuple(fc.constantFrom(...sentences), fc.nat(30), fc.integer({ min: 1, max: 4 }))
        .map(([tokens, from, length]) =>
          tokens.slice(from, from + length).map(({ lower }) => lower.replaceAll('|', '')),
        )
        .map((words) => words.join(' ').trim())
        .filter((words) => words !== '');
      const list = fc.array(sequence, { minLength: 1, maxLength: 5 }).map((all) => all.join('|'));

      fc.assert(
        fc.property(list, fc.array(fc.constantFrom(...sentences), { minLength: 5, maxLength: 20 }), (all, asked) => {
          const sequences = wordSequences(all, by);
          for (const tokens of asked) {
            const range = { from: 0, to: tokens.length };
            const each = tokens.some((_, at) => sequences.longestAt(tokens, at) > 0);
            expect(sequences.beginsIn(tokens, range), all).to.equal(each);
          }
        }),
        { numRuns: 100 },
      );
    });
  }
});
