import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { DiffLine } from '../../../core/diff/diff-text.ts';
import { diffText } from '../../../core/diff/diff-text.ts';
import { diffWords } from '../../../core/diff/diff-words.ts';

/** `-old`, `+new`, ` same`, and `~` with marked words. */
const show = (line: DiffLine): string => {
  if (line.kind !== 'changed') return `${{ same: ' ', removed: '-', added: '+' }[line.kind]}${line.text}`;
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
  return `~${line.words.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('')}`;
};
const shown = (before: string, after: string): string[] => diffText(before, after).lines.map(show);

/** One side of a comparison, put together again. */
const side = (lines: readonly DiffLine[], wanted: 'removed' | 'added'): string[] =>
  lines.flatMap((line) => {
    if (line.kind === 'changed') {
      const words = line.words.filter(({ kind }) => kind === 'same' || kind === wanted);
      return [words.map(({ text }) => text).join('')];
    }
    return line.kind === 'same' || line.kind === wanted ? [line.text] : [];
  });

const linesOf = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/u, '').split('\n'));

describe('diffText()', () => {
  it('marks the words that changed inside a rewritten line', () => {
    expect(shown('a\nBe kind to the customer.\nc', 'a\nBe brief to the customer.\nc')).to.deep.equal([
      ' a',
      '~Be [-kind-]{+brief+} to the customer.',
      ' c',
    ]);
  });

  it('shows a line that has little in common with its successor as removed and added', () => {
    expect(shown('one two three', 'vier fuenf sechs')).to.deep.equal(['-one two three', '+vier fuenf sechs']);
  });

  it('finds the rewritten line among new ones', () => {
    expect(shown('Never promise a refund.', 'Hello.\nNever promise any refund.\nBye.')).to.deep.equal([
      '+Hello.',
      '~Never promise [-a-]{+any+} refund.',
      '+Bye.',
    ]);
  });

  it('counts a changed line on both sides', () => {
    const { added, removed } = diffText('be kind now\nx\n', 'be brief now\n');

    expect({ added, removed }).to.deep.equal({ added: 1, removed: 2 });
  });

  it('tells which text ends with a line break where only one does', () => {
    expect(diffText('a\n', 'a').endsWithLineBreak).to.equal('before');
    expect(diffText('a', 'a\n').endsWithLineBreak).to.equal('after');
    expect(diffText('a\n', 'a\n')).not.to.have.property('endsWithLineBreak');
  });

  it('gives both texts back, whatever they are', () => {
    const line = fc.array(fc.constantFrom('a', 'b', ' ', '{{x}}', 'ü', '漢', '\r'), { maxLength: 8 });
    const text = fc
      .array(
        line.map((words) => words.join('')),
        { maxLength: 12 },
      )
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { lines } = diffText(before, after);

        expect(side(lines, 'removed')).to.deep.equal(linesOf(before));
        expect(side(lines, 'added')).to.deep.equal(linesOf(after));
      }),
    );
  });

  it('numbers the lines of each side without a gap', () => {
    const text = fc
      .array(fc.constantFrom('a b c', 'a b d', 'x', ''), { maxLength: 10 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { lines } = diffText(before, after);
        const numbers = (key: 'before' | 'after'): number[] =>
          lines.flatMap((line) => (key in line ? [(line as { before: number; after: number })[key]] : []));

        expect(numbers('before')).to.deep.equal(linesOf(before).map((_, index) => index + 1));
        expect(numbers('after')).to.deep.equal(linesOf(after).map((_, index) => index + 1));
      }),
    );
  });

  it('pairs the lines of a large block that was rewritten throughout, with those at about the same place', () => {
    const lines = Array.from({ length: 400 }, (_, index) => `Rule ${index} says ${index * 7} and ${index * 13} things`);

    const { lines: compared } = diffText(lines.join('\n'), lines.map((line) => `${line} now`).join('\n'));

    expect(compared.map(({ kind }) => kind)).to.deep.equal(lines.map(() => 'changed'));
  });

  it('finds the word that changed in one long line', () => {
    const words = Array.from({ length: 15_000 }, (_, index) => `w${index}`);

    const { lines } = diffText(words.join(' '), words.with(7000, 'other').join(' '));

    expect(lines).to.have.length(1);
    expect(lines[0]).to.deep.include({ kind: 'changed' });
    expect(lines.flatMap((line) => (line.kind === 'changed' ? line.words : []))).to.have.length(4);
  });

  it('keeps lines that moved, where only few did, and gives up where all did', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `line ${index}`);
    const reversed = lines.toReversed().join('\n');

    const moved = diffText(lines.join('\n'), [...lines.slice(1), 'line 0'].join('\n'));

    expect([moved.added, moved.removed]).to.deep.equal([1, 1]);
    expect(diffText(lines.join('\n'), reversed).lines.some(({ kind }) => kind === 'same')).to.equal(false);
  });

  it('compares two texts of 100 KB that share nothing', () => {
    const text = (seed: number): string =>
      Array.from({ length: 20_000 }, (_, index) => ((index * seed) % 9973).toString(36)).join('\n');

    expect(diffText(text(7919), text(104_729)).lines.length).to.be.greaterThan(20_000);
  });
});

describe('diffWords()', () => {
  it('takes a Handlebars tag as one word', () => {
    expect(diffWords('Hi {{customer.name}}!', 'Hi {{customer.firstName}}!')).to.deep.equal([
      { kind: 'same', text: 'Hi ' },
      { kind: 'removed', text: '{{customer.name}}' },
      { kind: 'added', text: '{{customer.firstName}}' },
      { kind: 'same', text: '!' },
    ]);
  });

  it('joins two changed words with only a blank between them', () => {
    expect(diffWords('the old law holds', 'the new rule holds')).to.deep.equal([
      { kind: 'same', text: 'the ' },
      { kind: 'removed', text: 'old law' },
      { kind: 'added', text: 'new rule' },
      { kind: 'same', text: ' holds' },
    ]);
  });
});
