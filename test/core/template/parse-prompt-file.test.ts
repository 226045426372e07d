import { expect } from 'chai';
import { describe, it } from 'mocha';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { MAX_PROMPT_LENGTH, parsePromptFile } from '../../../core/template/parse-prompt-file.ts';

const parse = (...lines: readonly string[]): ReturnType<typeof parsePromptFile> =>
  parsePromptFile(lines.join('\n'), 'prompts/greet.prompt');

/** The code of the error and where it points: `CODE line:column problem`. */
function refusal(source: string): string {
  try {
    parsePromptFile(source, 'prompts/greet.prompt');
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    const { line, column, problem, key, nearest } = error.data as Record<string, unknown>;
    return `${error.code} ${line}:${column} ${problem ?? `${key} -> ${nearest}`}`;
  }
  return 'accepted';
}

describe('parsePromptFile()', () => {
  it('reads every key of Dotprompt', () => {
    const { frontMatter, body, bodyStart } = parse(
      ...['---', 'name: greet', 'variant: formal', 'version: 1.5', 'description: Greets.', 'model: vendor/model'],
      ...['config: { temperature: 0.2, stopSequences: [END] }', 'input:', '  schema: { name: string }'],
      ...['  default: { name: Ada }', 'output: { format: json, schema: { text: string } }', 'tools: [find]'],
      ...['toolDefs: [{ name: inline, inputSchema: {} }]', 'metadata: { team: support }', '---', '', 'Hi {{name}}', ''],
    );

    expect(frontMatter).to.deep.include({
      ...{ name: 'greet', variant: 'formal', version: '1.5', description: 'Greets.', model: 'vendor/model' },
      ...{ config: { temperature: 0.2, stopSequences: ['END'] }, tools: ['find'], metadata: { team: 'support' } },
      input: { schema: { name: 'string' }, default: { name: 'Ada' } },
      output: { format: 'json', schema: { text: 'string' } },
      toolDefs: [{ name: 'inline', inputSchema: {} }],
    });
    expect({ body, bodyStart }).to.deep.equal({ body: 'Hi {{name}}', bodyStart: { line: 17, column: 1 } });
  });

  it('splits dotted keys at the last dot and keeps foreign keys as they are', () => {
    const { ext, raw } = parse(
      '---',
      'acme.eval.suite: s1',
      'acme.team: t',
      'custom: 1',
      'a.__proto__: 2',
      '---',
    ).frontMatter;

    expect(Object.entries(ext)).to.deep.equal([
      ['acme.eval', { suite: 's1' }],
      ['acme', { team: 't' }],
      ['a', JSON.parse('{"__proto__":2}')],
    ]);
    expect(raw['custom']).to.equal(1);
  });

  it('takes a key without a value as absent', () => {
    const { frontMatter } = parse('---', 'model:', 'input:', 'tools:', 'output: { schema: }', '---', 'Hi');

    expect(frontMatter).not.to.have.property('model');
    expect([frontMatter.input, frontMatter.output, frontMatter.tools]).to.deep.equal([{}, {}, []]);
  });

  const bodies: readonly (readonly [string, string, string])[] = [
    ['a file without front matter', '# Heading\n\n Hi \n', '# Heading\n\n Hi \n'],
    ['carriage returns', '---\r\nmodel: m\r\n---\r\nHi\r\nthere\r\n', 'Hi\r\nthere'],
    ['a byte order mark', '\uFEFF---\nmodel: m\n---\nHi', 'Hi'],
    ['a byte order mark without front matter', '\uFEFFHi', 'Hi'],
    ['a licence header of comments and blank lines', '# Licence\n  # more\n\n---\nmodel: m\n---\nHi', 'Hi'],
    ['white space behind the dashes', '--- \t\nmodel: m\n---  \nHi', 'Hi'],
    ['no line end behind the last dashes', '---\nmodel: m\n---', ''],
    ['empty front matter', '---\n---\nHi', 'Hi'],
    ['dashes in the body', '---\nmodel: m\n---\nHi\n---\nthere', 'Hi\n---\nthere'],
    ['dashes in a text of the front matter', '---\ndescription: |\n  a\n  ---\n  b\n---\nHi', 'Hi'],
    ['a rule of four dashes at the top', '----\nHi', '----\nHi'],
    ['an empty file', '', ''],
  ];
  for (const [title, source, body] of bodies) {
    it(`finds the body with ${title}`, () => {
      expect(parsePromptFile(source, 'greet.prompt').body).to.equal(body);
    });
  }

  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['YAML that breaks off', '---\nmodel: m\nconfig: { a: 1\n---\nHi', /^FRONT_MATTER_INVALID 3:\d+ ./],
    ['a tab as indentation', '# Licence\n---\ninput:\n\tschema: x\n---\n', /^FRONT_MATTER_INVALID 4:1 Tabs/],
    ['a key that stands twice', '---\nmodel: a\nmodel: b\n---\n', /^FRONT_MATTER_INVALID 3:1 Map keys must be unique/],
    ['a tag that YAML does not know', '---\nmodel: !vault x\n---\n', /^FRONT_MATTER_INVALID 2:8 Unresolved tag/],
    ['a bomb of aliases', bomb(), /^FRONT_MATTER_INVALID 2:1 Excessive alias count/],
    [
      'front matter that is not closed',
      '\n---\nmodel: m\nHi',
      /^FRONT_MATTER_INVALID 2:1 it is opened by "---" and never/,
    ],
    ['front matter that is a list', '---\n- a\n---\n', /^FRONT_MATTER_INVALID 2:1 it must be a mapping/],
    ['front matter that is a text', '---\njust text\n---\n', /^FRONT_MATTER_INVALID 2:1 it must be a mapping/],
    [
      'a model that is a number',
      '---\nconfig: {}\nmodel: 4\n---\n',
      /^FRONT_MATTER_INVALID 3:1 "model" must be a text/,
    ],
    ['tools that are a text', '---\ntools: find\n---\n', /^FRONT_MATTER_INVALID 2:1 "tools" must be a list/],
    [
      'a tool that is a number',
      '---\ntools:\n  - a\n  - 5\n---\n',
      /^FRONT_MATTER_INVALID 4:5 "tools.1" must be a text/,
    ],
    ['a default that is a list', '---\ninput:\n  default: []\n---\n', /^FRONT_MATTER_INVALID 3:3 "input.default" must/],
    ['a schema that is a number', '---\noutput: { schema: 5 }\n---\n', /^FRONT_MATTER_INVALID 2:\d+ "output.schema"/],
    [
      'owners that are a text',
      '---\nstemma.owners: me\n---\n',
      /^FRONT_MATTER_INVALID 2:1 "stemma.owners" must be a list/,
    ],
    [
      'a budget that is a number',
      '---\nstemma.budget: 5\n---\n',
      /^FRONT_MATTER_INVALID 2:1 "stemma.budget" must be a map/,
    ],
    ['infinity', '---\nconfig: { temperature: .inf }\n---\n', /^FRONT_MATTER_INVALID 2:\d+ a number must be finite/],
    [
      'nesting without end',
      `---\nmetadata: ${'{a: '.repeat(101)}1${'}'.repeat(101)}\n---\n`,
      /^FRONT_MATTER_INVALID 2:\d+ .*100 levels/,
    ],
    [
      'a file too long to be a prompt',
      'x'.repeat(MAX_PROMPT_LENGTH + 1),
      /^FRONT_MATTER_INVALID 1:1 the file is longer/,
    ],
    ['a mistyped key', '---\nconfig: {}\nmodle: m\n---\n', /^FRONT_MATTER_UNKNOWN_KEY 3:1 modle -> model$/],
    ['a key in the wrong case', '---\nModel: m\n---\n', /^FRONT_MATTER_UNKNOWN_KEY 2:1 Model -> model$/],
    [
      'a mistyped nested key',
      '---\ninput:\n  shcema: x\n---\n',
      /^FRONT_MATTER_UNKNOWN_KEY 3:3 input.shcema -> input.schema$/,
    ],
    [
      'an unknown key of ours',
      '---\nstemma.owner: [me]\n---\n',
      /^FRONT_MATTER_UNKNOWN_KEY 2:1 stemma.owner -> stemma.owners$/,
    ],
    [
      'a key of ours that is far from any',
      '---\nstemma.x.y: 1\n---\n',
      /^FRONT_MATTER_UNKNOWN_KEY 2:1 stemma.x.y -> undefined$/,
    ],
    [
      'our namespace as a mapping',
      '---\nstemma: { owners: [] }\n---\n',
      /^FRONT_MATTER_UNKNOWN_KEY 2:1 stemma -> stemma.owners$/,
    ],
    [
      'our namespace mistyped',
      '---\nstema.owners: []\n---\n',
      /^FRONT_MATTER_UNKNOWN_KEY 2:1 stema.owners -> stemma.owners$/,
    ],
  ];
  for (const [title, source, expected] of refusals) {
    it(`refuses ${title}, with its place`, () => {
      expect(refusal(source)).to.match(expected);
    });
  }

  for (const key of [
    'custom',
    'description_de',
    'note',
    'tags',
    'title',
    'author',
    'license',
    'maxTurns',
    'use',
    'acme.modle',
    'mcp.server',
  ]) {
    it(`lets the foreign key ${key} pass`, () => {
      expect(refusal(`---\n${key}: x\n---\nHi`)).to.equal('accepted');
    });
  }
});

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}]`);
  return ['---', 'l0: &l0 [x]', ...levels, '---', ''].join('\n');
}
