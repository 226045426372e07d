import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { JsonObject } from '../../../core/protocol.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';
import { compileSchema } from '../../../core/template/input-validator.ts';
import { resolveMetadata } from '../../../core/template/resolve-metadata.ts';

interface Files {
  readonly schemas?: Readonly<Record<string, unknown>>;
  readonly tools?: Readonly<Record<string, string>>;
}

function content(frontMatter: readonly string[], { schemas = {}, tools = {} }: Files = {}): ReleaseContent {
  const texts = Object.entries(schemas).map(([name, schema]) => [
    name,
    typeof schema === 'string' ? schema : JSON.stringify(schema),
  ]);
  const prompt = ['---', ...frontMatter, '---', 'Hi'].join('\n');
  return { format: 1, prompt, partials: {}, schemas: Object.fromEntries(texts), tools };
}

async function outputSchema(schema: string, schemas: Readonly<Record<string, unknown>> = {}): Promise<JsonObject> {
  const { output } = await resolveMetadata('greet', content([`output: { schema: ${schema} }`], { schemas }));
  return output.schema ?? {};
}

async function refusal(frontMatter: readonly string[], files: Files = {}): Promise<string> {
  try {
    await compilePrompt('greet', content(frontMatter, files));
  } catch (error) {
    const { code, message, hint } = error as Error & { code: string; hint?: string };
    return `${code} ${message}${hint?.startsWith('did') ? ` (${hint})` : ''}`;
  }
  return 'accepted';
}

const line = { type: 'object', properties: { text: { $ref: '#/$defs/Text' } }, $defs: { Text: { type: 'string' } } };

describe('resolveMetadata()', () => {
  it('resolves everything that rendering and clients need', async () => {
    const metadata = await resolveMetadata(
      'greet',
      content(
        [
          ...['description: Greets.', 'model: m', 'config: { temperature: 0 }', 'tools: [find, ask]', 'acme.team: t'],
          ...['input: { schema: { name: string }, default: { name: Ada } }', 'output: { format: json, schema: Reply }'],
          ...['toolDefs: [{ name: ask, inputSchema: { q: string } }]', 'metadata: { a: 1 }'],
        ],
        {
          schemas: { Reply: { type: 'string' } },
          tools: { find: 'name: find\ndescription: Finds.\ninputSchema: { q?: string }\noutputSchema: Reply' },
        },
      ),
    );

    const closed = { type: 'object', additionalProperties: false };
    const q = { ...closed, properties: { q: { type: 'string' } }, required: ['q'] };
    expect(metadata).to.deep.equal({
      ...{ description: 'Greets.', model: 'm', config: { temperature: 0 }, metadata: { a: 1 } },
      input: {
        default: { name: 'Ada' },
        schema: { ...closed, properties: { name: { type: 'string' } }, required: ['name'] },
      },
      output: { format: 'json', schema: { type: 'string' } },
      tools: ['find', 'ask'],
      toolDefinitions: [
        { name: 'ask', inputSchema: q },
        {
          ...{ name: 'find', description: 'Finds.', outputSchema: { type: 'string' } },
          inputSchema: { ...closed, properties: { q: { type: ['string', 'null'] } } },
        },
      ],
      ext: { acme: { team: 't' } },
    });
  });

  it('leaves references alone in a schema that is one named schema', async () => {
    expect(await outputSchema('Line', { Line: { $id: 'https://example.com/line', ...line } })).to.deep.equal(line);
  });

  it('makes references inside a named schema hold where it is part of another', async () => {
    const schema = await outputSchema('{ first: Line, rest(array): Line }', { Line: line });

    const embedded = { ...line, properties: { text: { $ref: '#/$defs/Line/$defs/Text' } } };
    expect(schema['properties']).to.deep.equal({ first: embedded, rest: { type: 'array', items: embedded } });
    const validate = compileSchema('greet', 'output.schema', schema);
    expect(validate({ first: { text: 'a' }, rest: [{ text: 'b' }] })).to.equal(true);
    expect(validate({ first: { text: 1 }, rest: [] })).to.equal(false);
  });

  it('follows references between files, also in circles', async () => {
    const schema = await outputSchema('Node', {
      Node: { type: 'object', properties: { edges: { type: 'array', items: { $ref: 'Edge.json' } } } },
      Edge: {
        type: 'object',
        properties: { to: { $ref: './Node.json' }, kind: { $ref: '#/$defs/Kind' } },
        $defs: { Kind: { enum: ['a'] } },
      },
    });

    const validate = compileSchema('greet', 'output.schema', schema);
    expect(validate({ edges: [{ kind: 'a', to: { edges: [{ kind: 'a' }] } }] })).to.equal(true);
    expect(validate({ edges: [{ kind: 'a', to: { edges: [{ kind: 'b' }] } }] })).to.equal(false);
  });

  it('keeps a definition of the schema apart from a named schema of the same name', async () => {
    const schema = await outputSchema('Order', {
      Order: {
        type: 'object',
        properties: { own: { $ref: '#/$defs/Money' }, named: { $ref: 'Money.json' } },
        $defs: { Money: { type: 'string' } },
      },
      Money: { type: 'number' },
    });

    const validate = compileSchema('greet', 'output.schema', schema);
    expect(validate({ own: 'x', named: 1 })).to.equal(true);
    expect(validate({ own: 1, named: 'x' })).to.equal(false);
  });

  it('takes no value of an enumeration or an example for a reference', async () => {
    const schema = {
      type: 'object',
      properties: { a: { enum: [{ $ref: 'Gone.json' }] } },
      examples: [{ $ref: '#/x' }],
    };

    expect(await outputSchema('Odd', { Odd: schema })).to.deep.equal(schema);
  });

  it('gives a named schema the description of the place where it stands', async () => {
    expect(await outputSchema('"Foo, a better one"', { Foo: { type: 'number', description: 'a foo' } })).to.deep.equal({
      ...{ type: 'number', description: 'a better one' },
    });
  });

  const input = (schema: string): readonly string[] => [`input: { schema: ${schema} }`];
  const tool = { tools: { find: 'name: find\ninputSchema: {}' } };
  const refusals: readonly (readonly [string, readonly string[], Files, RegExp])[] = [
    [
      'a schema that is missing',
      input('{ a: Persn }'),
      { schemas: { Person: {} } },
      /^SCHEMA_NOT_FOUND .*"Persn" \(did you mean "Person"\?\)/,
    ],
    ['a mistyped type', input('{ a: sting }'), {}, /^SCHEMA_NOT_FOUND .*"sting" \(did you mean "string"\?\)/],
    ['a name of an object of all objects', input('{ a: constructor }'), {}, /^SCHEMA_NOT_FOUND .*"constructor"/],
    ['a field that is a number', input('{ a: 5 }'), {}, /^SCHEMA_INVALID .*"a" must be a type or a mapping/],
    ['a field that is a list', input('{ a: { b: [x] } }'), {}, /^SCHEMA_INVALID .*"a\.b" must be a type/],
    ['a field without a type', input('{ a: }'), {}, /^SCHEMA_INVALID .*"a" must be a type/],
    [
      'values of an enumeration that are no list',
      input('{ "a(enum)": x }'),
      {},
      /^SCHEMA_INVALID .*must be a list of values/,
    ],
    ['a parenthetical that does not exist', input('{ "a(lst)": string }'), {}, /^SCHEMA_INVALID .*parenthetical types/],
    [
      'a field called __proto__',
      input('{ "__proto__?": string }'),
      {},
      /^SCHEMA_INVALID .*cannot be the name of a field/,
    ],
    [
      'a named schema that is not JSON',
      input('{ a: X }'),
      { schemas: { X: '{' } },
      /^SCHEMA_INVALID .*"X" is not valid: it is not JSON/,
    ],
    [
      'a named schema that is a list',
      input('{ a: X }'),
      { schemas: { X: [] } },
      /^SCHEMA_INVALID .*it must be a JSON object/,
    ],
    [
      'a type that does not exist',
      input('{ type: object, properties: { a: { type: strin } } }'),
      {},
      /^SCHEMA_INVALID .*properties\/a\/type/,
    ],
    [
      'a reference into nothing',
      input('{ type: object, properties: { a: { $ref: "#/$defs/x" } } }'),
      {},
      /^SCHEMA_INVALID .*can't resolve reference/,
    ],
    [
      'a reference to another machine',
      input('{ type: object, $ref: "https://example.com/x" }'),
      {},
      /^SCHEMA_INVALID .*can't resolve reference/,
    ],
    ['a reference to a missing file', input('{ type: object, $ref: "Gone.json" }'), {}, /^SCHEMA_NOT_FOUND .*"Gone"/],
    [
      'a reference to itself',
      input('{ type: object, $ref: "#" }'),
      {},
      /^SCHEMA_INVALID .*refers to itself without end/,
    ],
    [
      'a pattern that is none',
      input('{ type: object, properties: { a: { type: string, pattern: "(" } } }'),
      {},
      /^SCHEMA_INVALID .*Invalid regular/,
    ],
    [
      'an asynchronous schema',
      input('{ type: object, $async: true }'),
      {},
      /^SCHEMA_INVALID .*"\$async" cannot be used/,
    ],
    [
      'an output schema that is not valid',
      ['output: { schema: { properties: { a: { type: obj } } } }'],
      {},
      /^SCHEMA_INVALID .*"output.schema"/,
    ],
    [
      'a default that does not fit',
      ['input: { schema: { a: string }, default: { a: 1, b: 2 } }'],
      {},
      /^SCHEMA_INVALID .*"input.default" is not valid: .*\/a must be string/,
    ],
    ['a tool that is missing', ['tools: [fnd]'], tool, /^TOOL_NOT_FOUND .*"fnd" \(did you mean "find"\?\)/],
    ['a tool that is not YAML', ['tools: [t]'], { tools: { t: 'a: [' } }, /^TOOL_INVALID .*line 1: /],
    ['a tool that is a list', ['tools: [t]'], { tools: { t: '- a' } }, /^TOOL_INVALID .*it must be a mapping/],
    [
      'a tool without a name',
      ['tools: [t]'],
      { tools: { t: 'inputSchema: {}' } },
      /^TOOL_INVALID .*"name" must be a text/,
    ],
    [
      'a tool with the name of another',
      ['tools: [t]'],
      { tools: { t: 'name: u\ninputSchema: {}' } },
      /^TOOL_INVALID .*its name is "u"/,
    ],
    [
      'a tool without a schema',
      ['tools: [t]'],
      { tools: { t: 'name: t' } },
      /^TOOL_INVALID .*"inputSchema" is missing/,
    ],
    [
      'a tool with a mistyped key',
      ['tools: [t]'],
      { tools: { t: 'name: t\ninputShema: {}' } },
      /^TOOL_INVALID .*did you mean "inputSchema"/,
    ],
    [
      'a tool with a schema that is not valid',
      ['tools: [t]'],
      { tools: { t: 'name: t\ninputSchema: { type: object, required: 5 }' } },
      /^SCHEMA_INVALID .*"t.inputSchema"/,
    ],
    ['an inline tool without a schema', ['toolDefs: [{ name: t }]'], {}, /^TOOL_INVALID .*"toolDefs\/0"/],
  ];
  for (const [title, frontMatter, files, expected] of refusals) {
    it(`refuses ${title}`, async () => {
      expect(await refusal(frontMatter, files)).to.match(expected);
    });
  }

  it('does not confuse schemas of two prompts that have the same $id', async () => {
    const withId = (type: string): readonly string[] =>
      input(
        `{ $id: "https://example.com/x", type: object, properties: { a: { $id: "https://example.com/y", type: ${type} } } }`,
      );
    const text = await compilePrompt('a', content(withId('string')));
    const number = await compilePrompt('b', content(withId('number')));

    expect([text.check({ a: 'x' }), number.check({ a: 1 })]).to.deep.equal([[], []]);
    expect(text.check({ a: 1 })).to.have.length(1);
  });

  it('reads drafts 6, 7 and 2020-12', async () => {
    for (const [draft, items] of [
      ['http://json-schema.org/draft-06/schema#', 'items: [{ type: string }]'],
      ['http://json-schema.org/draft-07/schema#', 'items: [{ type: string }]'],
      ['https://json-schema.org/draft/2020-12/schema', 'prefixItems: [{ type: string }]'],
    ]) {
      const prompt = await compilePrompt(
        'greet',
        content(input(`{ $schema: "${draft}", type: object, properties: { a: { type: array, ${items} } } }`)),
      );

      expect(prompt.check({ a: [1] })).to.deep.equal([{ path: '/a/0', message: 'must be string' }]);
    }
    expect(await refusal(input('{ $schema: "https://example.com/own", type: object }'))).to.match(
      /^SCHEMA_INVALID .*its "\$schema" is none of draft 6/u,
    );
  });
});
