import { expect } from 'chai';
import { describe, it } from 'mocha';
import { listedTokens } from '../../../core/tokens/listed-tokens.ts';
import type { OpenAiEncoding } from '../../../core/tokens/open-ai-encoding.ts';
import { tokens as cl100k } from '../../../core/tokens/prebuilt/cl100k-base.ts';
import { tokens as o200k } from '../../../core/tokens/prebuilt/o200k-base.ts';
import { tokenRanks } from '../../../core/tokens/token-ranks.ts';
import { formatTokenTable, parseTokenTable, tokenTableOf } from '../../../core/tokens/token-table.ts';

const encodings: readonly (readonly [OpenAiEncoding, string])[] = [
  ['o200k_base', o200k],
  ['cl100k_base', cl100k],
];

describe('the table of tokens', () => {
  for (const [id, built] of encodings) {
    it(`is written and read without a loss, and built of the list of the library: ${id}`, async () => {
      const table = tokenTableOf(await listedTokens(id));
      const written = formatTokenTable(table);
      const read = parseTokenTable(written);

      expect(Buffer.compare(read.bytes, table.bytes)).to.equal(0);
      expect(Buffer.from(read.starts.buffer).equals(Buffer.from(table.starts.buffer))).to.equal(true);
      // The compiler alone leaves it empty.
      expect(built === '' || built === written).to.equal(true);
    });

    it(`gives the rank of each token, and of nothing else: ${id}`, async () => {
      const { bytes, starts } = tokenTableOf(await listedTokens(id));
      const ranks = tokenRanks({ bytes, starts });
      const wrong: number[] = [];
      for (let rank = 0; rank + 1 < starts.length; rank += 1) {
        const [from, to] = [starts[rank] ?? 0, starts[rank + 1] ?? 0];
        if (to > from && ranks.rankOf(bytes, from, to) !== rank) wrong.push(rank);
      }

      expect(wrong).to.deep.equal([]);
      expect(ranks.rankOf(Buffer.from('zqxjkvw'), 0, 7)).to.equal(-1);
      expect(ranks.rankOf(new Uint8Array(1000), 0, 1000)).to.equal(-1);
    });
  }

  it('keeps the place of a rank that no token has', () => {
    const table = tokenTableOf(['a', [], [255, 0], 'é']);

    expect([...table.starts]).to.deep.equal([0, 1, 1, 3, 5]);
    expect(parseTokenTable(formatTokenTable(table))).to.deep.equal(table);
    expect(tokenRanks(table).rankOf(Uint8Array.of(255, 0), 0, 2)).to.equal(2);
  });
});
