import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readSaid } from '../directives/read-said.ts';

const cases: readonly (readonly [text: string, roles: readonly string[]])[] = [
  ['You are a tax lawyer.', ['+lawyer']],
  ['Act as a teacher.', ['+teacher']],
  ['From now on, talk as the butler of a country house.', ['+servant']],
  ['You are not a coach but a commentator.', ['-teacher', '+commentator']],
  ['Never act as a doctor.', ['-doctor']],
  ['You are an assistant.', []],
  ['You are a teacher at heart.', []],
  ['You are a teacher and writer.', []],
  ['You are kind.', []],
  ['If they want to practise, act as the judge.', []],
  ['You may act as a teacher.', []],
  ['Are you a doctor?', []],
];

describe('readRole()', () => {
  for (const [text, roles] of cases) {
    it(`reads ${JSON.stringify(roles)} in ${JSON.stringify(text)}`, () => {
      expect(readSaid(text, 'own-role')).to.deep.equal(roles);
    });
  }
});
