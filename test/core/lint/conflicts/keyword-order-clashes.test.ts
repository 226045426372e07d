import { expect } from 'chai';
import { describe, it } from 'mocha';
import { clashesOf } from './clashes-of.ts';

const rulesOf = (sentences: readonly string[]): readonly string[] =>
  clashesOf(sentences)
    .map(({ rule }) => rule.replace('conflict/', ''))
    .filter((rule) => rule.startsWith('keyword'));

const invalid: readonly (readonly [rule: string, ...sentences: string[]])[] = [
  [
    'keyword-order',
    'The keyword "monitor" must appear before "improve" in the text.',
    'The keyword "monitor" must appear after "improve" in the text.',
  ],
  [
    'keyword-order',
    'The word "price" must appear before the word "delivery".',
    'The word "delivery" must come before "thanks".',
    'The word "thanks" has to precede "price".',
  ],
  [
    'keyword-order',
    'The word "price" must appear before the word "delivery".',
    'Start your answer with "Delivery is free".',
  ],
  ['keyword-order', 'The word "salt" must not come before "pepper".', 'The word "salt" must appear ahead of "pepper".'],
  [
    'keyword',
    'The keyword "experience" must appear solely as a verb in the response.',
    'Include the phrase "seamless attendee experience" in the Live Event section.',
  ],
  ['keyword', 'Use the word "data" only in the plural.', 'Include the phrase "a data".'],
];

const valid: readonly (readonly string[])[] = [
  ['The word "price" must appear before "delivery".', 'The word "delivery" must appear before "thanks".'],
  ['The word "price" must appear before "delivery".', 'Start your answer with "Price and delivery".'],
  ['The word "price" must appear before "delivery".', 'The word "delivery" must appear after "price".'],
  ['The word "price" must appear before "delivery".', 'End your answer with "Thanks".'],
  ['The keyword "experience" must appear solely as a verb.', 'Include the phrase "to experience joy".'],
  ['Use "data" only as a noun.', 'Include the phrase "the data".'],
];

describe('findKeywordOrderClashes() and findFormClashes()', () => {
  for (const [rule, ...sentences] of invalid) {
    it(`report ${sentences.join(' / ')}`, () => {
      expect(rulesOf(sentences)).to.deep.equal([rule]);
    });
  }

  for (const sentences of valid) {
    it(`are silent on ${sentences.join(' / ')}`, () => {
      expect(rulesOf(sentences)).to.deep.equal([]);
    });
  }
});
