import { expect } from 'chai';
import { describe, it } from 'mocha';
import { oneLine, printable } from '../../../cli/report/printable.ts';
import { alignRows, textWidth } from '../../../cli/report/table.ts';
import { createStyle } from '../../../cli/style.ts';

describe('textWidth()', () => {
  for (const [text, width] of [
    ['', 0],
    ['plain', 5],
    ['Größe', 5],
    ['e\u0301', 1],
    ['日本', 4],
    ['👩‍👩‍👧', 2],
    [createStyle(true).red('red'), 3],
    ['–', 1],
  ] as const) {
    it(`is ${width} for ${JSON.stringify(text)}`, () => {
      expect(textWidth(text)).to.equal(width);
    });
  }
});

describe('alignRows()', () => {
  it('aligns columns, whatever their letters and colours, and pads no last one', () => {
    const { bold } = createStyle(true);

    expect(
      alignRows(
        [
          ['a', 'x'],
          ['日本', 'yy'],
          [bold('b'), ''],
        ],
        { indent: '  ' },
      ),
    ).to.deep.equal(['  a     x', '  日本  yy', `  ${bold('b')}`]);
  });

  it('wraps the last column in the width of a terminal, below itself', () => {
    const words = 'the quick brown fox jumps over the lazy dog';

    expect(alignRows([['a', words]], { indent: '  ', columns: 30 })).to.deep.equal([
      '  a  the quick brown fox jumps\n     over the lazy dog',
    ]);
  });

  it('leaves a column that is too narrow to the terminal', () => {
    expect(alignRows([['x'.repeat(70), 'one two three four five six']], { columns: 80 })[0]).not.to.include('\n');
  });
});

describe('printable()', () => {
  for (const [what, text, shown] of [
    ['an escape sequence', '\u001b[2J', '␛[2J'],
    ['a bell', '\u0007', '␇'],
    ['a delete', '\u007f', '\ufffd'],
    ['a C1 control', '\u009b', '\ufffd'],
    ['a text turned around', 'a\u202eb', 'a\ufffdb'],
    ['a lone carriage return', 'a\rb', 'a␍b'],
    ['line breaks of Windows', 'a\r\nb', 'a\nb'],
    ['tabs and line breaks', 'a\tb\nc', 'a\tb\nc'],
  ] as const) {
    it(`shows ${what} as ${JSON.stringify(shown)}`, () => {
      expect(printable(text)).to.equal(shown);
    });
  }
});

describe('oneLine()', () => {
  it('joins lines and cuts what is too long', () => {
    expect(oneLine('a\n  b\tc')).to.equal('a b c');
    expect(oneLine('abcdef', 4)).to.equal('abc…');
  });
});
