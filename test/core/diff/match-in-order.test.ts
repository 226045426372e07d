import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { matchInOrder } from '../../../core/diff/match-in-order.ts';

const equal = (a: number, b: number): number => (a === b ? 1 : 0);

/** The highest sum, by trying all. */
function highest(rows: readonly number[], columns: readonly number[]): number {
  const [row, ...others] = rows;
  const [column, ...rest] = columns;
  if (row === undefined || column === undefined) return 0;
  return Math.max(equal(row, column) + highest(others, rest), highest(others, columns), highest(rows, rest));
}

describe('matchInOrder()', () => {
  it('finds as many pairs as there can be, in rising order', () => {
    const list = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 });
    fc.assert(
      fc.property(list, list, (rows, columns) => {
        const pairs = matchInOrder(rows, columns, equal);

        expect(pairs).to.have.length(highest(rows, columns));
        for (const [index, [row, column]] of pairs.entries()) {
          expect(rows[row]).to.equal(columns[column]);
          expect(row).to.be.greaterThan(pairs[index - 1]?.[0] ?? -1);
          expect(column).to.be.greaterThan(pairs[index - 1]?.[1] ?? -1);
        }
      }),
    );
  });

  it('compares items of long lists with those at about the same place', () => {
    const list = Array.from({ length: 1000 }, (_, index) => index);
    let comparisons = 0;

    const pairs = matchInOrder(list, [-1, -2, ...list], (a, b) => {
      comparisons += 1;
      return equal(a, b);
    });

    expect(pairs).to.have.length(1000);
    expect(comparisons).to.be.lessThan(25_000);
  });

  it('pairs nothing with an empty list, and lists of very unlike lengths', () => {
    const list = Array.from({ length: 30_000 }, (_, index) => index);

    expect(matchInOrder([1, 2], [], equal)).to.deep.equal([]);
    expect(matchInOrder([], [1, 2], equal)).to.deep.equal([]);
    expect(matchInOrder(list, [0], equal)).to.deep.equal([[0, 0]]);
    expect(matchInOrder([0], list, equal)).to.deep.equal([[0, 0]]);
  });
});
