import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Finding } from '../../../../core/lint/finding.ts';
import { indexLines, locateFindings } from '../../../../core/lint/report/located-finding.ts';

describe('indexLines()', () => {
  it('counts lines and columns as one does by hand', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab\n]*$/), fc.nat(40), (text, offset) => {
        const before = text.slice(0, offset);
        const { line, column } = indexLines(text).placeOf(Math.min(offset, text.length));

        expect(line).to.equal(before.split('\n').length);
        expect(column).to.equal(before.length - before.lastIndexOf('\n'));
      }),
    );
  });

  it('gives lines without their line breaks', () => {
    const text = 'one\r\ntwo\n\nfour';
    const lines = indexLines(text);
    const texts = [1, 2, 3, 4, 5].map((line) => text.slice(lines.rangeOf(line).start, lines.rangeOf(line).end));

    expect(texts).to.deep.equal(['one', 'two', '', 'four', '']);
  });
});

describe('locateFindings()', () => {
  it('shows the part of a very long line around its place', () => {
    const text = `${'a '.repeat(50_000)}HERE${' b'.repeat(50_000)}`;
    const start = text.indexOf('HERE');
    const finding: Finding = {
      ...{ rule: 'conflict/tone', code: 'PC160', message: 'm' },
      severity: 'warn',
      certainty: 'likely',
      ...{ branch: [], fingerprint: 'f', suggestions: [] },
      places: [{ file: 'a', start, end: start + 4, text: 'HERE', chain: [] }],
    };
    const [located] = locateFindings([finding], () => text);
    const place = located?.locations[0];

    expect(place?.source.length).to.be.at.most(240);
    expect(place?.source.slice((place.column ?? 0) - place.sourceColumn).startsWith('HERE')).to.equal(true);
  });
});
