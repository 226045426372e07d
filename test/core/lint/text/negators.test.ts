import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lastClause, textOf } from './sentence-of.ts';

/** Sentence, and each negator with what it governs. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['Do not use tables.', ['Do not → use tables.']],
  ['Never use tables, whatever the topic.', ['Never → use tables, whatever the topic.']],
  ['Use no bold in the Markdown.', ['no → bold']],
  ['No tables, lists or links.', ['No → tables, lists or links']],
  ['No tables.', ['No → tables']],
  ['Write without commas.', ['without → commas']],
  ['Avoid emojis in the title.', ['Avoid → emojis in the title.']],
  ['Refrain from jargon.', ['Refrain from → jargon.']],
  ['Leave the price out.', ['Leave → the price']],
  ['Leave out the price.', ['Leave out → the price.']],
  ['Steer clear of politics.', ['Steer clear of → politics.']],
  ['Emojis are forbidden.', ['are forbidden ← Emojis']],
  ['Small talk has no place here.', ['has no place ← Small talk']],
  ['Exclamation marks must be avoided.', ['must be avoided ← Exclamation marks']],
  ['No answer may contain links.', ['No → answer may contain links.']],
  ['Nothing must be invented.', ['Nothing → must be invented.']],
  ['Use commas instead of dashes.', ['instead of → dashes']],
  ['Use tables rather than lists.', ['rather than → lists']],
  ['Do not use tables but lists.', ['Do not → use tables']],
  ['Use at most two commas, not three.', ['not → three.']],
  // Both negate: the order stands
  ['Do not avoid jargon.', ['Do not → avoid jargon.', 'avoid → jargon.']],
  // Not negated at all
  ['Use no more than 40 words.', []],
  ['Not only list the facts.', []],
  ['Do not hesitate to ask.', []],
  ['Never fail to greet.', []],
  ['Always answer, no matter what.', []],
  ['Say it without exception.', []],
  ['Return nothing but JSON.', []],
  ['Ask whether or not it rains.', []],
  // A condition is not negated by what stands in it
  ['Ask when there is no date.', []],
];

describe('negators of a clause', () => {
  for (const [text, expected] of cases) {
    it(`in "${text}": ${expected.join('; ') || 'none'}`, () => {
      const clause = lastClause(text);

      const found = clause.negators.map((negator) => {
        const arrow = negator.governs.from < negator.from ? '←' : '→';
        return `${textOf(clause, negator)} ${arrow} ${textOf(clause, negator.governs)}`;
      });
      expect(found).to.deep.equal(expected);
    });
  }
});
