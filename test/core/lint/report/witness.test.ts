import { expect } from 'chai';
import { describe, it } from 'mocha';
import { anyValue, domainsOf } from '../../../../core/lint/branch/domains.ts';
import { witnessOf } from '../../../../core/lint/report/witness.ts';
import type { Branch } from '../../../../core/lint/text/sentence.ts';
import type { JsonObject } from '../../../../core/protocol.ts';

const yes = (subject: string): Branch => [{ subject, holds: true }];
const no = (subject: string): Branch => [{ subject, holds: false }];
const equals = (subject: string, value: string): Branch => [{ subject, equals: value, holds: true }];

describe('witnessOf()', () => {
  const cases: readonly (readonly [Branch, unknown])[] = [
    [[], undefined],
    [yes('markdown'), { markdown: true }],
    [[...yes('markdown'), ...no('terse')], { markdown: true, terse: false }],
    [[...yes('user'), ...yes('user.name')], { user: { name: true } }],
    [equals('tone', '"formal"'), { tone: 'formal' }],
    [yes('each items'), { items: ['item'] }],
    [[...yes('a'), ...no('a')], undefined],
    [[...yes('a'), ...yes('(lookup map key)')], { a: true }],
  ];
  for (const [branch, expected] of cases) {
    it(`gives ${JSON.stringify(expected)} for ${JSON.stringify(branch)}`, () => {
      expect(witnessOf(branch, anyValue)).to.deep.equal(expected);
    });
  }

  it('takes values that the input schema allows', () => {
    const schema: JsonObject = {
      type: 'object',
      required: ['tone'],
      properties: { tone: { enum: ['formal', 'casual'] }, count: { type: 'integer' } },
    };

    expect(witnessOf([...no('tone'), ...no('count')], domainsOf(schema))).to.equal(undefined);
    expect(witnessOf([...yes('tone'), ...yes('count')], domainsOf(schema))).to.deep.equal({ tone: 'formal', count: 1 });
  });
});
