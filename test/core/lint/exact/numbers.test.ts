import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readNumber, readOrdinal } from '../../../../core/lint/exact/numbers.ts';
import { tokenize } from '../../../../core/lint/text/tokenize.ts';

const numbers: readonly (readonly [text: string, least: number, most: number, tokens: number])[] = [
  ['zero', 0, 0, 1],
  ['seven words', 7, 7, 1],
  ['ninety nine', 99, 99, 2],
  ['forty-two', 42, 42, 2],
  ['two hundred and fifty', 250, 250, 4],
  ['a hundred', 100, 100, 2],
  ['an even dozen', 0, 0, 0],
  ['a full dozen', 12, 12, 3],
  ['half a dozen', 6, 6, 3],
  ['a half dozen', 6, 6, 3],
  ['a couple of', 2, 3, 3],
  ['couple of', 2, 3, 2],
  ['a handful', 3, 6, 2],
  ['a single', 1, 1, 2],
  ['1,200', 1200, 1200, 1],
];

describe('readNumber()', () => {
  for (const [text, least, most, to] of numbers) {
    it(to === 0 ? `finds none in "${text}"` : `reads "${text}" as ${least} to ${most}, over ${to} tokens`, () => {
      expect(readNumber(tokenize(text), 0)).to.deep.equal(to === 0 ? undefined : { least, most, to });
    });
  }

  for (const text of ['handful', 'single', 'hundred', 'dozen', 'the', 'words', '"seven"', '']) {
    it(`finds none in ${text === '' ? 'nothing' : text}`, () => {
      expect(readNumber(tokenize(text), 0)).to.equal(undefined);
    });
  }
});

describe('readOrdinal()', () => {
  const ordinals = [
    ['first', 1],
    ['twentieth', 20],
    ['3rd', 3],
    ['zeroth', undefined],
    ['next', undefined],
    ['3 rd', undefined],
  ] as const;
  for (const [text, value] of ordinals) {
    it(`reads "${text}" as ${value ?? 'none'}`, () => {
      expect(readOrdinal(tokenize(text), 0)?.value).to.equal(value);
    });
  }
});
