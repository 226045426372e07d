import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import { sentenceOf } from './sentence-of.ts';

const forces = (text: string): string =>
  readClauses(sentenceOf(text))
    .map(({ force }) => force)
    .join(' ');

describe('clauses that are joined', () => {
  for (const [text, expected] of [
    ['Never invent evidence or fabricate quotes.', 'forbid forbid'],
    ['Do not invent, assume, or infer anything.', 'forbid forbid forbid'],
    ['Do not answer questions, add remarks, or apologise.', 'forbid forbid forbid'],
    ['Do not use emojis, and write in French.', 'forbid require'],
    ['Do not use tables, keep it short, and greet the reader.', 'forbid require require'],
    ['Use no tables or write in French.', 'forbid require'],
    ['Our clerks read no French or Polish, so write in English.', 'forbid require require'],
    ['You can create, read, update, and delete files.', 'permit permit'],
    ['You may skip the greeting and answer in one line.', 'permit permit'],
    ['You may skip the greeting, and write in French.', 'permit require'],
    ['Ask the user for the value or infer it from context.', 'permit permit'],
    ['Ask the user for the value and infer nothing.', 'require require'],
  ] as const) {
    it(`of "${text}" ask: ${expected}`, () => {
      expect(forces(text)).to.equal(expected);
    });
  }
});
