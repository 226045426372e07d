import { expect } from 'chai';
import { describe, it } from 'mocha';
import { canHoldTogether } from '../../../../core/lint/branch/can-hold-together.ts';
import { anyValue, domainsOf } from '../../../../core/lint/branch/domains.ts';
import type { Branch } from '../../../../core/lint/text/sentence.ts';

/** `a`, `!a`, `tone="formal"`, `tone!="formal"`. */
function literals(text: string): Branch {
  return text.split(' & ').map((part) => {
    const [, not = '', subject = '', sign, value = ''] = /^(!?)([^=!"]+)(?:(!?=)(.*))?$/u.exec(part) ?? [];
    if (sign === undefined) return { subject, holds: not === '' };
    return { subject, equals: value, holds: sign === '=' };
  });
}

const schema = domainsOf({
  type: 'object',
  required: ['tone', 'terse', 'count'],
  properties: {
    tone: { type: 'string', enum: ['formal', 'casual', 'plain'] },
    style: { type: 'string', enum: ['a', 'b'] },
    terse: { type: 'boolean' },
    count: { type: 'integer' },
    items: { type: 'array' },
    user: { type: 'object', required: ['tone'], properties: { tone: { enum: ['x', 'y'] } } },
  },
});

const exclusive: readonly (readonly [string, string])[] = [
  ['a', '!a'],
  ['tone="formal"', 'tone="casual"'],
  ['tone="formal"', 'tone!="formal"'],
  ['tone="formal"', '!tone'],
  ['tone=""', 'tone'],
  ['tone!="formal" & tone!="casual"', 'tone!="plain"'],
  ['tone="other"', 'terse'],
  ['!tone', 'terse'],
  ['terse!=true', 'terse'],
  ['terse!=true', 'terse!=false'],
  ['count=0', 'count'],
  ['each items', '!items'],
  ['each items', '!each items'],
  ['items', '!each items'],
  ['user.tone', '!user'],
  ['user.tone="x"', 'user.tone="y"'],
];

const together: readonly (readonly [string, string])[] = [
  ['a', 'b'],
  ['a', '!b'],
  ['tone!="formal"', 'tone!="casual"'],
  ['style!="a"', 'style!="b"'],
  ['style!="a"', '!style'],
  ['with count', '!count'],
  ['!each items', '!items'],
  ['items[].urgent', '!items[].urgent'],
  ['@first', '!@first'],
  ['(isPremium user)', 'user'],
  ['user', '!user.other'],
];

describe('canHoldTogether()', () => {
  for (const [one, other] of exclusive) {
    it(`is false for ${one} with ${other}`, () => {
      expect(canHoldTogether([literals(one), literals(other)], schema)).to.equal(false);
    });
  }
  for (const [one, other] of together) {
    it(`is true for ${one} with ${other}`, () => {
      expect(canHoldTogether([literals(one), literals(other)], schema)).to.equal(true);
    });
  }

  it('knows nothing of variables without a schema: a text is truthy and has no items', () => {
    expect(canHoldTogether([literals('items'), literals('!each items')], anyValue)).to.equal(true);
    expect(canHoldTogether([literals('tone="x"'), literals('tone="y"')])).to.equal(false);
  });
});
