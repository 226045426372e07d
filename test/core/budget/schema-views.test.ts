import { expect } from 'chai';
import { describe, it } from 'mocha';
import { itemCount } from '../../../core/budget/loop-turns.ts';
import { itemOf, propertyOf, viewOf } from '../../../core/budget/schema-views.ts';
import type { JsonObject } from '../../../core/protocol.ts';

const text: JsonObject = { type: 'string', maxLength: 9 };
const flag: JsonObject = { type: 'boolean' };
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...more });

/** An input schema, the path of a variable, and what is known of it. */
const variables: readonly (readonly [schema: JsonObject | undefined, path: string, known: JsonObject | undefined])[] = [
  [object({ name: text }), 'name', text],
  [object({ customer: object({ name: text }) }), 'customer.name', text],
  [object({ name: text }), 'this.name', text],
  [object({ name: text }), 'this', object({ name: text })],
  [object({ name: text }), 'other', undefined],
  [undefined, 'name', undefined],
  [object({ name: text }), '(upper name)', undefined],
  [object({ name: text }), '@index', undefined],
  [object({ name: text }), '../name', undefined],
  [object({ orders: { type: 'array', items: object({ title: text }) } }), 'orders[].title', text],
  [object({ pair: { type: 'array', prefixItems: [text, flag], items: false } }), 'pair[]', { anyOf: [text, flag] }],
  [object({ pair: { type: 'array', prefixItems: [text] } }), 'pair[]', { anyOf: [text, {}] }],
  [object({ pair: { type: 'array', prefixItems: [text], items: flag } }), 'pair[]', { anyOf: [text, flag] }],
  [object({ tags: { type: 'array', items: text } }), 'tags[*]', text],
  [object({ tags: text }), 'tags[*]', text],
  [object({ tags: {} }), 'tags[*]', undefined],
  [
    object({ tags: { type: ['array', 'string'], items: flag } }),
    'tags[*]',
    {
      anyOf: [flag, { type: ['array', 'string'], items: flag }],
    },
  ],
  [object({ by: object({}, { additionalProperties: text }) }), 'by[]', { anyOf: [text] }],
  [object({ by: object({ a: flag }, { additionalProperties: text }) }), 'by[]', { anyOf: [flag, text] }],
  [object({ by: { type: 'object', additionalProperties: false } }), 'by[]', { anyOf: [] }],
  [object({ by: object({ a: flag }) }), 'by[]', undefined],
  [object({ by: object({ a: flag }, { additionalProperties: false, patternProperties: {} }) }), 'by[]', undefined],
];

describe('viewOf()', () => {
  for (const [schema, path, known] of variables) {
    it(`of ${path} in ${JSON.stringify(schema)} is ${JSON.stringify(known)}`, () => {
      expect(viewOf(schema, path).schema).to.deep.equal(known);
    });
  }
});

/** A schema, and what is known of its property `a`. */
const properties: readonly (readonly [schema: JsonObject, known: JsonObject | undefined])[] = [
  [object({}, { additionalProperties: false }), { enum: [] }],
  [object({ a: false }), { enum: [] }],
  [object({}, { additionalProperties: text }), text],
  [object({}, { additionalProperties: false, patternProperties: { '^a': text } }), undefined],
  [{ allOf: [object({ a: text }), object({ b: flag })] }, text],
  [{ allOf: [object({ a: text }), object({ a: flag })] }, { allOf: [text, flag] }],
  [{ anyOf: [object({ a: text }), object({ a: flag })] }, { anyOf: [text, flag] }],
  [{ oneOf: [object({ a: text }), object({})] }, undefined],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  [{ if: {}, then: object({ a: text }), else: object({ a: flag }) }, { anyOf: [text, flag] }],
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  [{ if: {}, then: object({ a: text }) }, undefined],
  [{ $ref: '#/$defs/A~1B', $defs: { 'A/B': object({ a: text }) } }, text],
  [{ $ref: '#/$defs/One', title: 'one', $defs: { One: object({ a: text }) } }, text],
  [{ $ref: '#/$defs/One', properties: { a: flag }, $defs: { One: object({ a: text }) } }, { allOf: [text, flag] }],
  [{ $ref: 'https://example.com/one.json' }, undefined],
  [{ $ref: '#/title/One', title: 'text' }, undefined],
  [{ $ref: '#/$defs/Loop', $defs: { Loop: { allOf: [{ $ref: '#/$defs/Loop' }] } } }, undefined],
];

describe('propertyOf()', () => {
  for (const [schema, known] of properties) {
    it(`of ${JSON.stringify(schema)} is ${JSON.stringify(known)}`, () => {
      expect(propertyOf({ root: schema, schema }, 'a').schema).to.deep.equal(known);
    });
  }
});

describe('itemOf()', () => {
  it('knows the items of a list, and nothing of what may be an object that its words do not speak of', () => {
    const [list, either] = [{ type: ['array', 'null'], items: text }, { items: text }];

    expect(itemOf({ root: list, schema: list }).schema).to.deep.equal(text);
    expect(itemOf({ root: either, schema: either }).schema).to.equal(undefined);
  });
});

/** A schema, the fewest and the most turns of a loop over its values, and why there is no most. */
const loops: readonly (readonly [schema: JsonObject, least: number, most: number | string])[] = [
  [{ type: 'array', maxItems: 4 }, 0, 4],
  [{ type: 'array', minItems: 2, maxItems: 4 }, 2, 4],
  [{ type: 'array', minItems: 2 }, 2, 'has no maxItems'],
  [{ type: 'string' }, 0, 0],
  [{ type: ['array', 'null'], minItems: 2, maxItems: 3 }, 0, 3],
  [{}, 0, 'has no type'],
  [{ $ref: '#/gone' }, 0, 'is not described by the input schema'],
  [{ type: 'object', maxProperties: 3 }, 0, 3],
  [{ type: 'object' }, 0, 'allows additional properties'],
  [{ type: 'object', additionalProperties: false }, 0, 0],
  [{ type: 'object', additionalProperties: false, properties: { a: {}, b: {} } }, 0, 2],
  [{ type: 'object', additionalProperties: false, patternProperties: {} }, 0, 'allows additional properties'],
  [{ type: 'array', allOf: [{ type: 'array', maxItems: 2, minItems: 1 }] }, 1, 2],
  [
    {
      type: 'array',
      maxItems: 9,
      anyOf: [
        { type: 'array', maxItems: 2 },
        { type: 'array', maxItems: 5 },
      ],
    },
    0,
    5,
  ],
];

describe('itemCount()', () => {
  for (const [schema, least, most] of loops) {
    it(`of ${JSON.stringify(schema)} is ${least} to ${most}`, () => {
      const count = itemCount({ root: schema, schema }, false);

      expect([count.least, count.because ?? count.most]).to.deep.equal([least, most]);
    });
  }

  it('of a plain block over what is no list is none or one', () => {
    const schema: JsonObject = { type: 'object' };

    expect(itemCount({ root: schema, schema }, true)).to.deep.equal({ least: 0, most: 1 });
  });
});
