import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { DeclaredRange } from '../../../core/declarations/declared-range.ts';
import { printDeclarations } from '../../../core/declarations/print-declarations.ts';
import type { JsonObject, PromptMetadata } from '../../../core/protocol.ts';

const metadataOf = (parts: Partial<PromptMetadata>): PromptMetadata => ({
  ...{ config: {}, input: {}, output: {}, toolDefinitions: [], tools: [], metadata: {}, ext: {} },
  ...parts,
});

const rangeOf = (...releases: readonly Partial<PromptMetadata>[]): DeclaredRange => ({
  ...{ reference: 'support/reply@^1', name: 'support/reply' },
  releases: releases.map((parts, index) => ({
    ...{ version: `1.${releases.length - index}.0`, digest: `sha256:${index}` },
    metadata: metadataOf(parts),
  })),
});

/** What the file says of one part, on one line. */
function partOf(part: 'input' | 'output' | 'tools', ...releases: readonly Partial<PromptMetadata>[]): string {
  const { text } = printDeclarations([rangeOf(...releases)], { withReleases: false });
  const body = new RegExp(`^    ${part}: (.*?);\\n(?=    \\w+:|  \\};)`, 'msu').exec(text)?.[1] ?? '';
  return body.replace(/\s*\n\s*/gu, ' ');
}

const input = (schema: JsonObject, defaults?: JsonObject): Partial<PromptMetadata> => ({
  input: { schema, ...(defaults !== undefined && { default: defaults }) },
});
const output = (schema: JsonObject): Partial<PromptMetadata> => ({ output: { format: 'json', schema } });

const closed = (properties: JsonObject, required: readonly string[] = Object.keys(properties)): JsonObject => ({
  ...{ type: 'object', properties, required, additionalProperties: false },
});
const text = { type: 'string' };
const count = { type: 'integer' };

/** Of what the model answers, which is written as the schema says it. */
const outputs: readonly (readonly [schema: JsonObject, type: string])[] = [
  [{}, 'unknown'],
  [{ type: 'string', format: 'date-time', pattern: '^2' }, 'string'],
  [{ type: 'integer', minimum: 3 }, 'number'],
  [{ type: ['string', 'null'] }, 'null | string'],
  [{ type: 'number', nullable: true }, 'null | number'],
  [{ type: [] }, 'never'],
  [{ enum: ['a', "it's", 1, -2.5, null, true] }, "'a' | 'it\\'s' | 1 | -2.5 | null | true"],
  [{ enum: [true, false] }, 'boolean'],
  [{ type: 'string', enum: ['a', 1] }, "'a'"],
  [{ const: { a: [1, 'x'] } }, "{ a: [1, 'x']; }"],
  [{ const: [] }, '[]'],
  [{ enum: ['\u202e"\n\u{e0041}'] }, "'\\u202e\"\\n\\udb40\\udc41'"],
  [{ type: 'array', items: text }, 'string[]'],
  [{ type: 'array', items: { type: ['string', 'null'] } }, '(null | string)[]'],
  [{ type: 'array' }, 'unknown[]'],
  [{ type: 'array', items: false }, '[]'],
  [{ type: 'array', items: false, minItems: 1 }, 'never'],
  [{ type: 'array', prefixItems: [text, count], minItems: 1 }, '[string, number?, ...unknown[]]'],
  [{ type: 'array', prefixItems: [text, count], items: false }, '[string?, number?]'],
  [{ type: 'array', prefixItems: [text, false, count], minItems: 1 }, '[string]'],
  [
    { $schema: 'http://json-schema.org/draft-07/schema#', type: 'array', items: [text], additionalItems: count },
    '[string?, ...number[]]',
  ],
  [
    { $schema: 'http://json-schema.org/draft-07/schema#', type: 'array', prefixItems: [text], items: count },
    'number[]',
  ],
  [closed({ a: text, 'b-c': count }, ['a']), "{ a: string; 'b-c'?: number; }"],
  [{ type: 'object', properties: { a: text } }, '{ a?: string; }'],
  [{ type: 'object' }, '{ [name: string]: unknown; }'],
  [{ type: 'object', additionalProperties: count }, '{ [name: string]: number; }'],
  [
    { type: 'object', properties: { a: text }, additionalProperties: count },
    '{ a?: string; [name: string]: number | string | undefined; }',
  ],
  [{ type: 'object', additionalProperties: false, patternProperties: { '^x': text } }, '{ [name: string]: string; }'],
  [{ type: 'object', required: ['a'] }, '{ a: unknown; }'],
  [{ type: 'object', required: ['a'], additionalProperties: false }, 'never'],
  [{ properties: { a: text } }, 'null | boolean | number | string | unknown[] | { a?: string; }'],
  [{ anyOf: [text, count, text] }, 'string | number'],
  [{ oneOf: [text, { const: 'a' }, {}] }, 'unknown'],
  [{ allOf: [closed({ a: text }), { required: ['a'] }] }, '{ a: string; }'],
  [{ allOf: [text, count] }, 'never'],
  [
    { type: 'object', properties: { a: text }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    '{ a: string; } | { a?: string; b: unknown; }',
  ],
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
  [{ if: text, then: { const: 'a' }, else: count }, "'a' | number"],
  [{ not: text }, 'unknown'],
  [{ $ref: '#/$defs/name', $defs: { name: text } }, 'string'],
  [{ $ref: '#/$defs/none' }, 'unknown'],
  [{ $ref: 'https://example.com/other.json' }, 'unknown'],
  [{ $ref: '#/$defs/a%', $defs: { 'a%': count } }, 'number'],
  [{ $ref: '#/anyOf/0', anyOf: [text] }, 'string'],
  [{ $ref: '#/$defs/a', $defs: { a: { anyOf: [{ type: 'null' }, { $ref: '#/$defs/a' }] } } }, 'unknown'],
  [{ type: 'object', properties: { a: { $id: 'https://example.com/a', $ref: '#/x' } } }, '{ a?: unknown; }'],
];

describe('printDeclarations()', () => {
  for (const [schema, type] of outputs) {
    it(`declares ${JSON.stringify(schema).slice(0, 90)} as ${type.slice(0, 60)}`, () => {
      expect(partOf('output', output(schema))).to.equal(type);
    });
  }

  it('declares a text where there is neither format nor schema, and anything for JSON without one', () => {
    expect(partOf('output', {})).to.equal('string');
    expect(partOf('output', { output: { format: 'json' } })).to.equal('unknown');
  });

  it('joins what any release may answer', () => {
    expect(partOf('output', output(text), output(count), output(text))).to.equal('string | number');
  });

  it('declares variables that every release takes', () => {
    const [older, newer] = [closed({ a: text }), closed({ a: { enum: ['x', 1] }, b: count }, ['a'])];

    expect(partOf('input', input(newer), input(older))).to.equal("{ readonly a: 'x'; readonly b?: never; }");
    expect(partOf('input', input(newer), input(newer))).to.equal("{ readonly a: 'x' | 1; readonly b?: number; }");
  });

  it('lets more be given where the schema does', () => {
    expect(partOf('input', input({ type: 'object', properties: { a: text } }))).to.equal(
      '{ readonly a?: string; readonly [name: string]: unknown; }',
    );
    expect(partOf('input', {})).to.equal('{ readonly [name: string]: unknown; }');
    expect(partOf('input', input(text))).to.equal('{ readonly [name: string]: unknown; }');
    expect(partOf('input', input(closed({})))).to.equal('{ readonly [name: string]: never; }');
  });

  it('lets variables be left out only where every release has a default or wants none', () => {
    const schema = closed({ a: text });

    expect(partOf('input', input(schema, { a: 'x' }))).to.equal('{ readonly a?: string; }');
    expect(partOf('input', input(schema, { a: 'x' }), input(schema))).to.equal('{ readonly a: string; }');
    expect(partOf('input', input({ anyOf: [schema, closed({ b: text })] }, { a: 'x' }))).to.equal(
      '{ readonly a?: string; } | { readonly b: string; }',
    );
  });

  it('says where no variables fit every release', () => {
    const range = rangeOf(input(closed({ a: text })), input(closed({ b: text })));

    expect(printDeclarations([range], { withReleases: false }).contradictory).to.deep.equal(['support/reply@^1']);
  });

  it('declares by name what refers to itself, once for all releases that mean the same by it', () => {
    const tree = {
      $defs: { 'tree node': closed({ children: { type: 'array', items: { $ref: '#/$defs/tree node' } } }) },
    };
    const one = input(closed({ tree: { $ref: '#/$defs/tree node' } }));
    const [a, b] = [
      { ...one.input?.schema, ...tree },
      { ...one.input?.schema, title: 'another', ...tree },
    ];

    const { text: file } = printDeclarations([rangeOf(input(a), input(b))], { withReleases: false });

    expect(file).to.include('type TreeNode = {\n  readonly children: readonly TreeNode[];\n};');
    expect(file).to.include('readonly tree: TreeNode;').and.to.not.include('TreeNode2');
  });

  it('declares a tuple that leads back to itself from its further items as a list, which compilers follow', () => {
    const item = { anyOf: [text, { $ref: '#/$defs/nested' }] };
    const nested = { type: 'array', prefixItems: [count], minItems: 1, items: item };
    const schema = { ...closed({ all: { $ref: '#/$defs/nested' } }), $defs: { nested } };

    const { text: file } = printDeclarations([rangeOf(input(schema))], { withReleases: false });

    expect(file).to.include('type Nested = readonly (number | string | Nested)[];');
  });

  it('fills defaults in also where the whole input refers to itself', () => {
    const node = {
      type: 'object',
      properties: { a: text, next: { $ref: '#' } },
      required: ['a'],
      additionalProperties: false,
    };

    const { text: file } = printDeclarations([rangeOf(input(node, { a: 'x' }))], { withReleases: false });

    expect(file).to.include(
      'type SupportReplyInput = {\n  readonly a: string;\n  readonly next?: SupportReplyInput;\n};',
    );
    expect(file).to.include('input: {\n      readonly a?: string;\n      readonly next?: SupportReplyInput;\n    };');
  });

  it('gives types of the same name a number, and those of different directions different names', () => {
    const node = (more: JsonObject): JsonObject => ({
      $ref: '#/$defs/1',
      $defs: { 1: { type: 'object', properties: { next: { $ref: '#/$defs/1' }, ...more } } },
    });

    const { text: file } = printDeclarations(
      [rangeOf({ ...input(node({})), ...output(node({})) }, input(node({ a: text })))],
      { withReleases: false },
    );

    expect([...file.matchAll(/^type (\w+)/gmu)].map(([, name]) => name)).to.deep.equal([
      ...['SupportReplyInputPart', 'SupportReplyInputPart2', 'SupportReplyOutputPart'],
    ]);
    expect(file).to.include('input: SupportReplyInputPart & ');
  });

  it('declares by name what would be written out too often', () => {
    const levels = 16;
    const $defs: Record<string, JsonObject> = { [`l${levels}`]: text };
    for (let level = levels - 1; level >= 0; level -= 1) {
      const next = { $ref: `#/$defs/l${level + 1}` };
      $defs[`l${level}`] = closed({ left: next, right: next });
    }

    const { text: file } = printDeclarations([rangeOf(output({ $ref: '#/$defs/l0', $defs }))], { withReleases: false });

    expect(file.length).to.be.below(200_000);
    expect(file).to.match(/^type L\d+ = /mu);
  });

  it('writes alternatives of many releases as an intersection where they are too many to be met', () => {
    const choice = (from: number): JsonObject => ({
      anyOf: Array.from({ length: 20 }, (_, index) => closed({ [`f${from + index}`]: text })),
    });

    expect(partOf('output', output({ allOf: [choice(0), choice(100)] }))).to.match(/^\(\{ f0: .*\}\) & \(\{ f100: /u);
  });

  it('declares the tools that any release offers: arguments of all, and results that all want', () => {
    const tool = (argument: JsonObject, result?: JsonObject): Partial<PromptMetadata> => ({
      tools: ['find-order', 'other'],
      toolDefinitions: [
        {
          ...{ name: 'find-order', description: 'Finds an order', inputSchema: closed({ id: argument }) },
          ...(result !== undefined && { outputSchema: result }),
        },
      ],
    });

    expect(partOf('tools', tool(text, closed({ state: text })), tool(count), {})).to.equal(
      "{ /** Finds an order */ 'find-order': { arguments: { id: string; } | { id: number; }; result: { readonly state: string; }; }; 'other': { arguments: unknown; result: unknown; }; }",
    );
    expect(partOf('tools', {})).to.equal('{}');
  });

  it('tells in comments what fields mean, whatever their descriptions hold', () => {
    const schema = closed({
      a: { ...text, description: 'ends */ here {@link x}\n@deprecated\r\n\u202ehidden\u2028 last ', deprecated: true },
      b: { ...text, description: ' ' },
      c: { ...text, description: `x${'y'.repeat(3_000)}` },
      d: { ...text, deprecated: true },
    });

    const { text: file } = printDeclarations([rangeOf({ ...output(schema), description: 'Answers */ a customer' })], {
      withReleases: false,
    });

    expect(file).to.include("  /** Answers *\\/ a customer */\n  'support/reply@^1': {");
    const lines = [
      '/**',
      ' * ends *\\/ here {\\@link x}',
      ' * \\@deprecated',
      ' *  hidden',
      ' *  last',
      ' * @deprecated',
    ];
    expect(file).to.include(`${lines.map((line) => `      ${line}`).join('\n')}\n       */\n      a: string;`);
    expect(file).to.include('a: string;\n      b: string;');
    expect(file).to.include(`${'y'.repeat(1_999)}… */`);
    expect(file).to.include('/** @deprecated */\n      d: string;');
  });

  it('keeps the description of the highest release that has one, and a deprecation of any', () => {
    const [newer, older] = [{ ...text }, { ...text, description: 'old', deprecated: true }];

    expect(
      partOf('input', input(closed({ a: newer })), input(closed({ a: { ...older, minLength: 1 }, b: text }, ['a']))),
    ).to.equal('{ /** * old * @deprecated */ readonly a: string; readonly b?: never; }');
  });

  it('gives the same file for the same releases, and names their versions and digests', () => {
    const other: DeclaredRange = { ...rangeOf({}), reference: 'a/1-b@^1', name: '1/b' };
    const [one, two] = [
      printDeclarations([rangeOf({}, {}), other], { withReleases: true }),
      printDeclarations([other, rangeOf({}, {})], { withReleases: true }),
    ];

    expect(one).to.deep.equal(two);
    expect(one.text).to.include(' * support/reply@^1\n *   1.2.0 sha256:0\n *   1.1.0 sha256:1\n */');
    expect(one.text).to.include("  'support/reply@^1': ['1.2.0', '1.1.0'],\n} as const;\n");
  });
});
