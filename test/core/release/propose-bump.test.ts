import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { JsonObject, PromptMetadata } from '../../../core/protocol.ts';
import { proposeBump } from '../../../core/release/propose-bump.ts';
import { compileJsonSchema } from '../../../core/template/json-schema-compiler.ts';
import { arbitraryEdit, arbitraryValue } from './schemas/arbitrary-schema.ts';

type Parts = Partial<PromptMetadata>;

const metadata = (parts: Parts = {}): PromptMetadata => ({
  config: {},
  input: {},
  output: {},
  toolDefinitions: [],
  tools: [],
  metadata: {},
  ext: {},
  ...parts,
});
const object = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const text = { type: 'string' };
const open: JsonObject = { type: 'object' };
const input = (schema: JsonObject, defaults?: JsonObject): Parts => ({
  input: { schema, ...(defaults !== undefined && { default: defaults }) },
});
const output = (schema: JsonObject): Parts => ({ output: { format: 'json', schema } });
const tool = (inputSchema: JsonObject, description = 'Finds an order'): Parts => ({
  tools: ['find'],
  toolDefinitions: [{ name: 'find', description, inputSchema }],
});

const cases: readonly [reason: string, bump: string, before: Parts, after: Parts][] = [
  ['the contract is the same: only wording differs', 'patch', {}, { description: 'Another one' }],
  ['the model settings differ', 'patch', { config: { temperature: 0 } }, { config: { temperature: 1 } }],
  ['the model is b instead of a', 'minor', { model: 'a' }, { model: 'b' }],
  ['the model is b instead of unset', 'minor', {}, { model: 'b' }],

  ['variable tone was removed', 'major', input(object({ tone: text })), input(object({}))],
  ['variable tone is new and required', 'major', input(object({})), input(object({ tone: text }, ['tone']))],
  ['variable tone is new and optional', 'minor', input(object({})), input(object({ tone: text }))],
  [
    'variable tone is new and optional',
    'minor',
    input(object({})),
    input(object({ tone: text }, ['tone']), { tone: 'calm' }),
  ],
  ['variable tone is now required', 'major', input(object({ tone: text })), input(object({ tone: text }, ['tone']))],
  ['variable tone is now optional', 'minor', input(object({ tone: text }, ['tone'])), input(object({ tone: text }))],
  [
    'variable n accepts less than before: integer only',
    'major',
    input(object({ n: { type: 'number' } })),
    input(object({ n: { type: 'integer' } })),
  ],
  [
    'variable n accepts more than before',
    'minor',
    input(object({ n: { type: 'integer' } })),
    input(object({ n: { type: ['number', 'null'] } })),
  ],
  [
    'variable n accepts less than before: number only',
    'major',
    input(object({ n: text })),
    input(object({ n: { type: 'number' } })),
  ],
  [
    'variable tone accepts less than before: "warm"',
    'major',
    input(object({ tone: { enum: ['calm', 'warm'] } })),
    input(object({ tone: { enum: ['calm'] } })),
  ],
  [
    'variable tone accepts more than before',
    'minor',
    input(object({ tone: { enum: ['calm'] } })),
    input(object({ tone: { enum: ['calm', 'warm'] } })),
  ],
  [
    'variable items[].sku was removed',
    'major',
    input(object({ items: { type: 'array', items: object({ sku: text, name: text }) } })),
    input(object({ items: { type: 'array', items: object({ name: text }) } })),
  ],
  [
    'variable sign accepts less than before: maxLength 5',
    'major',
    input(object({ sign: text })),
    input(object({ sign: { ...text, maxLength: 5 } })),
  ],
  ['variables that the schema does not name are refused', 'major', {}, input(object({}))],
  ['the output schema was removed', 'major', output(object({})), {}],
  ['the output format is json instead of text', 'major', {}, output(object({}))],
  ['the output has a schema now', 'minor', { output: { format: 'json' } }, output(object({}))],
  ['output field score was removed', 'major', output(object({ score: text })), output(object({}))],
  [
    'output field score is new, and no other fields were possible before',
    'major',
    output(object({})),
    output(object({ score: text }, ['score'])),
  ],
  [
    'output field score is new and required',
    'minor',
    output(open),
    output({ ...open, ...object({ score: {} }, ['score']), additionalProperties: true }),
  ],
  [
    'the provider is b instead of a: applications need another way to call the model',
    'major',
    { model: 'a/x' },
    { model: 'b/x' },
  ],
  ['the model is a/y instead of a/x', 'minor', { model: 'a/x' }, { model: 'a/y' }],
  [
    'variable tone has another default',
    'minor',
    input(object({ tone: text }), { tone: 'calm' }),
    input(object({ tone: text }), { tone: 'warm' }),
  ],
  [
    'variable tone is now required',
    'major',
    input(object({ tone: text }, ['tone']), { tone: 'calm' }),
    input(object({ tone: text }, ['tone'])),
  ],
  [
    'variable tone may accept less than before, which cannot be decided from its pattern',
    'major',
    input(object({ tone: { ...text, pattern: '^a' } })),
    input(object({ tone: { ...text, pattern: '^[ab]' } })),
  ],
  [
    'output field score is now optional',
    'major',
    output(object({ score: text }, ['score'])),
    output(object({ score: text })),
  ],
  [
    'output field label can be more than before, which was "b"',
    'major',
    output(object({ label: { enum: ['a'] } })),
    output(object({ label: { enum: ['a', 'b'] } })),
  ],
  [
    'output field label is limited now: "b"',
    'minor',
    output(object({ label: { enum: ['a', 'b'] } })),
    output(object({ label: { enum: ['a'] } })),
  ],

  [
    'variable tone is now optional',
    'minor',
    input(object({ tone: text }, ['tone'])),
    input(object({ tone: text }, ['tone']), { tone: 'calm' }),
  ],
  [
    'output field items[].sku was removed',
    'major',
    output({ ...open, properties: { items: { type: 'array', items: { ...open, properties: { sku: text } } } } }),
    output({ ...open, properties: { items: { type: 'array', items: open } } }),
  ],

  ['tool find was removed', 'major', tool(object({})), {}],
  ['tool find is new', 'minor', {}, tool(object({}))],
  ['tool find argument id was removed', 'major', tool(object({ id: text })), tool(object({}))],
  ['tool find is described differently', 'patch', tool(object({})), tool(object({}), 'Looks an order up')],
];

describe('proposeBump()', () => {
  for (const [reason, bump, before, after] of cases) {
    it(`proposes a ${bump} where ${reason}`, () => {
      const proposal = proposeBump(metadata(before), metadata(after));

      expect(proposal).to.deep.equal({ bump, reasons: [reason] });
    });
  }

  it('proposes the weightiest, and gives all reasons in that order', () => {
    const before = metadata({ ...input(object({ tone: text })), model: 'a', config: { topP: 1 } });
    const after = metadata({ ...input(object({ mood: text })), model: 'b', config: {} });

    expect(proposeBump(before, after)).to.deep.equal({
      bump: 'major',
      reasons: [
        'variable tone was removed',
        'variable mood is new and optional',
        'the model is b instead of a',
        'the model settings differ',
      ],
    });
  });

  it('finds nothing between a contract and itself', () => {
    const one = metadata({ ...input(object({ tone: text })), ...tool(object({})), model: 'a' });

    expect(proposeBump(one, structuredClone(one)).bump).to.equal('patch');
  });

  it('takes how a variable is described for wording', () => {
    const [before, after] = [text, { ...text, description: 'How to sound' }].map((tone) =>
      metadata(input(object({ tone }))),
    );

    expect(proposeBump(before ?? metadata(), after ?? metadata()).bump).to.equal('patch');
  });
});

describe('proposeBump() and Ajv', () => {
  const numRuns = Number(process.env['ADVISOR_RUNS'] ?? 150);
  const values = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c'), arbitraryValue, { noNullPrototype: true }), {
    minLength: 20,
    maxLength: 40,
  });
  const differs = (by: JsonObject, other: JsonObject, given: readonly unknown[]): boolean => {
    try {
      const [was, is] = [compileJsonSchema(by), compileJsonSchema(other)];
      return given.some((value) => was(value) && !is(value));
    } catch {
      // One of the schemas cannot be used, so there is nothing to compare with.
      return false;
    }
  };

  it('calls every edit major that refuses an input accepted before', () => {
    fc.assert(
      fc.property(arbitraryEdit, values, ([one, other], given) => {
        const before = { ...one, type: 'object' };
        const after = { ...other, type: 'object' };
        if (!differs(before, after, given)) return;
        expect(proposeBump(metadata(input(before)), metadata(input(after))).bump).to.equal('major');
      }),
      { numRuns },
    );
  }).timeout(0);

  it('calls every edit major that allows an output or an argument of a tool refused before', () => {
    fc.assert(
      fc.property(arbitraryEdit, values, ([before, after], given) => {
        if (!differs(after, before, given)) return;
        expect(proposeBump(metadata(output(before)), metadata(output(after))).bump).to.equal('major');
        expect(proposeBump(metadata(tool(before)), metadata(tool(after))).bump).to.equal('major');
      }),
      { numRuns },
    );
  }).timeout(0);
});
