import { expect } from 'chai';
import { describe, it } from 'mocha';
import { nameModel } from '../../../../core/lint/text/name-model.ts';
import { sentenceOf } from './sentence-of.ts';

/** The last of some sentences, as it is read. */
const read = (...sentences: readonly string[]): string =>
  nameModel(sentences.map((text) => sentenceOf(text)))
    .at(-1)
    ?.tokens.map(({ lower }) => lower)
    .join(' ') ?? '';

describe('what a prompt calls the model', () => {
  for (const [sentences, told] of [
    [['The assistant replies in English.'], 'please you reply in english .'],
    [['Our support bot never asks questions.'], 'please please you never ask questions .'],
    [['The agent is terse and takes no sides.'], 'please you are terse and take no sides .'],
    [['When a guest agrees, the chatbot books the table.'], 'when a guest agrees , please you book the table .'],
    [['The AI must not introduce itself.'], 'please you must not introduce yourself .'],
    [['Pia is the voice assistant of a bank.', 'Pia always answers in German.'], 'you always answer in german .'],
    [['This prompt is for "Pia", the assistant of a bank.', 'She does not haggle.'], 'you do not haggle .'],
    [['You are Tom, a patient tutor.', 'Tom never gives the solution.'], 'you never give the solution .'],
    [['Act as a nurse for children.', 'The nurse uses no Latin.'], 'please you use no latin .'],
    [['The bot is polite.', 'It copies names but never translates them.'], 'you copy names but never translate them .'],
  ] as const) {
    it(`"${sentences.join(' ')}" is an order to it`, () => {
      expect(read(...sentences)).to.equal(told);
    });
  }

  for (const sentences of [
    ['The customer replies in English.'],
    ['You are a judge of answers.', 'The assistant replies in English.'],
    ['It rains.'],
    ['She replies in English.'],
    ['Pia answers calls.'],
    ['The assistant.'],
    ['Monday is the day, a holiday, when we rest.', 'Monday starts at nine.'],
    ['Send the bot tips.'],
  ]) {
    it(`"${sentences.join(' ')}" is about somebody else`, () => {
      expect(read(...sentences)).to.not.match(/\byou\b(?! are)/u);
    });
  }

  it('examples and quotes are left as they are', () => {
    const sentence = { ...sentenceOf('The assistant replies in English.'), context: 'example' } as const;

    expect(nameModel([sentence])).to.deep.equal([sentence]);
  });
});
