import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { JsonObject } from '../../../../core/protocol.ts';
import { findLosses } from '../../../../core/release/schemas/find-losses.ts';
import { compileJsonSchema } from '../../../../core/template/json-schema-compiler.ts';
import { arbitraryDrafts, arbitraryEdit, arbitrarySchema, arbitraryValue } from './arbitrary-schema.ts';

const numRuns = Number(process.env['ADVISOR_RUNS'] ?? 200);
const text = { type: 'string' };
const samples = fc.array(arbitraryValue, { minLength: 30, maxLength: 60 });

function accepts(schema: JsonObject): ((value: unknown) => boolean) | undefined {
  try {
    // To make its code short takes longer than to run it with a few values.
    const validate = compileJsonSchema(schema, { isOptimized: false });
    return (value) => validate(value);
  } catch {
    return undefined;
  }
}

/** A value that Ajv accepts by one schema and refuses by the other, though nothing was found lost. */
function missed(from: JsonObject, to: JsonObject, values: readonly unknown[]): unknown {
  const [was, is] = [accepts(from), accepts(to)];
  if (was === undefined || is === undefined || findLosses(from, to).length > 0) return undefined;
  return values.find((value) => {
    try {
      return was(value) && !is(value);
    } catch {
      // Ajv itself fails at some schemas with unevaluated properties: there is nothing to compare with.
      return false;
    }
  });
}

describe('findLosses()', () => {
  it('misses no value that Ajv accepts before an edit and refuses after it, in either direction', () => {
    fc.assert(
      fc.property(arbitraryEdit, samples, ([before, after], values) => {
        expect(missed(before, after, values)).to.equal(undefined);
        expect(missed(after, before, values)).to.equal(undefined);
      }),
      { numRuns },
    );
  }).timeout(0);

  it('misses none where a schema moves to another draft', () => {
    fc.assert(
      fc.property(arbitraryDrafts, samples, ([before, after], values) => {
        expect(missed(before, after, values)).to.equal(undefined);
      }),
      { numRuns },
    );
  }).timeout(0);

  it('misses none between two schemas that have nothing to do with each other', () => {
    fc.assert(
      fc.property(arbitrarySchema, arbitrarySchema, samples, (before, after, values) => {
        expect(missed(before, after, values)).to.equal(undefined);
      }),
      { numRuns },
    );
  }).timeout(0);

  it('finds nothing between a schema and itself', () => {
    fc.assert(
      fc.property(arbitrarySchema, (schema) => {
        // Ajv overlooks a reference to nothing where nothing depends on it.
        if (accepts(schema) === undefined || isDangling(schema)) return;
        expect(findLosses(schema, { ...structuredClone(schema), $comment: 'the same' })).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });

  const title = { title: text, name: text };
  const old = { $schema: 'http://json-schema.org/draft-07/schema#' };
  const unlike: readonly (readonly [title: string, from: JsonObject, to: JsonObject])[] = [
    [
      'names that are words of JSON Schema',
      { properties: title, dependentRequired: { title: ['name'] } },
      { properties: title, dependentRequired: { title: ['name', 'default'] } },
    ],
    [
      'a reference into what describes',
      { $ref: '#/x/description', x: { description: text } },
      { $ref: '#/x/description', x: { description: { type: 'number' } } },
    ],
    [
      'a reference that leads nowhere',
      { $ref: 'https://example.com/a', x: { a: 1 } },
      { $ref: 'https://example.com/a', x: { a: 2 } },
    ],
    [
      'what refers to itself without end',
      {},
      { $ref: '#/$defs/n', $defs: { n: { anyOf: [text, { $ref: '#/$defs/n' }] } } },
    ],
    [
      'words that an older draft does not know',
      { ...old, not: { not: { dependentRequired: { a: ['b'] } } } },
      { not: { not: { dependentRequired: { a: ['b'] } } } },
    ],
    [
      'values of an older draft',
      { ...old, enum: [[1], [2]] },
      { ...old, not: { prefixItems: [{ const: 2 }], minItems: 5 } },
    ],
    ['steps of numbers that are not exact', { type: 'integer' }, { type: 'integer', multipleOf: 1 }],
    ['multiples of numbers that are not exact', { multipleOf: 4 }, { multipleOf: 2 }],
    ['empty lists that Ajv lets pass beside places', { prefixItems: [text], contains: text }, { contains: text }],
    ['other names that a pattern lets in', marks({}), { additionalProperties: text }],
    ['a name that a pattern takes now', closed({ 'x-a': { type: 'number' } }), { patternProperties: { '^x-': text } }],
    ['a name that a pattern took', marks(text), { properties: { 'x-a': { type: 'number' } } }],
    ['a part with an address of its own', { properties: { a: { $id: 'a' } } }, { properties: { a: { $id: 'b' } } }],
  ];
  for (const [what, from, to] of unlike) {
    it(`takes ${what} for lost or undecided`, () => {
      expect(findLosses(from, to)).to.not.deep.equal([]);
    });
  }

  const alike: readonly (readonly [title: string, from: JsonObject, to: JsonObject])[] = [
    ['multiples', { multipleOf: 4, minimum: 0, maximum: 100 }, { multipleOf: 2 }],
    ['integers in steps of one', { type: 'integer', minimum: 0, maximum: 9 }, { type: 'number', multipleOf: 1 }],
    ['tuples of both drafts', { ...old, items: [text] }, { prefixItems: [text] }],
    [
      'a reference to a property',
      { properties: { a: text, b: { $ref: '#/properties/a' } } },
      { title: 'T', properties: { a: text, b: { $ref: '#/properties/a' } } },
    ],
    ['what refers to itself deeper down', tree({ left: 1 }), tree({ left: 1, right: 1 }, 'T')],
    ['what is excluded of another type', text, { not: { type: 'number' } }],
    ['values that are excluded elsewhere', { enum: ['a', 'b'] }, { not: { enum: ['c'] } }],
    ['what a property of a constant keeps apart', kind('a'), { not: kind('b') }],
    ['an alternative of which only one holds', kind('a'), { oneOf: [kind('a'), kind('b')] }],
    ['limits of both kinds', { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 }, { minimum: 0, maximum: 1 }],
    [
      'limits that are a little wider',
      { type: 'number', minimum: 1, maximum: 2 },
      { exclusiveMinimum: 0, exclusiveMaximum: 3 },
    ],
    ['lists of one, which have no equal items', { type: 'array', maxItems: 1 }, { uniqueItems: true }],
    ['places that no list reaches', { type: 'array', maxItems: 1 }, { prefixItems: [true, text] }],
    ['listed values that other words exclude', { enum: ['a', 'bb'], maxLength: 1 }, { enum: ['a'] }],
    [
      'the same list of what contains',
      { contains: text, maxContains: 2 },
      { contains: text, maxContains: 2, title: 'T' },
    ],
    ['nothing', { type: 'object', properties: { a: false } }, { properties: { a: text } }],
  ];
  for (const [what, from, to] of alike) {
    it(`finds nothing lost between ${what}`, () => {
      expect(findLosses(from, to)).to.deep.equal([]);
    });
  }

  it('names the types that no alternative takes, where the alternatives are on one side alone', () => {
    const alternatives = { anyOf: [text, { type: 'array' }] };

    expect(findLosses({ type: ['string', 'null'] }, alternatives)).to.deep.equal([
      { path: '', kind: 'limited', detail: 'null' },
    ]);
    const many = { anyOf: Array.from({ length: 41 }, () => text) };
    expect(findLosses(many, alternatives).map((loss) => loss.kind)).to.deep.equal(['undecided']);
  });

  it('answers in time where a schema asks for more comparisons than anybody makes', () => {
    const names = Array.from({ length: 60 }, (_, at) => `n${at}`);
    const properties = Object.fromEntries(names.map((name) => [name, { $ref: '#' }]));
    const from = { type: 'object', required: names, properties };
    const choices = (limit: number): JsonObject => ({
      anyOf: names.slice(0, 12).map((name) => ({ properties: { [name]: { type: 'string', maxLength: limit } } })),
    });

    expect(findLosses(from, { ...from, not: { ...from, minProperties: 2 } })).to.not.deep.equal([]);
    expect(findLosses({ allOf: [choices(5), choices(6), choices(7)] }, choices(4))).to.not.deep.equal([]);
    expect(
      findLosses({ anyOf: [text, { $ref: '#', minLength: 1 }], oneOf: [true, { $ref: '#' }] }, text),
    ).to.not.deep.equal([]);
  });
});

const isDangling = (schema: JsonObject): boolean =>
  JSON.stringify(schema).includes('#/properties/a') &&
  (schema['properties'] as JsonObject | undefined)?.['a'] === undefined;

function tree(names: Readonly<Record<string, 1>>, title = ''): JsonObject {
  const properties = Object.fromEntries(Object.keys(names).map((name) => [name, { $ref: '#/$defs/tree' }]));
  return { $ref: '#/$defs/tree', $defs: { tree: { type: 'object', title, properties, additionalProperties: false } } };
}

function marks(value: JsonObject): JsonObject {
  return { type: 'object', patternProperties: { '^x-': value }, additionalProperties: false };
}

function closed(properties: JsonObject): JsonObject {
  return { type: 'object', properties, additionalProperties: false };
}

function kind(value: string): JsonObject {
  return { type: 'object', properties: { kind: { const: value } }, required: ['kind'] };
}
