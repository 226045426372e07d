import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { CountTokens } from '../../../core/template/shorten-text.ts';
import { shortenText } from '../../../core/template/shorten-text.ts';
import { utf8Length } from '../../../core/template/utf8-length.ts';
import type { OpenAiEncoding } from '../../../core/tokens/open-ai-encoding.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';
import { anyCharacter } from '../../helpers/any-character.ts';

const numRuns = Number(process.env['BUDGET_RUNS'] ?? 250);

/** Texts of words, blanks and characters that merge badly. */
const texts = fc
  .array(
    fc.constantFrom(
      'the',
      ' parcel',
      ' ',
      '\n',
      '漢',
      '𐍈',
      'é',
      '👩‍👩‍👧',
      'ſ',
      '\uD800',
      '100',
      '"},{"',
      '/',
      '{{',
      '\r\n',
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

const bytes = new TextEncoder();

describe('utf8Length()', () => {
  it('is what an encoder makes of any text, halves of pairs too', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: anyCharacter })), (text) => {
        expect(utf8Length(text)).to.equal(bytes.encode(text).length);
      }),
    );
  });

  it('counts what replaces half of a pair', () => {
    expect(['\uD83D', '\uDC00', 'a\uD83Db'].map(utf8Length)).to.deep.equal([3, 3, 5]);
  });
});

describe('shortenText()', () => {
  const cut = (text: string, tokens: number, { marker = '', count }: { marker?: string; count?: CountTokens } = {}) =>
    shortenText(text, { tokens, marker, count });

  const cases: readonly (readonly [string, string, number, string, string])[] = [
    ['leaves what fits', 'parcel', 6, '', 'parcel'],
    ['cuts by bytes', 'parcel', 3, '', 'par'],
    ['keeps code points whole', 'a𐍈b', 4, '', 'a'],
    ['keeps graphemes whole', 'a👩‍👩‍👧b', 12, '', 'a'],
    ['keeps a letter and its accent together', 'ae\u0301', 2, '', 'a'],
    ['keeps flags whole', '🇳🇴🇩🇪', 12, '', '🇳🇴'],
    ['keeps a carriage return and its line feed together', 'a\r\nb', 2, '', 'a'],
    ['may leave nothing', '𐍈', 3, '', ''],
    ['marks the cut within the allowance', 'the parcel is late', 10, '…', 'the par…'],
    ['leaves a marker alone where nothing else fits', '𐍈𐍈', 4, '…', '…'],
    ['leaves a marker out where there is no room for it', 'parcel', 2, '…', ''],
    ['marks nothing that fits', 'ok', 2, '…', 'ok'],
  ];
  for (const [title, text, tokens, marker, left] of cases) {
    it(title, () => {
      const shortened = cut(text, tokens, { marker });

      expect(shortened).to.include({ text: left, isCut: left !== text });
      expect(shortened.weight).to.equal(utf8Length(left));
    });
  }

  it('keeps more where tokens are counted: all but the ends of the text by tokens', async () => {
    const { count } = await openAiTokenizer('o200k_base');
    const text = `${'The parcel is late again. '.repeat(100)}`;

    const [byBytes, byTokens] = [cut(text, 100), cut(text, 100, { count })];

    expect(byBytes.text.length).to.equal(100);
    expect(byTokens.text.length).to.be.greaterThan(380);
    expect(count(byTokens.text)).to.be.within(80, 100);
  });

  it('takes a time that grows with the text alone', async () => {
    const { count } = await openAiTokenizer('o200k_base');
    const text = 'word '.repeat(200_000);

    expect(cut(text, 100_000, { count }).text.length).to.be.within(490_000, 500_000);
  }).timeout(30_000);

  for (const id of ['o200k_base', 'cl100k_base'] satisfies readonly OpenAiEncoding[]) {
    it(`weighs at least what a text adds to any other, counted by ${id}`, async function () {
      this.timeout(600_000);
      const { count } = await openAiTokenizer(id);
      const settings = fc.record({ tokens: fc.integer({ min: 1, max: 60 }), counts: fc.boolean() });
      const around = fc.tuple(texts, texts);
      const property = fc.property(texts, settings, around, (text, { tokens, counts }, [before, after]) => {
        const marker = tokens > 5 ? ' […]' : '';
        const shortened = cut(text, tokens, { marker, ...(counts && { count }) });

        expect(shortened.weight).to.be.at.most(tokens);
        expect(count(shortened.text)).to.be.at.most(tokens);
        const whole = count(before + shortened.text + after);
        expect(whole).to.be.at.most(utf8Length(before) + shortened.weight + utf8Length(after));
      });
      fc.assert(property, { numRuns });
    });
  }

  it('gives the beginning of the text, then the marker', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, tokens) => {
        const { text: left, isCut } = cut(text, tokens);

        expect(text.startsWith(left)).to.equal(true);
        expect(isCut).to.equal(left.length < text.length);
        const segments = [...new Intl.Segmenter('und').segment(text)].map(({ index }) => index);
        expect([...segments, text.length]).to.include(left.length);
      }),
    );
  });
});
