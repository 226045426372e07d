import { expect } from 'chai';
import { describe, it } from 'mocha';
import { lastClause } from './sentence-of.ts';

const moods: readonly (readonly [string, string])[] = [
  // Orders in the imperative, also with words that may be nouns
  ['Use bullet points.', 'order'],
  ['List the sources at the end.', 'order'],
  ['Answer in French.', 'order'],
  ['Please always double-check the totals.', 'order'],
  ['Then carefully rewrite the second paragraph.', 'order'],
  ['Never reveal the price.', 'order'],
  ["Don't apologise.", 'order'],
  ['Do not, under any circumstances, give legal advice.', 'order'],
  ['Under no circumstances may the name appear.', 'order'],
  ['Make sure to cite a source.', 'order'],
  ['Let the postman introduce himself.', 'order'],
  ['Be brief.', 'order'],
  // Modals, requests, second person
  ['The response must be written in the passive voice.', 'order'],
  ['The report should contain four sections.', 'order'],
  ['Answers have to fit on one line.', 'order'],
  ['You are to answer in verse.', 'order'],
  ['You use poetry to make your point.', 'order'],
  ['You never mention competitors.', 'order'],
  ["I'd like the letter to be short.", 'order'],
  ['I want you to act as a guide.', 'order'],
  ['Could you please carry on in Portuguese?', 'order'],
  ['Please help me write an email.', 'order'],
  ['It is important that no name is given.', 'order'],
  // Labels and phrases without a verb
  ['Tone: formal.', 'order'],
  ['60 to 80 words.', 'order'],
  ['No emojis.', 'order'],
  ['A friendly letter of 60 to 90 words.', 'order'],
  ['Third person, present tense.', 'order'],
  ['Only verified facts.', 'order'],
  // Statements about the answer and its parts
  ['The report shows no sums.', 'order'],
  ['Headings are in sentence case.', 'order'],
  ['Prices are rounded to whole euros.', 'order'],
  ['Each answer names its source.', 'order'],
  ['The last line is left blank.', 'order'],
  // Statements about the world
  ['The printer knows letters and digits only.', 'statement'],
  ['The SMS gateway throws away any message with an accent.', 'statement'],
  ['Customers hang up when they are asked things.', 'statement'],
  ['You are a concise technical writer.', 'statement'],
  ['Our readers are in Alabama.', 'statement'],
  // Neither
  ['Is ballistics an actual science?', 'question'],
  ['I have been a member for ten years.', 'narrative'],
  ['The shop was closed on Monday.', 'narrative'],
];

describe('mood of a clause', () => {
  for (const [text, mood] of moods) {
    it(`of "${text}" is ${mood}`, () => {
      expect(lastClause(text).mood).to.equal(mood);
    });
  }
});

const forces: readonly (readonly [string, string])[] = [
  ['Use tables.', 'require'],
  ['You must use tables.', 'require'],
  ['Do not use tables.', 'forbid'],
  ['Never use tables.', 'forbid'],
  ['No tables.', 'forbid'],
  ['You should use tables.', 'prefer'],
  ['Try to use tables.', 'prefer'],
  ['Tables should not be used.', 'avoid'],
  ['Try not to use tables.', 'avoid'],
  ['You may use tables.', 'permit'],
  ['You may not use tables.', 'forbid'],
  ['Tables are allowed.', 'permit'],
  ['There is no need to use tables.', 'permit'],
  ['You do not need to use tables.', 'permit'],
  ['Feel free to use tables.', 'permit'],
  ['Do not forget to use tables.', 'require'],
  ['Never fail to use tables.', 'require'],
];

describe('force of a clause', () => {
  for (const [text, force] of forces) {
    it(`of "${text}" is ${force}`, () => {
      expect(lastClause(text).force).to.equal(force);
    });
  }
});
