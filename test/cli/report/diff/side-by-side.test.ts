import { expect } from 'chai';
import { describe, it } from 'mocha';
import { sideBySide } from '../../../../cli/report/diff/side-by-side.ts';
import { textWidth } from '../../../../cli/report/table.ts';
import { createStyle } from '../../../../cli/style.ts';

const rowsOf = (text: string, columns = 43): readonly string[] =>
  sideBySide([{ kind: 'same', text, before: 1, after: 1 }], { style: createStyle(false, { columns }), columns });

describe('sideBySide()', () => {
  it('goes on below behind a blank, and cuts no word that fits', () => {
    const rows = rowsOf('The facts are only\u2009from <facts>.');

    expect(rows).to.deep.equal([
      '   1   The facts are │    1   The facts are',
      '       only\u2009from     │        only\u2009from',
      '       <facts>.      │        <facts>.',
    ]);
  });

  for (const text of [
    'x'.repeat(40),
    '日本語'.repeat(10),
    `a ${'👩‍👩‍👧'.repeat(9)} b`,
    ' '.repeat(40),
    `    - ${'word '.repeat(9)}`,
  ]) {
    it(`keeps both columns within the terminal for ${JSON.stringify(text)}`, () => {
      const rows = rowsOf(text);

      expect(Math.max(...rows.map(textWidth))).to.be.at.most(43);
      expect(new Set(rows.map((row) => textWidth(row.slice(0, row.indexOf('│')))))).to.have.lengthOf(1);
    });
  }
});
