import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { JsonObject } from '../../../../core/protocol.ts';
import { findLosses } from '../../../../core/release/schemas/find-losses.ts';

const text = { type: 'string' };

const item: JsonObject = {
  type: 'object',
  properties: { sku: { ...text, pattern: '^[A-Z]+$' }, count: { type: 'integer', minimum: 1, maximum: 10 } },
  required: ['sku'],
  additionalProperties: false,
};
const pay = (kind: string, more: JsonObject = {}): JsonObject => ({
  ...{ type: 'object', required: ['kind'], additionalProperties: false },
  properties: { kind: { const: kind }, ...more },
});
const number: JsonObject = { type: 'number' };
const names: JsonObject = { type: 'object', patternProperties: { '^x-': text }, additionalProperties: false };

/** What a prompt about an order takes, with most words of JSON Schema. */
const properties: JsonObject = {
  name: { ...text, minLength: 1, maxLength: 40 },
  tone: { enum: ['calm', 'warm'] },
  stage: { const: 'open' },
  total: { type: 'integer', multipleOf: 5, minimum: 0 },
  items: { type: 'array', items: { $ref: '#/$defs/item' }, minItems: 1, maxItems: 9, uniqueItems: true },
  pay: { oneOf: [pay('card', { digits: text }), pay('bill')] },
  place: { anyOf: [text, { type: 'object', properties: { city: text }, additionalProperties: false }] },
  at: { ...text, format: 'date' },
  marks: names,
  pair: { type: 'array', prefixItems: [text, { type: 'number' }], items: false },
  tree: { $ref: '#/$defs/tree' },
  note: { type: ['string', 'null'] },
};
const tree = { type: 'object', properties: { left: { $ref: '#/$defs/tree' } }, additionalProperties: false };
const base: JsonObject = {
  ...{ type: 'object', properties, required: ['name', 'items'], additionalProperties: false },
  dependentRequired: { at: ['place'] },
  if: { properties: { stage: { const: 'open' } }, required: ['stage'] },
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
  then: { required: ['total'] },
  $defs: { item, tree },
};

const { dependentRequired: _, if: __, then: ___, ...calm } = base;
const withProperty = (name: string, schema: JsonObject): JsonObject => ({
  ...base,
  properties: { ...properties, [name]: schema },
});
const withItem = (changed: JsonObject): JsonObject => ({ ...base, $defs: { tree, item: { ...item, ...changed } } });

const accepted: Readonly<Record<string, JsonObject>> = {
  'a new optional property': withProperty('mood', text),
  'a second pattern for names that were refused': withProperty('marks', {
    ...names,
    patternProperties: { '^x-': text, '^y-': number },
  }),
  'a second pattern that takes all that the first one does': withProperty('marks', {
    ...names,
    patternProperties: { '^x-': text, '^x-a': { type: ['string', 'null'] } },
  }),
  'a new optional property of a definition': withItem({
    properties: { ...(item['properties'] as JsonObject), size: text },
  }),
  'a new optional property of one that refers to itself': {
    ...base,
    $defs: { item, tree: { ...tree, properties: { ...tree.properties, right: { $ref: '#/$defs/tree' } } } },
  },
  'descriptions, titles, examples and defaults': {
    ...withProperty('name', { ...(properties['name'] as JsonObject), description: 'Who', title: 'N', default: 'x' }),
    ...{ title: 'Order', description: 'What they bought', examples: [{}], $comment: 'new' },
  },
  'what no longer is required': { ...base, required: ['name'] },
  'other properties are taken, too': { ...base, additionalProperties: true },
  'another order': { ...base, properties: Object.fromEntries(Object.entries(properties).reverse()) },
  'a wider enum': withProperty('tone', { enum: ['warm', 'calm', 'curt'] }),
  'an enum instead of a constant': withProperty('stage', { enum: ['open', 'closed'] }),
  'text instead of an enum': withProperty('tone', text),
  'a longer text': withProperty('name', { ...text, minLength: 1, maxLength: 80 }),
  'an empty text': withProperty('name', { ...text, maxLength: 40 }),
  'numbers instead of integers': withProperty('total', { type: 'number', multipleOf: 5, minimum: 0 }),
  'a lower limit': withProperty('total', { type: 'integer', multipleOf: 5, exclusiveMinimum: -1 }),
  'no step': withProperty('total', { type: 'integer', minimum: 0 }),
  'more types': withProperty('name', { type: ['string', 'null'], minLength: 1, maxLength: 40 }),
  'the same types in other words': withProperty('note', { anyOf: [{ type: 'null' }, text] }),
  'no format': withProperty('at', text),
  'what a date is for': withProperty('at', { ...text, format: 'date', description: 'Of the order' }),
  'no pattern, and a wider range': withItem({
    properties: { sku: text, count: { type: 'number', minimum: 0, maximum: 10 } },
  }),
  'more items, also equal ones': withProperty('items', { type: 'array', items: { $ref: '#/$defs/item' } }),
  'items written out': withProperty('items', { ...(properties['items'] as JsonObject), items: item }),
  'a part moved to the definitions': {
    ...withProperty('marks', { $ref: '#/$defs/marks' }),
    $defs: { item, tree, marks: names },
  },
  'a part split in two': withProperty('name', { allOf: [{ ...text, minLength: 1 }, { maxLength: 40 }] }),
  'one more alternative': withProperty('pay', { oneOf: [pay('card', { digits: text }), pay('bill'), pay('cash')] }),
  'an alternative with a new optional property': withProperty('pay', {
    oneOf: [pay('card', { digits: text, until: text }), pay('bill')],
  }),
  'alternatives that need not exclude each other': withProperty('pay', {
    anyOf: [pay('bill'), pay('card', { digits: text })],
  }),
  'any place': withProperty('place', { anyOf: [text, { type: 'object', properties: { city: text } }] }),
  'more names': withProperty('marks', { ...names, properties: { extra: text } }),
  'a longer list by places': withProperty('pair', {
    ...{ type: 'array', prefixItems: [text, { type: 'number' }, text], items: false },
  }),
  'no condition and nothing that depends': calm,
  'every value': {},
};

const refused: Readonly<Record<string, JsonObject>> = {
  'a new required property': { ...withProperty('mood', text), required: ['name', 'items', 'mood'] },
  'a property that is gone': {
    ...base,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'note')),
  },
  'a smaller enum': withProperty('tone', { enum: ['calm'] }),
  'another constant': withProperty('stage', { const: 'closed' }),
  'a shorter text': withProperty('name', { ...text, minLength: 1, maxLength: 39 }),
  'a longer text at least': withProperty('name', { ...text, minLength: 2, maxLength: 40 }),
  'another step': withProperty('total', { type: 'integer', multipleOf: 10, minimum: 0 }),
  'a higher limit': withProperty('total', { type: 'integer', multipleOf: 5, exclusiveMinimum: 0 }),
  'an upper limit': withProperty('total', { type: 'integer', multipleOf: 5, minimum: 0, maximum: 99 }),
  'fewer types': withProperty('note', text),
  'another type': withProperty('note', number),
  'dates from a day on': withProperty('at', { ...text, format: 'date', formatMinimum: '2026-01-01' }),
  'another format': withProperty('at', { ...text, format: 'date-time' }),
  'another pattern deeper down': withItem({ properties: { sku: { ...text, pattern: '^[A-Y]+$' } } }),
  'what a definition requires': withItem({ required: ['sku', 'count'] }),
  'fewer items': withProperty('items', { ...(properties['items'] as JsonObject), maxItems: 8 }),
  'more items at least': withProperty('items', { ...(properties['items'] as JsonObject), minItems: 2 }),
  'an alternative that is gone': withProperty('pay', { oneOf: [pay('card', { digits: text })] }),
  'alternatives of which two hold': withProperty('pay', {
    oneOf: [pay('card', { digits: text }), pay('bill'), pay('bill')],
  }),
  'a name that is not taken': withProperty('marks', { ...names, patternProperties: { '^x-a': text } }),
  'a second pattern that takes less of what the first one did': withProperty('marks', {
    ...names,
    patternProperties: { '^x-': text, '^x-a': number },
  }),
  'another value by pattern': withProperty('marks', { ...names, patternProperties: { '^x-': number } }),
  'names of one letter': withProperty('marks', { ...names, propertyNames: { maxLength: 1 } }),
  'a shorter list by places': withProperty('pair', { type: 'array', prefixItems: [text], items: false }),
  'another value at a place': withProperty('pair', { type: 'array', prefixItems: [text, text], items: false }),
  'something that a list must have': withProperty('pair', {
    ...{ type: 'array', prefixItems: [text, number], items: false },
    contains: number,
  }),
  'something that is excluded': withProperty('name', { ...(properties['name'] as JsonObject), not: { const: 'x' } }),
  'another condition': { ...base, if: {} },
  'one more that depends': { ...base, dependentRequired: { at: ['place'], note: ['at'] } },
  'fewer properties': { ...base, maxProperties: 3 },
  'nothing deeper in one that refers to itself': {
    ...base,
    $defs: { item, tree: { type: 'object', properties: { left: false } } },
  },
};

describe('findLosses() and what people change', () => {
  for (const [edit, after] of Object.entries(accepted)) {
    it(`finds nothing lost by ${edit}`, () => {
      expect(findLosses(base, after)).to.deep.equal([]);
    });
  }

  for (const [edit, after] of Object.entries(refused)) {
    it(`finds what is lost by ${edit}`, () => {
      expect(findLosses(base, after)).to.not.deep.equal([]);
    });
  }
});
