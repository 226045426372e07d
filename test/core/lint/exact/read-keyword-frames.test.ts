import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readKeywords } from '../../../../core/lint/exact/read-keywords.ts';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { sentenceOf } from '../text/sentence-of.ts';

const ruledOut: readonly string[] = [
  '"Synergy" is on our blacklist.',
  'The word "synergy" is retired.',
  'Keep "synergy" out of the text.',
  'Strike out "synergy" wherever it slips in.',
  'Find another word for "synergy".',
  'Do without the term "synergy".',
  'Our mail filter blocks everything in which "synergy" occurs.',
  'Texts in which "synergy" turns up are sent back.',
  'The client cannot stand reading "synergy".',
  'Legal has taken "synergy" off the list of expressions that we may publish.',
  'Never "synergy".',
  'There is no place for "synergy" in here.',
  '"Synergy" makes our readers cringe.',
  'Taboo words: "synergy".',
];

const asked: readonly string[] = [
  'No letter leaves without "harbour" in it.',
  'Make sure that a search for "harbour" finds the text.',
  'The term "harbour" belongs in there.',
  'Our filter drops every mail that lacks the phrase "harbour".',
  'Refer to the place by its full official name, "harbour".',
  'The name "harbour" must not be missing.',
  'Do not strike out "harbour".',
  'Find room for "harbour".',
];

const neither: readonly string[] = [
  'Our competitors avoid the word "harbour".',
  'If the user says "harbour", wait.',
  'Older material is full of the word "harbour".',
  'Adding "just in case" checks',
  'Skip all commits for `.planning/` files.',
];

describe('frames around a text', () => {
  const boundsOf = (text: string): readonly unknown[] =>
    readClauses(sentenceOf(text))
      .flatMap(readKeywords)
      .map(({ value }) => (value.kind === 'occurrence' ? (value.max ?? value.min) : value));

  for (const text of ruledOut) it(`rule it out: ${text}`, () => expect(boundsOf(text)).to.deep.equal([0]));
  for (const text of asked) it(`ask for it: ${text}`, () => expect(boundsOf(text)).to.deep.equal([1]));
  for (const text of neither) it(`only name it: ${text}`, () => expect(boundsOf(text)).to.deep.equal([]));
});
