import { expect } from 'chai';
import { describe, it } from 'mocha';
import { findReferences } from '../../../core/template/find-references.ts';

const find = (...lines: readonly string[]): ReturnType<typeof findReferences> =>
  findReferences(lines.join('\n'), 'prompts/greet.prompt');

describe('findReferences()', () => {
  it('finds each partial once, wherever it stands, with its first place', () => {
    const { partials } = find(
      ...['---', 'model: m', '---', '{{> tone}} {{#if x}}{{> support/sign-off}}{{/if}}', '{{#> layout a=b}}{{> tone}}'],
      ...['{{> "quoted"}}{{/layout}}{{!-- {{> comment}} --}}', '\\{{> escaped}}'],
    );

    expect([...partials].map(([name, { line, column }]) => `${name} ${line}:${column}`)).to.deep.equal([
      ...['tone 4:1', 'support/sign-off 4:21', 'layout 5:1', 'quoted 6:1'],
    ]);
  });

  it('takes no partial for the block that a partial was called with', () => {
    expect([...find('{{> @partial-block}}').partials.keys()]).to.deep.equal([]);
  });

  it('finds the first partial whose name is computed', () => {
    const { dynamicPartial } = find('Hi', ' {{> (lookup this "which")}}{{> (lookup this "other")}}');

    expect(dynamicPartial).to.deep.equal({ file: 'prompts/greet.prompt', line: 2, column: 2 });
    expect(find('Hi')).not.to.have.property('dynamicPartial');
  });

  it('finds named schemas in Picoschema, and those that JSON Schema refers to by file', () => {
    const { schemas } = find(
      ...[
        '---',
        'input:',
        '  schema:',
        '    who: Person, the reader',
        '    when?: string, a date',
        '    lines(array, all): Line',
      ],
      ...['    kind(enum, one of): [Person, Other]', '    deep(object):', '      money?: Money', '    (*): Any'],
      ...['output:', '  schema:', '    type: object', '    properties:', '      a: { $ref: "Total.json#/$defs/x" }'],
      ...['      b: { $ref: "#/properties/a" }', '      c: { $ref: "https://example.com/x.json" }', '---'],
    );

    expect(schemas).to.deep.equal(['Person', 'Line', 'Money', 'Any', 'Total']);
  });

  it('finds a schema that is a name', () => {
    expect(find('---', 'output: { schema: "Reply, what is sent" }', '---').schemas).to.deep.equal(['Reply']);
    expect(find('---', 'output: { schema: string }', '---').schemas).to.deep.equal([]);
  });

  it('finds tools that are not defined inline, and the schemas of those that are', () => {
    const { tools, schemas } = find(
      ...[
        '---',
        'tools: [find, ask, find]',
        'toolDefs: [{ name: ask, inputSchema: { who: Person }, outputSchema: Reply }]',
        '---',
      ],
    );

    expect({ tools, schemas }).to.deep.equal({ tools: ['find'], schemas: ['Person', 'Reply'] });
  });
});
