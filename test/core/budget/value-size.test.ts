import { expect } from 'chai';
import { describe, it } from 'mocha';
import { sizeOfJson } from '../../../core/budget/json-size.ts';
import { sizeOfValue } from '../../../core/budget/value-size.ts';
import type { JsonObject } from '../../../core/protocol.ts';

const viewOf = (schema: JsonObject): { readonly root: JsonObject; readonly schema: JsonObject } => ({
  root: schema,
  schema,
});

/** A schema, and the bytes of the largest text that its values print as; or why there is none. */
const sizes: readonly (readonly [JsonObject, number | string])[] = [
  [{ type: 'string', maxLength: 20 }, 80],
  [{ type: 'string' }, 'has no maxLength'],
  [{ type: 'string', format: 'date' }, 10],
  [{ type: 'string', format: 'ipv4', maxLength: 7 }, 7],
  [{ enum: ['formal', 'casual', '短い'] }, 6],
  [{ const: 12 }, 2],
  [{ const: null }, 0],
  [{ type: 'integer', minimum: -5, maximum: 100 }, 3],
  [{ type: 'integer' }, 25],
  [{ type: 'integer', minimum: 0, maximum: 1e22 }, 25],
  [{ type: 'number' }, 25],
  [{ type: 'boolean' }, 5],
  [{ type: 'null' }, 0],
  [{ type: 'array', maxItems: 3, items: { type: 'string', maxLength: 2 } }, 26],
  [{ type: 'array', items: { type: 'boolean' } }, 'has no maxItems'],
  [{ type: 'object' }, 15],
  [{ type: ['string', 'null'], maxLength: 1 }, 4],
  [{ anyOf: [{ type: 'boolean' }, { type: 'string', maxLength: 3 }] }, 12],
  [
    {
      type: 'string',
      allOf: [
        { maxLength: 5, type: 'string' },
        { maxLength: 9, type: 'string' },
      ],
    },
    20,
  ],
  [{ $ref: '#/$defs/Name', $defs: { Name: { type: 'string', maxLength: 2 } } }, 8],
  [{ $ref: '#/$defs/Gone' }, 'is not described by the input schema'],
  [{ $ref: '#/$defs/Loop', $defs: { Loop: { $ref: '#/$defs/Loop' } } }, 'is not described by the input schema'],
  [{}, 'has no type'],
];

describe('sizeOfValue()', () => {
  for (const [schema, expected] of sizes) {
    it(`of ${JSON.stringify(schema)} is ${expected}`, () => {
      const { bytes, because } = sizeOfValue(viewOf(schema));

      expect(because ?? bytes).to.equal(expected);
    });
  }
});

/** A schema, and the bytes of the largest JSON of its values, without an indent and with one of two. */
const jsonSizes: readonly (readonly [JsonObject, number | string, number | string])[] = [
  [{ type: 'string', maxLength: 2 }, 14, 14],
  [{ type: 'boolean' }, 5, 5],
  [{ type: 'array', maxItems: 2, items: { type: 'boolean' } }, 14, 21],
  [{ type: 'object' }, 'allows additional properties', 'allows additional properties'],
  [{ type: 'object', additionalProperties: false, properties: { ok: { type: 'boolean' } } }, 13, 18],
  [
    {
      $ref: '#/$defs/Tree',
      $defs: {
        Tree: { type: 'object', additionalProperties: false, properties: { left: { $ref: '#/$defs/Tree' } } },
      },
    },
    'contains itself',
    'contains itself',
  ],
];

describe('sizeOfJson()', () => {
  for (const [schema, flat, indented] of jsonSizes) {
    it(`of ${JSON.stringify(schema)} is ${flat}, and ${indented} with an indent`, () => {
      const found = [0, 2].map((indent) => sizeOfJson(viewOf(schema), indent));

      expect(found.map(({ bytes, because }) => because ?? bytes)).to.deep.equal([flat, indented]);
    });
  }

  it('of schemas that share others many times takes no more time than the schemas are long', () => {
    const names = Array.from({ length: 40 }, (_, index) => `Level${index}`);
    const $defs = Object.fromEntries(
      names.map((name, index) => {
        const inner = names[index + 1];
        const member = inner === undefined ? { type: 'boolean' } : { $ref: `#/$defs/${inner}` };
        return [name, { type: 'object', additionalProperties: false, properties: { a: member, b: member } }];
      }),
    );

    expect(sizeOfJson(viewOf({ $ref: '#/$defs/Level0', $defs }), 2).bytes).to.be.greaterThan(2 ** 40);
  });
});
