import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { sentenceOf, textOf } from './sentence-of.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Use tables and keep them short.', ['Use tables', 'keep them short.']],
  ['Use short headings and bullet points.', ['Use short headings and bullet points.']],
  ['Give names, dates and numbers.', ['Give names, dates and numbers.']],
  ['Answer in French, but never translate names.', ['Answer in French', 'but never translate names.']],
  ['Be polite; do not apologise.', ['Be polite', 'do not apologise.']],
  ['Use a neutral tone, avoid superlatives.', ['Use a neutral tone', 'avoid superlatives.']],
  ['Greet the user, then list the options.', ['Greet the user', 'then list the options.']],
  [
    'Return the array without a fence, since it goes to the parser.',
    ['Return the array without a fence', 'it goes to the parser.'],
  ],
  ['Write plainly, so that toddlers can follow.', ['Write plainly', 'that toddlers can follow.']],
  ['If the user is angry, apologise and offer a refund.', ['If the user is angry, apologise', 'offer a refund.']],
  ['If you use a table, give it a caption.', ['If you use a table, give it a caption.']],
  [
    'Contractors are booked by the day, so each plot gets one date.',
    ['Contractors are booked by the day', 'each plot gets one date.'],
  ],
  ['The title is short, and the subtitle is long.', ['The title is short', 'the subtitle is long.']],
  ['Explain why it matters and how it works.', ['Explain why it matters and how it works.']],
  ['Write (and never shorten) the name.', ['Write (and never shorten) the name.']],
];

describe('readClauses()', () => {
  for (const [text, expected] of cases) {
    it(`splits "${text}" into ${expected.length}`, () => {
      const clauses = readClauses(sentenceOf(text));

      expect(clauses.map((clause) => textOf(clause).replace(/^, /u, ''))).to.deep.equal(expected);
    });
  }

  it('reads nothing from examples, quotes and data', () => {
    for (const context of ['example', 'quote', 'data'] as const)
      expect(readClauses(sentenceOf('Use tables.', { context }))).to.deep.equal([]);
  });

  it('survives hostile sentences', () => {
    for (const text of [
      '',
      '...',
      'and '.repeat(2000),
      'if '.repeat(2000),
      'no '.repeat(2000),
      '('.repeat(3000),
      ', do not '.repeat(800),
    ])
      expect(() => readClauses(sentenceOf(text))).to.not.throw();
  });
});
