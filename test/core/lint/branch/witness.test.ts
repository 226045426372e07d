import { expect } from 'chai';
import { describe, it } from 'mocha';
import { witness } from '../../../../core/lint/branch/witness.ts';
import type { Branch } from '../../../../core/lint/text/sentence.ts';
import type { JsonObject } from '../../../../core/protocol.ts';

const yes = (subject: string): Branch => [{ subject, holds: true }];
const no = (subject: string): Branch => [{ subject, holds: false }];
const equals = (subject: string, value: string): Branch => [{ subject, equals: value, holds: true }];

describe('witness()', () => {
  const cases: readonly (readonly [readonly Branch[], unknown])[] = [
    [[yes('markdown')], { markdown: true }],
    [[yes('markdown'), no('terse')], { markdown: true, terse: false }],
    [[yes('user'), yes('user.name')], { user: { name: true } }],
    [[yes('user.name')], { user: { name: true } }],
    [[no('user'), yes('user.name')], undefined],
    [[no('user'), no('user.name')], { user: false }],
    [[equals('tone', '"formal"')], { tone: 'formal' }],
    [[[...yes('items'), ...yes('each items')]], { items: ['item'] }],
    [[no('each items'), yes('items')], { items: true }],
    [
      [[...yes('items'), ...yes('items[].urgent')], no('items[].urgent')],
      { items: [{ urgent: true }, { urgent: false }] },
    ],
    [[yes('a'), no('a')], undefined],
    [[yes('a'), yes('(lookup map key)')], { a: true }],
  ];
  for (const [branches, expected] of cases) {
    it(`gives ${JSON.stringify(expected)} for ${JSON.stringify(branches)}`, () => {
      expect(witness(branches)).to.deep.equal(expected);
    });
  }

  it('takes values that the input schema allows, for required variables too', () => {
    const schema: JsonObject = {
      type: 'object',
      required: ['tone', 'name'],
      properties: { tone: { enum: ['formal', 'casual'] }, count: { type: 'integer' }, name: { type: 'string' } },
    };

    expect(witness([no('tone')], schema)).to.equal(undefined);
    expect(witness([yes('count')], schema)).to.deep.equal({ tone: 'formal', count: 1, name: 'text' });
  });
});
