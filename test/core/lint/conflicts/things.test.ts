import { expect } from 'chai';
import { describe, it } from 'mocha';
import { areDistinct, isInstance, isOnce, kindOf } from '../../../../core/lint/conflicts/things.ts';

const kinds: readonly (readonly [thing: string, kind: string | undefined])[] = [
  ['question', 'question'],
  ['short open question', 'question'],
  ['call to action', 'call'],
  ['flower', undefined],
];

const distinct: readonly (readonly [a: string, b: string, are: boolean])[] = [
  ['greeting', 'question', true],
  ['summary', 'recap', false],
  ['question', 'call to action', false],
  ['call to action', 'question', false],
  ['postscript', 'signature', false],
  ['signature', 'ps', false],
  ['flower', 'question', false],
];

const instances: readonly (readonly [text: string, thing: string, side: 'start' | 'end', is: boolean | undefined])[] = [
  ['Is that all?', 'question', 'end', true],
  ['What matters', 'question', 'start', undefined],
  ['Let us know', 'question', 'end', false],
  ['Here are the facts', 'question', 'start', false],
  ['Yes', 'question', 'start', undefined],
  ['42 percent', 'statistic', 'start', true],
  ['of all 42', 'statistic', 'end', true],
  ['of all', 'statistic', 'end', false],
  ['On Monday', 'date', 'start', undefined],
  ['Dear reader', 'date', 'start', false],
  ['P.S. Call me', 'postscript', 'end', true],
  ['Call me', 'postscript', 'end', false],
  ['Call me.', 'unfinished sentence', 'end', false],
  ['Call me', 'unfinished sentence', 'end', undefined],
  ['Time flies', 'proverb', 'end', false],
  ['We hope that this answers all of your many questions', 'proverb', 'end', undefined],
  ['Time flies', 'quotation', 'end', false],
  ['We hope that this answers it', 'quotation', 'end', undefined],
  ['Tell us more', 'request', 'end', false],
  ['Dear customer', 'greeting', 'start', true],
  ['Kind regards', 'greeting', 'end', false],
  ['Kind regards', 'signature', 'end', true],
  ['Dear customer', 'title', 'start', undefined],
  ['Thank you', 'thanks', 'end', undefined],
  ['Something', 'greeting', 'start', undefined],
  ['Something', 'flower', 'start', undefined],
  ['…', 'greeting', 'start', undefined],
];

describe('things that texts begin and end with', () => {
  for (const [thing, kind] of kinds) {
    it(`${thing} is of the kind ${kind}`, () => expect(kindOf(thing)).to.equal(kind));
  }
  for (const [a, b, are] of distinct) {
    it(`${a} and ${b} are ${are ? 'two things' : 'not certainly two things'}`, () =>
      expect(areDistinct(a, b)).to.equal(are));
  }
  for (const [text, thing, side, is] of instances) {
    it(`${JSON.stringify(text)} at the ${side} ${is === undefined ? 'may be' : is ? 'is' : 'is not'} a ${thing}`, () =>
      expect(isInstance(text, thing, side)).to.equal(is));
  }
  it('come once, or more often', () =>
    expect(['conclusion', 'question', 'flower'].map(isOnce)).to.deep.equal([true, false, false]));
});
