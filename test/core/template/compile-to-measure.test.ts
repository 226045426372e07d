import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { JsonObject } from '../../../core/protocol.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';
import { compileToMeasure } from '../../../core/template/compile-to-measure.ts';
import { compileJsonSchema } from '../../../core/template/json-schema-compiler.ts';
import { plainFit } from '../../../core/template/plain-schema.ts';

const contentOf = (schema: unknown): ReleaseContent => ({
  ...{ format: 1, partials: {}, schemas: {}, tools: {} },
  prompt: `---\ninput:\n  schema: ${JSON.stringify(schema)}\n---\nAbout {{topic}}.`,
});

const rejection = async (schema: unknown): Promise<string> => {
  try {
    await compileToMeasure('ask', contentOf(schema));
    return 'none';
  } catch (error) {
    return isStemmaError(error) ? `${error.code}: ${error.message}` : String(error);
  }
};

describe('compileToMeasure()', () => {
  it('checks samples as a compiled prompt does, plain schemas and others', async () => {
    const schemas: readonly JsonObject[] = [
      { type: 'object', required: ['topic'], properties: { topic: { type: 'string', maxLength: 3 } } },
      { type: 'object', properties: { topic: { type: 'string', format: 'uuid' } }, additionalProperties: false },
    ];
    const inputs = [{ topic: 'tea' }, { topic: 'coffee' }, {}, { topic: 'tea', other: 1 }];
    for (const schema of schemas) {
      const [measured, served] = await Promise.all([
        compileToMeasure('ask', contentOf(schema)),
        compilePrompt('ask', contentOf(schema)),
      ]);

      expect(inputs.map((input) => measured.check(input))).to.deep.equal(inputs.map((input) => served.check(input)));
    }
  });

  const unusable: readonly (readonly [string, unknown, string])[] = [
    ['refers to nothing', { type: 'object', properties: { a: { $ref: '#/$defs/No' } } }, "can't resolve reference"],
    [
      'refers to itself without end',
      { type: 'object', $ref: '#/$defs/A', $defs: { A: { $ref: '#/$defs/A' } } },
      'refers to itself without end',
    ],
    [
      'has a length that is a text',
      { type: 'object', properties: { a: { type: 'string', maxLength: '9' } } },
      'integer',
    ],
    ['has a type that is none', { type: 'object', properties: { a: { type: 'text' } } }, 'SCHEMA_INVALID'],
  ];
  for (const [what, schema, problem] of unusable) {
    it(`refuses a schema that ${what}, without any sample`, async () => {
      expect(await rejection(schema))
        .to.include('SCHEMA_INVALID')
        .and.include(problem);
    });
  }

  it('takes a prompt without a schema', async () => {
    const prompt = await compileToMeasure('ask', { ...contentOf({}), prompt: 'Hi {{name}}' });

    expect(prompt.check({ name: 'Ada' })).to.deep.equal([]);
  });
});

const names = fc.constantFrom('a', 'b', 'toString');
const bound = fc.oneof(
  { weight: 20, arbitrary: fc.nat(4) as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1.5, '3') },
);
const scalar = fc.constantFrom(
  null,
  true,
  0,
  1,
  1.5,
  '',
  'a',
  '𝒳b',
  '\ud800',
  'long text',
  '2026-11-26',
  'a@b.example',
);
const typeName = fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'array', 'object');

const { schema: anySchema } = fc.letrec<{ schema: JsonObject }>((tie) => {
  const keyword = (name: string, argument: fc.Arbitrary<unknown>): fc.Arbitrary<readonly [string, unknown]> =>
    argument.map((value) => [name, value] as const);
  const keywords = fc.oneof(
    keyword('type', fc.oneof(typeName, fc.uniqueArray(typeName, { minLength: 1, maxLength: 4 }))),
    keyword('enum', fc.uniqueArray(scalar, { minLength: 1, maxLength: 6 })),
    keyword('const', scalar),
    ...['minLength', 'maxLength', 'minItems', 'maxItems'].map((name) => keyword(name, bound)),
    keyword('pattern', fc.constantFrom('a', '^.$', '(', '^(a+)+$')),
    keyword('minimum', fc.constantFrom(-1, 0, 1)),
    keyword('maximum', fc.constantFrom(0, 1, 2)),
    keyword('required', fc.uniqueArray(names, { maxLength: 2 })),
    keyword('properties', fc.dictionary(names, tie('schema'), { maxKeys: 2 })),
    keyword('additionalProperties', fc.oneof(fc.boolean(), tie('schema'))),
    keyword('items', tie('schema')),
    keyword('$ref', fc.constantFrom('#/$defs/One', '#/$defs/Two', '#/$defs/One', '#/$defs/No')),
    keyword('description', fc.constantFrom<unknown>('about it', 'about it', 7)),
    keyword('x-volatility', fc.constantFrom<unknown>('constant', 7)),
    keyword('format', fc.constantFrom('date', 'email', 'uuid', 'password', 'int32', 'regex', 'unknown', 'toString')),
    ...['minProperties', 'maxProperties'].map((name) => keyword(name, bound)),
    keyword('propertyNames', tie('schema')),
    keyword('uniqueItems', fc.boolean()),
    keyword('exclusiveMinimum', fc.constantFrom(-1, 0, 1)),
    keyword('exclusiveMaximum', fc.constantFrom(0, 1, 2)),
  );
  return { schema: fc.array(keywords, { maxLength: 2 }).map((pairs) => Object.fromEntries(pairs) as JsonObject) };
});
const rooted = fc
  .tuple(anySchema, anySchema, anySchema)
  .map(([root, One, Two]): JsonObject => ({ ...root, $defs: { One, Two } }));
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 2 }),
  ),
}));

describe('plainFit()', () => {
  it('takes for fitting only what a validator accepts, and for plain only schemas that can be used', () => {
    let fitting = 0;
    fc.assert(
      fc.property(rooted, fc.array(anyValue, { maxLength: 6 }), (schema, values) => {
        const fits = plainFit(schema);
        if (fits === undefined) return;
        const validate = compileJsonSchema(schema);
        for (const value of values.filter(fits)) {
          fitting += 1;
          expect(validate(value), JSON.stringify([schema, value])).to.equal(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(fitting).to.be.greaterThan(100);
  });

  const plain: readonly (readonly [string, JsonObject, unknown])[] = [
    ['an object', { type: 'object', required: ['a'], additionalProperties: false, properties: { a: {} } }, { a: 1 }],
    ['others by a schema', { additionalProperties: { type: 'string' } }, { a: 'x' }],
    ['a list', { type: 'array', items: { type: ['string', 'null'] }, minItems: 1, maxItems: 2 }, ['a', null]],
    ['bounds', { minimum: 0, maximum: 1 }, 0.5],
    ['a pattern', { pattern: '^t' }, 'tea'],
    ['a format that is a pattern', { format: 'uuid' }, '00000000-0000-4000-8000-000000000000'],
    ['a format that is computed', { format: 'date' }, '2028-02-29'],
    ['a format that asks for nothing', { format: 'password' }, 'x'],
    ['a format of texts, for what is none', { format: 'email' }, 7],
    ['an annotation of somebody else', { 'x-volatility': 'tenant' }, 7],
    ['how many members', { minProperties: 1, maxProperties: 1, propertyNames: { maxLength: 1 } }, { a: 1 }],
    ['items that differ', { uniqueItems: true }, [1, '1', null]],
    ['items that may be equal', { uniqueItems: false }, [{}, {}]],
    ['bounds that are left out', { exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
    ['a length in whole characters', { type: 'string', minLength: 1, maxLength: 1 }, '𝒳'],
    ['a definition', { $ref: '#/$defs/A', $defs: { A: { const: 'a' } } }, 'a'],
    ['the current draft', { $schema: 'https://json-schema.org/draft/2020-12/schema', enum: ['a', null] }, null],
  ];
  for (const [what, schema, value] of plain) {
    it(`knows ${what}`, () => {
      expect(plainFit(schema)?.(value)).to.equal(true);
    });
  }

  const refused: readonly (readonly [string, JsonObject, unknown])[] = [
    ['a text that is no date', { format: 'date' }, '2027-02-29'],
    ['a text that is no uuid', { format: 'uuid' }, 'tea'],
    ['equal items', { uniqueItems: true }, [1, 1]],
    ['items that a quick look cannot compare', { uniqueItems: true }, [{}, { a: 1 }]],
    ['a name that is too long', { propertyNames: { maxLength: 1 } }, { ab: 1 }],
    ['too few members', { minProperties: 1 }, {}],
    ['a bound itself', { exclusiveMaximum: 1 }, 1],
  ];
  for (const [what, schema, value] of refused) {
    it(`does not take for fitting ${what}`, () => {
      expect(plainFit(schema)?.(value)).to.equal(false);
    });
  }

  const others: readonly (readonly [string, JsonObject])[] = [
    ['another draft', { $schema: 'http://json-schema.org/draft-07/schema#' }],
    ['definitions that are a list', { $defs: [] }],
    ['an unknown keyword', { multipleOf: 2 }],
    ['a pattern that is none', { pattern: '(' }],
    ['a pattern that is a number', { pattern: 7 }],
    ['a schema that is true', { properties: { a: true } }],
    ['properties that are a list', { properties: [] }],
    ['a title that is a number', { title: 1 }],
    ['a format of numbers', { format: 'int32' }],
    ['a format that no table has', { format: 'colour' }],
    ['uniqueness that is a text', { uniqueItems: 'yes' }],
    ['no type at all', { type: [] }],
    ['objects to choose from', { enum: [{}] }],
    ['an object for a constant', { const: {} }],
    ['names that are none', { required: [1] }],
    ['a bound that is a text', { maximum: '3' }],
    ['a definition that refers to itself', { $ref: '#/$defs/A', $defs: { A: { items: { $ref: '#/$defs/A' } } } }],
    ['a reference elsewhere', { $ref: 'other.json' }],
  ];
  for (const [what, schema] of others) {
    it(`leaves ${what} to a real validator`, () => {
      expect(plainFit(schema)).to.equal(undefined);
    });
  }
});
