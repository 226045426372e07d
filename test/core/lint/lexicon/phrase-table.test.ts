import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { surfaceTable } from '../../../../core/lint/directives/surface-index.ts';
import { indexPhrases } from '../../../../core/lint/lexicon/phrase-index.ts';
import { tabulatePhrases } from '../../../../core/lint/lexicon/phrase-table.ts';
import { formatPhraseTable, readPhraseTable } from '../../../../core/lint/lexicon/phrase-table-text.ts';
import { prebuiltPhrases } from '../../../../core/lint/lexicon/prebuilt-phrases.ts';
import { surfaces } from '../../../../core/lint/lexicon/surfaces.ts';
import { tokenize } from '../../../../core/lint/text/tokenize.ts';

const classes = new Map([['write', 'write|draft|put down']]);
const phrases = [
  'a b',
  '(a|b c)? c',
  'a .. c',
  '^ not a',
  '@write ... "a"',
  '# (a|b)? $',
  '!b @write a?',
  'b , c',
  'c c',
];

describe('a table of phrases', () => {
  it('is read as it was written down', () => {
    const made = tabulatePhrases(phrases, classes);
    const read = readPhraseTable(formatPhraseTable(made));

    expect(read.needs).to.equal(made.needs);
    expect(phrases.map((_, number) => read.placeOf(number))).to.deep.equal(made.places);
    expect([...made.uses.keys()].map(read.useOf)).to.deep.equal([...made.uses.values()]);
    expect(made.uses.size).to.be.greaterThan(5);
    expect(read.useOf('elsewhere')).to.equal(undefined);
    expect([made, read].map((table) => table.placeOf(phrases.length).before)).to.deep.equal([[], []]);
  });

  it('finds the same phrases, made beforehand or not', () => {
    const entries = phrases.map((phrase) => [phrase, phrase] as const);
    const now = indexPhrases(entries, classes);
    const before = indexPhrases(entries, classes, formatPhraseTable(tabulatePhrases(phrases, classes)));
    const words = ['a', 'b', 'c', 'not', 'write', 'draft', '"a"', '3', ';', ','];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (text) => {
        const tokens = tokenize(text.join(' '));
        const range = { from: 0, to: tokens.length };
        expect(before.search(tokens, range)).to.deep.equal(now.search(tokens, range));
      }),
      { numRuns: 100 },
    );
  });

  it('is that of the lexicon where the build wrote one', () => {
    expect(['', surfaceTable(surfaces)]).to.include(prebuiltPhrases);
  });

  it('files each phrase of the lexicon', () => {
    const table = readPhraseTable(surfaceTable(surfaces));
    const count = surfaces.flatMap(({ poles }) => Object.values(poles).flat()).length;

    expect(Array.from({ length: count }, (_, number) => table.placeOf(number).mostBefore >= 0)).not.to.include(false);
  });
});
