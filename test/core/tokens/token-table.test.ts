import { expect } from 'chai';
import { describe, it } from 'mocha';
import { listedTokens } from '../../../core/tokens/listed-tokens.ts';
import type { OpenAiEncoding } from '../../../core/tokens/open-ai-encoding.ts';
import { tableFile as cl100k } from '../../../core/tokens/prebuilt/cl100k-base.ts';
import { tableFile as o200k } from '../../../core/tokens/prebuilt/o200k-base.ts';
import { tokenRanks } from '../../../core/tokens/token-ranks.ts';
import type { TokenTable } from '../../../core/tokens/token-table.ts';
import { formatTokenTable, parseTokenTable, tokenTableOf } from '../../../core/tokens/token-table.ts';

const encodings: readonly (readonly [OpenAiEncoding, Uint8Array | undefined])[] = [
  ['o200k_base', o200k],
  ['cl100k_base', cl100k],
];

const areSame = (a: Int32Array, b: Int32Array): boolean => a.length === b.length && a.every((one, at) => one === b[at]);

/** Tables are long, and telling how they differ takes longer than anyone waits. */
const isSame = (read: TokenTable | undefined, table: TokenTable): boolean =>
  read !== undefined &&
  Buffer.compare(read.bytes, table.bytes) === 0 &&
  areSame(read.starts, table.starts) &&
  areSame(read.slots, table.slots) &&
  read.longest === table.longest;

describe('the table of tokens', () => {
  for (const [id, built] of encodings) {
    it(`is written and read without a loss, and built of the list of the library: ${id}`, async () => {
      const table = tokenTableOf(await listedTokens(id));
      const written = formatTokenTable(table);

      expect(parseTokenTable(written)).to.satisfy((read: TokenTable | undefined) => isSame(read, table));
      // The compiler alone leaves it empty.
      expect(built === undefined || Buffer.compare(built, written) === 0).to.equal(true);
    });

    it(`gives the rank of each token, and of nothing else: ${id}`, async () => {
      const table = tokenTableOf(await listedTokens(id));
      const { bytes, starts } = table;
      const ranks = tokenRanks(table);
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

  it('is read from any place in memory, and not where numbers have another order of bytes', () => {
    const table = tokenTableOf(['a', 'b', 'ab']);
    const written = formatTokenTable(table);
    const shifted = new Uint8Array(written.length + 1);
    shifted.set(written, 1);

    expect(parseTokenTable(shifted.subarray(1))).to.deep.equal(table);
    // A part of a Buffer shares its memory, also where it is sliced.
    expect(parseTokenTable(Buffer.from(shifted).subarray(1))?.starts).to.deep.equal(table.starts);
    expect(parseTokenTable(Buffer.from(shifted.buffer, 1))?.slots).to.deep.equal(table.slots);
    expect(parseTokenTable(Buffer.from(written).swap32())).to.equal(undefined);
  });
});
