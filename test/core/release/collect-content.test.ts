import { expect } from 'chai';
import { describe, it } from 'mocha';
import { collectContent, promptFiles } from '../../../core/release/collect-content.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';

const layout = { prompts: 'app/prompts', schemas: 'app/schemas', tools: 'app/tools' };

/** Collects from files that are values; what is read is noted. */
async function collect(files: Readonly<Record<string, string>>, read: string[] = []): Promise<ReleaseContent> {
  return await collectContent('support/reply', layout, async (path) => {
    read.push(path);
    return Object.hasOwn(files, path) ? files[path] : undefined;
  });
}

const prompt = (text: string): Record<string, string> => ({ 'app/prompts/support/reply.prompt': text });

describe('collectContent()', () => {
  const files = {
    ...prompt('---\ninput: { schema: { who: Person } }\ntools: [find, ask]\n---\n{{> tone}}{{> support/sign-off}}'),
    'app/prompts/_tone.prompt': 'Be kind. {{> safety}}',
    'app/prompts/_safety.prompt': 'Be safe. {{> tone}}',
    'app/prompts/support/_sign-off.prompt': 'Yours',
    'app/prompts/_unused.prompt': 'x',
    'app/schemas/Person.json': '{"type":"object","properties":{"a":{"$ref":"Address.json"}}}',
    'app/schemas/Address.json': '{"type":"object","properties":{"p":{"$ref":"./Person.json#/properties"}}}',
    'app/schemas/Query.json': '{"type":"string"}',
    'app/tools/find.yaml': 'name: find\ninputSchema: { query: Query }',
    'app/tools/ask.yaml': 'name: ask\ninputSchema: { query: string }\noutputSchema: Query',
  };

  it('collects everything that a prompt reaches, each file read once, in the order of names', async () => {
    const read: string[] = [];
    const content = await collect(files, read);

    expect(content.format).to.equal(1);
    expect(Object.keys(content.partials)).to.deep.equal(['safety', 'support/sign-off', 'tone']);
    expect(Object.keys(content.schemas)).to.deep.equal(['Address', 'Person', 'Query']);
    expect(Object.keys(content.tools)).to.deep.equal(['ask', 'find']);
    expect(new Set(read).size).to.equal(read.length);
  });

  it('tells the files that a content came from', async () => {
    const content = await collect(files);

    expect([...promptFiles('support/reply', content, layout)].sort()).to.deep.equal(
      Object.keys(files)
        .filter((path) => !path.includes('unused'))
        .sort(),
    );
  });

  const refusals: readonly (readonly [string, string, Readonly<Record<string, string>>, string])[] = [
    ['a prompt that is missing', 'PROMPT_NOT_FOUND', {}, 'There is no prompt "support/reply"'],
    ['a partial that is missing', 'PARTIAL_NOT_FOUND', prompt('a\n{{> tone}}'), 'app/prompts/support/reply.prompt:2:1'],
    [
      ...(['a partial that a partial misses', 'PARTIAL_NOT_FOUND'] as const),
      { ...prompt('{{> tone}}'), 'app/prompts/_tone.prompt': '\n {{> safety}}' },
      'app/prompts/_tone.prompt:2:2: there is no partial "safety"',
    ],
    [
      'a partial chosen at render time',
      'PARTIAL_DYNAMIC',
      prompt('{{> (lookup this "x")}}'),
      'support/reply.prompt:1:1',
    ],
    [
      'a schema that is missing',
      'SCHEMA_NOT_FOUND',
      prompt('---\noutput: { schema: Reply }\n---\n'),
      'no schema "Reply"',
    ],
    ['a tool that is missing', 'TOOL_NOT_FOUND', prompt('---\ntools: [find]\n---\n'), 'no tool "find"'],
    ['a broken prompt', 'FRONT_MATTER_INVALID', prompt('---\na: [\n---\n'), 'app/prompts/support/reply.prompt:'],
    [
      ...(['a broken partial', 'TEMPLATE_INVALID'] as const),
      { ...prompt('{{> tone}}'), 'app/prompts/_tone.prompt': '{{#if}}' },
      'app/prompts/_tone.prompt:1:1',
    ],
    [
      ...(['a schema that is not JSON', 'SCHEMA_INVALID'] as const),
      { ...prompt('---\noutput: { schema: Reply }\n---\n'), 'app/schemas/Reply.json': '{' },
      'it is not JSON',
    ],
    [
      ...(['a tool that is not YAML', 'TOOL_INVALID'] as const),
      { ...prompt('---\ntools: [find]\n---\n'), 'app/tools/find.yaml': 'a: [' },
      'line 1: ',
    ],
  ];
  for (const [title, code, tree, message] of refusals) {
    it(`refuses ${title}`, async () => {
      const error = await collect(tree).catch((thrown: unknown) => thrown);

      expect(error).to.be.instanceOf(Error).and.have.property('code', code);
      expect((error as Error).message).to.include(message);
    });
  }

  const names = ['../secret', '/etc/passwd', 'a//b', 'Tone', 'a.b', '_tone', 'a\\b', 'a/../b', '.git/config', 'é'];
  for (const name of names) {
    it(`never reads a file for the name ${JSON.stringify(name)}`, async () => {
      const read: string[] = [];
      const partial = await collect(prompt(`{{> [${name}]}}`), read).catch((error: unknown) => error);
      const schema = await collect(prompt(`---\noutput: { schema: ${JSON.stringify(`${name}!`)} }\n---\n`), read).catch(
        (e: unknown) => e,
      );
      const tool = await collect(prompt(`---\ntools: [${JSON.stringify(`${name}!`)}]\n---\n`), read).catch(
        (e: unknown) => e,
      );

      expect([partial, schema, tool].map((error) => (error as { code?: string }).code)).to.deep.equal([
        ...['TEMPLATE_INVALID', 'SCHEMA_NOT_FOUND', 'TOOL_NOT_FOUND'],
      ]);
      expect(new Set(read)).to.deep.equal(new Set(['app/prompts/support/reply.prompt']));
    });
  }
});
