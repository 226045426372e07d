import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { cutLines, cutParagraphs } from '../../../core/tokens/cut-lines.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';
import { tokenTexts } from './token-texts.ts';

const cases: readonly (readonly [text: string, pieces: readonly string[]])[] = [
  ['', ['']],
  ['one two', ['one two']],
  ['one\ntwo', ['one', '\ntwo']],
  ['Be kind.\nBe brief.\n', ['Be', ' kind.\nBe', ' brief.\n']],
  ['}\n}\n', ['}\n}\n']],
];

describe('cutLines()', () => {
  for (const [text, pieces] of cases) {
    it(`cuts ${JSON.stringify(text)}`, () => {
      expect(cutLines(text)).to.deep.equal(pieces);
    });
  }

  for (const [name, cut] of Object.entries({ cutLines, cutParagraphs })) {
    it(`gives pieces that are the text, and whose tokens are those of the text: ${name}`, async function () {
      this.timeout(60_000);
      const { count } = await openAiTokenizer('o200k_base');

      fc.assert(
        fc.property(
          fc.array(tokenTexts, { maxLength: 12 }),
          fc.constantFrom('\n', '.\n', 'a\n\n', ' \n'),
          (texts, end) => {
            const text = texts.join(end);
            const pieces = cut(text);

            expect(pieces.join('')).to.equal(text);
            expect(pieces.reduce((sum, piece) => sum + count(piece), 0)).to.equal(count(text));
          },
        ),
        { numRuns: 300 },
      );
    });
  }

  it('counts a long text, and the same again with one line more, as the encoding does', async () => {
    const { count, countParts } = await openAiTokenizer('o200k_base');
    const line = (at: number): string => `Rule ${at}: answer in ${at % 7} words, and cite "${at * at}".\n`;
    const lines = Array.from({ length: 600 }, (_, at) => line(at));
    const tokens = lines.map((text) => countParts([text])).reduce((sum, one) => sum + one, 0);

    expect(lines.join('').length).to.be.above(16 * 1024);
    expect(count(lines.join(''))).to.equal(tokens);
    expect(count([...lines, line(7)].join(''))).to.equal(tokens + count(line(7)));
  });
});

const paragraphs: readonly (readonly [text: string, pieces: readonly string[]])[] = [
  ['', ['']],
  ['one\ntwo', ['one\ntwo']],
  ['one\ntwo\n\nthree', ['one\ntwo', '\n\nthree']],
  ['Be kind.\nBe brief.\n\nBye.\n\n', ['Be kind.\nBe', ' brief.\n\nBye.\n\n']],
  ['\n\n\n\n}\n\n}', ['\n\n\n\n}\n\n}']],
];

describe('cutParagraphs()', () => {
  for (const [text, pieces] of paragraphs) {
    it(`cuts ${JSON.stringify(text)}`, () => {
      expect(cutParagraphs(text)).to.deep.equal(pieces);
    });
  }
});
