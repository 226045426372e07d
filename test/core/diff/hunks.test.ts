import { expect } from 'chai';
import { describe, it } from 'mocha';
import { diffText } from '../../../core/diff/diff-text.ts';
import { buildHunks } from '../../../core/diff/hunks.ts';

const lines = (...changed: number[]): string =>
  Array.from({ length: 20 }, (_, index) => (changed.includes(index + 1) ? `other ${index}` : `line ${index + 1}`)).join(
    '\n',
  );

describe('buildHunks()', () => {
  it('keeps the wanted number of unchanged lines around a change', () => {
    const [hunk, ...more] = buildHunks(diffText(lines(), lines(10)), 2);

    expect(more).to.deep.equal([]);
    expect(hunk?.before).to.equal(8);
    expect(hunk?.lines.filter(({ kind }) => kind === 'same')).to.have.length(4);
  });

  it('joins changes whose surroundings touch, and parts the others', () => {
    expect(buildHunks(diffText(lines(), lines(5, 9)), 2)).to.have.length(1);
    expect(buildHunks(diffText(lines(), lines(5, 11)), 2)).to.have.length(2);
    expect(buildHunks(diffText(lines(), lines(5, 9)), 0)).to.have.length(2);
  });

  it('has none for equal texts', () => {
    expect(buildHunks(diffText(lines(), lines()), 3)).to.deep.equal([]);
  });
});
