import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lint } from '../../../../core/lint/lint.ts';
import { presetSettings } from '../../../../core/lint/settings/lint-settings.ts';

const settings = presetSettings('recommended');

/** Severities of what is found in two instructions. */
const severitiesOf = (...lines: readonly string[]): readonly string[] =>
  lint({ file: 'case.md', text: lines.join('\n'), kind: 'text', partials: new Map() }, settings).map(
    ({ severity }) => severity,
  );

/** Both of each pair on one thing, and then each on one of its own, which may still be meant to be the same. */
const pairs: readonly (readonly [string, string, 'error' | 'warn'])[] = [
  ['Round the total to two decimals.', 'Round the total to whole euros.', 'error'],
  ['Round the tax to two decimals.', 'Round the total to whole euros.', 'warn'],
  ['Give distances in kilometres.', 'Give distances in miles.', 'error'],
  ['Give distances in kilometres.', 'Give the height of the client in feet.', 'warn'],
  ['Use kilometres.', 'Use miles.', 'error'],
  ['Give prices with two decimals.', 'Round prices to whole euros.', 'error'],
  ['Give prices with two decimals.', 'Prices above 100 are rounded to whole euros.', 'warn'],
  ['A reply to a complaint takes at least three sentences.', 'A reply to a complaint takes one sentence.', 'error'],
  ['A reply to a complaint takes at least three sentences.', 'A reply to a thank-you note takes one sentence.', 'warn'],
  ['Each query has 3 to 8 words.', 'The last query has 15 words.', 'error'],
  ['A query has 3 to 8 words.', 'The last query has 15 words.', 'warn'],
];

describe('the severity of a conflict', () => {
  for (const [a, b, severity] of pairs) {
    it(`is ${severity} for ${JSON.stringify([a, b])}`, () => {
      expect(severitiesOf(a, b)).to.deep.equal([severity]);
    });
  }
});
