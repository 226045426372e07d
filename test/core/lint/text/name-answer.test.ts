import { expect } from 'chai';
import { describe, it } from 'mocha';
import { nameAnswer } from '../../../../core/lint/text/name-answer.ts';
import { sentenceOf } from './sentence-of.ts';

/** The last sentence after a task, as it is read. */
const read = (task: string, last: string): string =>
  nameAnswer([sentenceOf(task), sentenceOf(last)])[1]
    ?.tokens.map(({ lower }) => lower)
    .join(' ') ?? '';

describe('the name of what a prompt asks for', () => {
  for (const [task, last, answer] of [
    ['You turn offers of a shop into a feed.', 'The feed must be YAML.', 'the answer must be yaml .'],
    ['Write a security advisory for our customers.', 'Keep the advisory short.', 'keep the answer short .'],
    ['You write recipe cards for a cookbook.', 'Your card is in German.', 'your answer is in german .'],
    ['Your job is to draft press releases.', 'The whole release is plain text.', 'the whole answer is plain text .'],
  ] as const) {
    it(`"${task}" makes "${last}" speak of the answer`, () => {
      expect(read(task, last)).to.equal(answer);
    });
  }

  for (const [task, last] of [
    ['You read feeds of shops.', 'The feed is JSON.'],
    ['Create a file for each module.', 'The file is JSON.'],
    ['You turn offers into a feed.', 'The feed reader is old.'],
    ['You turn offers into a feed.', 'Another feed is YAML.'],
    ['Write a title and a blurb.', 'The blurb is short.'],
  ] as const) {
    it(`"${task}" leaves "${last}" as it is`, () => {
      expect(read(task, last)).to.not.include('answer');
    });
  }
});
