import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readSaid } from './read-said.ts';

const cases: readonly (readonly [text: string, said: readonly string[]])[] = [
  ['Keep quiet about the owner.', ['-mention owner']],
  ['Do not keep quiet about the owner.', ['+mention owner']],
  ['Make no secret of the price.', ['+mention pric']],
  ['Be open about the fees.', ['+mention pric']],
  ['Discounts are never brought up.', ['-mention discount']],
  ['The salary is confidential.', ['-mention salary']],
  ['You may keep quiet about the owner.', []],
  ['Why keep quiet about the owner?', []],
];

describe('readTellings()', () => {
  for (const [text, said] of cases) {
    it(`reads ${JSON.stringify(said)} in ${JSON.stringify(text)}`, () => {
      expect(readSaid(text, 'action:mention')).to.deep.equal(said);
    });
  }
});
