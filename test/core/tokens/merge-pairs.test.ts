import { expect } from 'chai';
import tokens from 'gpt-tokenizer/bpeRanks/o200k_base';
import { describe, it } from 'mocha';
import { countMerged, ranksOf } from '../../../core/tokens/merge-pairs.ts';

/** Ranks that count how often they are asked: what merging takes, whatever machine it runs on. */
class AskedRanks extends Map<string, number> {
  asked = 0;

  override get(key: string): number | undefined {
    this.asked += 1;
    return super.get(key);
  }
}

describe('countMerged()', () => {
  const ranks = new AskedRanks(ranksOf(tokens));
  const askedFor = (piece: string): number => {
    ranks.asked = 0;
    countMerged(piece, ranks);
    return ranks.asked;
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
});
