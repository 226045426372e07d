import { expect } from 'chai';
import fc from 'fast-check';
import tokens from 'gpt-tokenizer/bpeRanks/o200k_base';
import { describe, it } from 'mocha';
import { get_encoding } from 'tiktoken';
import { countMerged } from '../../../core/tokens/merge-pairs.ts';
import type { Ranks } from '../../../core/tokens/token-ranks.ts';
import { tokenRanks } from '../../../core/tokens/token-ranks.ts';
import { tokenTableOf } from '../../../core/tokens/token-table.ts';

const known = tokenRanks(tokenTableOf(tokens));

/** Ranks that count how often they are asked: what merging takes, whatever machine it runs on. */
let asked = 0;
const ranks: Ranks = {
  rankOf: (bytes, from, to) => {
    asked += 1;
    return known.rankOf(bytes, from, to);
  },
};

describe('countMerged()', () => {
  const askedFor = (piece: string): number => {
    asked = 0;
    countMerged(Buffer.from(piece), ranks);
    return asked;
  };

  for (const [what, unit] of [
    ['one letter', 'a'],
    ['words without blanks', 'thequickbrownfox'],
    ['letters of three bytes', '漢字仮名交じり文'],
  ] as const) {
    it(`asks for ranks in proportion to the length of a run: ${what}`, () => {
      const [short, long] = [8_000, 32_000].map((length) => askedFor(unit.repeat(length / unit.length)));

      expect(long).to.be.at.most(4.1 * (short ?? 0));
      expect(long).to.be.at.most(3 * Buffer.byteLength(unit) * (32_000 / unit.length));
    });
  }

  it('merges words of all lengths as the reference does, short ones and those that are kept in order', () => {
    const reference = get_encoding('o200k_base');
    const letters = fc.string({ unit: fc.constantFrom(...'aeinorst', 'é', 'ß'), minLength: 1, maxLength: 120 });
    try {
      fc.assert(
        fc.property(letters, (word) => {
          expect(countMerged(Buffer.from(word), known)).to.equal(reference.encode(word, [], []).length);
        }),
        { numRuns: 2000 },
      );
    } finally {
      reference.free();
    }
  });
});
