import fc from 'fast-check';
import type { Json, JsonObject } from '../../../../core/protocol.ts';

/** `title` is a word of JSON Schema elsewhere, and a name here. */
const names = fc.constantFrom('a', 'b', 'c', 'title');
const texts = fc.constantFrom('', 'a', 'ab', 'abc', 'A1', '2026-01-01');
const scalars: fc.Arbitrary<Json> = fc.oneof(
  texts,
  fc.integer({ min: -3, max: 7 }),
  fc.constantFrom<Json>(null, true, false, 0.5, 2.5),
);
const types = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object');
const count = fc.integer({ min: 0, max: 3 });

/** JSON values of the small world that the schemas below speak of. */
export const arbitraryValue: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** What an application gives, or gets. */
export const arbitraryObject: fc.Arbitrary<JsonObject> = fc.dictionary(names, arbitraryValue, {
  noNullPrototype: true,
});

const optional = { requiredKeys: [] };

const merge = (parts: readonly JsonObject[]): JsonObject => Object.assign({}, ...parts) as JsonObject;

const byName = <Part>(part: fc.Arbitrary<Part>, maxKeys: number): fc.Arbitrary<Record<string, Part>> =>
  fc.dictionary(names, part, { maxKeys, noNullPrototype: true });

const definition: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({ type: types }),
  fc.record({ minLength: count }),
  fc.record({
    properties: byName(fc.constant({ $ref: '#/$defs/one' }), 1),
    required: fc.uniqueArray(names, { maxLength: 1 }),
  }),
  fc.record({
    type: fc.constantFrom('array', 'integer'),
    items: fc.constantFrom({ $ref: '#/$defs/one' }, { anyOf: [{ $ref: '#/$defs/two' }, { type: 'string' }] }),
  }),
  fc.record({
    anyOf: fc.constantFrom([{ type: 'null' }, { properties: { a: { $ref: '#/$defs/two' } } }], [{ maxLength: 2 }]),
  }),
);

/** JSON Schemas with every word that is compared, over few names and values, so that they meet often. */
export const arbitrarySchema: fc.Arbitrary<JsonObject> = fc
  .letrec<{ schema: Json; object: JsonObject }>((tie) => {
    const some = fc.array(tie('schema'), { minLength: 1, maxLength: 3 });
    const part = tie('schema');
    const words: readonly fc.Arbitrary<JsonObject>[] = [
      fc.record({ type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })) }),
      fc.record({ type: fc.constantFrom('string', 'integer'), nullable: fc.boolean() }),
      fc.record({ enum: fc.uniqueArray(scalars, { minLength: 1, maxLength: 4 }) }),
      fc.record({ const: arbitraryValue }),
      fc.record({ minimum: count, exclusiveMaximum: count }, optional),
      fc.record({ exclusiveMinimum: count, maximum: count }, optional),
      fc.record({ multipleOf: fc.constantFrom(0.5, 1, 2, 4) }),
      fc.record({ minLength: count, maxLength: count }, optional),
      fc.record({ pattern: fc.constantFrom('^a', 'b', '[0-9]') }),
      fc.record({ format: fc.constantFrom('date', 'uri', 'int32', 'unheard-of') }),
      fc.record(
        {
          format: fc.constant('date'),
          formatMinimum: fc.constantFrom('2025-01-01', '2026-01-01'),
          formatExclusiveMaximum: fc.constantFrom('2026-01-01', '2027-01-01'),
        },
        { requiredKeys: ['format'] },
      ),
      fc.record({ minItems: count, maxItems: count, uniqueItems: fc.boolean() }, optional),
      fc.record({ minProperties: count, maxProperties: count }, optional),
      fc.record({
        type: fc.constant('object'),
        properties: byName(part, 3),
      }),
      fc.record({
        type: fc.constant('object'),
        properties: byName(part, 3),
        required: fc.uniqueArray(names, { maxLength: 2 }),
        additionalProperties: fc.oneof(fc.boolean(), part),
      }),
      fc.record({
        patternProperties: fc.dictionary(fc.constantFrom('^a', '[bc]'), part, { maxKeys: 2, noNullPrototype: true }),
      }),
      fc.record({ items: part }),
      fc.record({ prefixItems: some, items: part }, { requiredKeys: ['prefixItems'] }),
      fc.record({ anyOf: some }),
      fc.record({ oneOf: some }),
      fc.record({ allOf: some }),
      fc.record({ not: part }),
      // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
      fc.record({ if: part, then: part, else: part }, { requiredKeys: ['if'] }),
      fc.record({ contains: part, minContains: count, maxContains: count }, { requiredKeys: ['contains'] }),
      fc.record({ propertyNames: part }),
      fc.record({ dependentRequired: byName(fc.array(names, { maxLength: 1 }), 1) }),
      fc.record({ dependentSchemas: byName(part, 1) }),
      fc.record({ dependencies: byName(fc.oneof(part, fc.array(names, { maxLength: 1 })), 1) }),
      fc.record({ unevaluatedProperties: fc.oneof(fc.boolean(), part) }),
      fc.record({ unevaluatedItems: fc.oneof(fc.boolean(), part) }),
      fc.record({ $ref: fc.constantFrom('#/$defs/one', '#/$defs/two', '#/properties/a') }),
      // Where it stands: Ajv follows what refers to itself at once until its stack is full.
      fc.record({ properties: fc.constant({ b: { $ref: '#' } }), additionalProperties: part }),
      fc.record({ items: fc.constant({ $ref: '#' }) }),
    ];
    return {
      schema: fc.oneof({ depthSize: 'small' }, fc.boolean(), tie('object')),
      object: fc.array(fc.oneof({ depthSize: 'small' }, ...words), { minLength: 1, maxLength: 3 }).map(merge),
    };
  })
  .object.chain((schema) =>
    fc.record({ one: definition, two: definition }).map(($defs): JsonObject => ({ ...schema, $defs })),
  );

/** A schema, and the same with one or a few words changed at any depth. */
export const arbitraryEdit: fc.Arbitrary<readonly [JsonObject, JsonObject]> = fc
  .tuple(arbitrarySchema, arbitrarySchema, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }))
  .map(([before, other, choices]) => [before, edit(before, other, choices) as JsonObject]);

const DRAFT = { $schema: 'http://json-schema.org/draft-07/schema#' };

/** The same, where either may be of an older draft, which knows fewer words. */
export const arbitraryDrafts: fc.Arbitrary<readonly [JsonObject, JsonObject]> = fc
  .tuple(arbitraryEdit, fc.constantFrom<readonly [JsonObject, JsonObject]>([DRAFT, {}], [{}, DRAFT], [DRAFT, DRAFT]))
  .map(([[before, after], [was, is]]) => [
    { ...before, ...was },
    { ...after, ...is },
  ]);

/** Goes down by the choices, then puts in or takes out what they say. */
function edit(at: Json, other: JsonObject, [choice = 0, ...rest]: readonly number[]): Json {
  if (typeof at !== 'object' || at === null) return at;
  if (Array.isArray(at)) {
    const items = at as readonly Json[];
    return items.map((item, index) => (index === choice % items.length ? edit(item, other, rest) : item));
  }
  const entries = Object.entries(at);
  const [name, value] = entries[choice % Math.max(1, entries.length)] ?? ['', null];
  if (rest.length > 0 && typeof value === 'object') return { ...at, [name]: edit(value, other, rest) };
  if (choice % 3 === 0) return Object.fromEntries(entries.filter(([key]) => key !== name || key === '$defs'));
  const { $defs: _, ...words } = other;
  return choice % 3 === 1 ? { ...at, ...words } : { ...at, ...Object.fromEntries(Object.entries(words).slice(0, 1)) };
}
