import { expect } from 'chai';
import { describe, it } from 'mocha';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { compileTemplate } from '../../../core/template/compile-template.ts';
import { aTemplate, noMetadata } from './a-template.ts';

/** The code and the message of what compiling throws, without the hint. */
function refusal(source: string, partials: Readonly<Record<string, string>> = {}): string {
  try {
    aTemplate(source, partials);
  } catch (error) {
    if (!isStemmaError(error)) throw error;
    return `${error.code} ${error.message.replace('the template cannot be read: ', '')}`;
  }
  return 'accepted';
}

const history = [
  { role: 'user' as const, content: [{ text: 'Hello' }] },
  { role: 'model' as const, content: [{ text: 'Hi' }], metadata: { id: 1 } },
];

describe('compileTemplate()', () => {
  const syntax: readonly (readonly [string, string, string])[] = [
    ['a tag that is not closed', 'Hi\n{{name', 'greet.prompt:2:3: a character that cannot stand here'],
    [
      'a block that is not closed',
      'a\n  {{#if x}}\n{{#each y}}z{{/each}}',
      'greet.prompt:2:3: "if" is opened here and',
    ],
    ['a block closed by another name', '{{#if x}}\n{{/each}}', "greet.prompt:1:4: if doesn't match each"],
    ['an empty tag', 'a {{ }}', 'greet.prompt:1:6: unexpected "}}"'],
    ['else outside of a block', '{{else}}', 'greet.prompt:1:1: unexpected "{{else}}"'],
    ['a path that goes back on itself', 'a\n{{a.this.b}}', 'greet.prompt:2:3: Invalid path: a.this'],
    ['a template behind front matter', '# c\n---\nmodel: m\n---\n\n\n  {{#if}}', 'greet.prompt:7:3: "if"'],
    ['a template in a partial', '{{> p}}', '_p.prompt:2:1: there is no helper "shout"'],
    ['a partial in a folder', '{{> team/p}}', 'team/_p.prompt:1:1: there is no helper "shout"'],
  ];
  const partials = { p: 'x\n{{shout y}}', 'team/p': '{{shout y}}' };
  for (const [title, source, expected] of syntax) {
    it(`refuses ${title}, with its place`, () => {
      expect(refusal(source, partials).replace(/^TEMPLATE_INVALID /u, '')).to.include(
        expected.replace(/:(\d+) unex/u, ':$1: unex'),
      );
      expect(refusal(source, partials)).to.match(/^TEMPLATE_INVALID /u);
    });
  }

  const misuse: readonly (readonly [string, RegExp])[] = [
    ['{{rol "user"}}', /there is no helper "rol"; did you mean "role"\?/],
    ['{{#iff x}}{{/iff}}', /there is no helper "iff"; did you mean "if"\?/],
    ['{{person.name x}}', /there is no helper "person.name"/],
    ['{{@json x}}', /there is no helper "@json"/],
    ['{{json}}', /"json" is a helper: write {{json value indent=2}}; a variable of this name is {{this.json}}/],
    ['{{json x spaces=2}}', /"json" has no argument "spaces": write {{json value indent=2}}/],
    ['{{json x indnt=2}}', /"json" has no argument "indnt": did you mean "indent"\?/],
    ['{{if x}}', /"if" is a helper: write {{#if value}}/],
    ['{{#if x y}}a{{/if}}', /"if" is a helper/],
    ['{{#if}}a{{/if}}', /"if" is a helper/],
    ['{{#each}}a{{/each}}', /"each" is a helper/],
    ['{{#ifEquals x}}a{{/ifEquals}}', /write {{#ifEquals a b}}/],
    ['{{#ifEquals (if x) y}}a{{/ifEquals}}', /"if" is a helper/],
    ['{{#json x}}a{{/json}}', /"json" is a helper/],
    ['{{#role "user"}}a{{/role}}', /write {{role "system"}}/],
    ['{{role}}', /a variable of this name is {{this.role}}/],
    ['{{role "assistant"}}', /there is no role "assistant"; did you mean "model"\?/],
    ['{{role "usr"}}', /there is no role "usr"; did you mean "user"\?/],
    ['{{role "boss-of-all"}}', /a role is system, user, model, tool/],
    ['{{history x}}', /write {{history}}/],
    ['{{media}}', /"media" needs an argument "url"/],
    ['{{media url=x type="a"}}', /"media" has no argument "type": write {{media url=address}}/],
    ['{{section}}', /write {{section "name"}}/],
    ['{{json (history)}}', /"history" is a helper/],
    ['{{lookup x}}', /write {{lookup map key}}/],
    ['{{#if x as |y|}}{{/if}}', /only #each and #with have block parameters/],
    ['{{#list as |y|}}{{/list}}', /only #each and #with have block parameters/],
    ['{{#each l as |json|}}{{json x}}{{/each}}', /there is no helper "json"/],
    ['{{> p a b}}', /a partial takes one context/],
    ['{{> p __proto__=a}}', /an argument cannot be called "__proto__"/],
    ['{{> @partial-block}}', /only a partial can show the block/],
    ['{{#*inline "x"}}{{/inline}}', /inline partials are not part of the format/],
    ['{{* x}}', /decorators/],
    ['{{helperMissing x}}', /there is no helper "helperMissing"/],
    ['---\nHi', /its front matter is opened by "---" and never closed/],
  ];
  for (const [source, expected] of misuse) {
    it(`refuses ${source.replaceAll('\n', '\\n')}`, () => {
      expect(refusal(source, { p: 'x' }))
        .to.match(/^TEMPLATE_INVALID greet\.prompt:1:\d+: /u)
        .and.match(expected);
    });
  }

  it('names the nearest partial where one is missing', () => {
    const compile = (): unknown => aTemplate('Hi\n {{> tonne}}', { tone: 'x' });

    expect(compile)
      .to.throw('greet.prompt:2:2: there is no partial "tonne"')
      .with.deep.include({ code: 'PARTIAL_NOT_FOUND', hint: 'did you mean "tone"?' });
  });

  it('names the file that a missing partial would be', () => {
    expect(() => aTemplate('{{> support/sign-off}}'))
      .to.throw()
      .with.property('hint', 'create the file "support/_sign-off.prompt" in the prompts folder');
  });

  it('shows the chain of partials that include each other', () => {
    const compile = (): unknown =>
      aTemplate('{{> a}}', { a: '{{> b}}', b: 'x{{#if y}}{{> c}}{{/if}}', c: '{{#> b}}{{/b}}' });

    expect(compile).to.throw('b -> c -> b').with.property('code', 'PARTIAL_CYCLE');
  });

  it('refuses a partial chosen at render time', () => {
    expect(refusal('{{> (lookup this "x")}}')).to.match(/^PARTIAL_DYNAMIC greet\.prompt:1:1/u);
  });

  for (const name of ['__proto__', 'constructor', 'toString']) {
    it(`has no partial called ${name} by accident`, () => {
      expect(refusal(`{{> ${name}}}`)).to.match(/^PARTIAL_NOT_FOUND/u);
    });
  }

  const excesses: readonly (readonly [string, string, RegExp])[] = [
    [
      'blocks',
      `${'{{#if x}}'.repeat(5_000)}a${'{{/if}}'.repeat(5_000)}`,
      /1:901: its blocks are nested deeper than 100/,
    ],
    ['else-ifs', `{{#if a}}${'{{else if b}}c'.repeat(9_000)}{{/if}}`, /its blocks are nested deeper than 100 levels/],
    ['parentheses', `{{json ${'(lookup '.repeat(50_000)}`, /1:\d+: it has more than 100 parentheses in a tag/],
    ['tags', 'a\n{{x}}'.repeat(20_000), /10002:1: it has more than 10000 tags/],
    ['escaped tags', '\\{{'.repeat(100_000), /it has more than 10000 tags/],
    ['comments that never end', '{{!--'.repeat(9_000), /unexpected|never closed/],
    ['characters', 'a'.repeat(600_000), /it is longer than 524288 characters/],
    ['braces', '{'.repeat(500_000), /it has more than 10000 tags/],
  ];
  for (const [title, source, expected] of excesses) {
    it(`refuses too many ${title} at once`, () => {
      expect(refusal(source))
        .to.match(/^TEMPLATE_INVALID /u)
        .and.match(expected);
    });
  }

  it('accepts as many as any real template has', () => {
    const blocks = `${'{{#if x}}'.repeat(100)}a${'{{/if}}'.repeat(100)}`;

    expect(refusal(`${blocks}{{! ${'('.repeat(500)} }}${'('.repeat(500)}${'{{x}}'.repeat(5_000)}`)).to.equal(
      'accepted',
    );
  });

  it('answers for a chain of partials without end', () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`p${i}`, `{{> p${i + 1}}}`]));

    expect(refusal('{{> p0}}', many)).to.match(/^TEMPLATE_INVALID .*nested too deeply/u);
  });

  it('gives the settings of the front matter, frozen, with each rendering', () => {
    const metadata = { ...noMetadata, model: 'm', config: { stop: ['a'] }, tools: ['t'], output: { format: 'json' } };
    const prompt = compileTemplate({ name: 'greet', source: 'Hi', partials: {}, metadata });

    const { messages, ...settings } = prompt.render();

    expect(settings).to.deep.equal({
      ...{ model: 'm', config: { stop: ['a'] }, tools: ['t'], toolDefinitions: [], output: { format: 'json' } },
    });
    expect(messages).to.have.length(1);
    expect(Object.isFrozen(prompt.metadata.config['stop'])).to.equal(true);
  });

  it('shows the front matter, the documents and the context to the template', () => {
    const metadata = { ...noMetadata, model: 'm', ext: { acme: { team: 't' } }, metadata: { a: 1 } };
    const source =
      '{{@metadata.prompt.model}} {{@metadata.prompt.ext.acme.team}} {{@metadata.prompt.metadata.a}} {{@metadata.docs.[0].id}} {{@user.name}} {{@root.x}}';
    const prompt = compileTemplate({ name: 'greet', source, partials: {}, metadata });

    const { messages } = prompt.render({ x: 'X' }, { docs: [{ id: 'd' }], context: { user: { name: 'Ada' } } });

    expect(messages[0]?.content).to.deep.equal([{ text: 'm t 1 d Ada X' }]);
  });

  it('puts the history where the template says, and otherwise before the last message of the user', () => {
    const roles = (source: string): string =>
      aTemplate(source)
        .render({}, { messages: history })
        .messages.map(({ role, metadata }) => `${role}${metadata?.['purpose'] ?? ''}`)
        .join(' ');

    expect(roles('{{role "system"}}S{{history}}{{role "user"}}U')).to.equal('system userhistory modelhistory user');
    expect(roles('{{role "system"}}S{{role "user"}}U')).to.equal('system user model user');
    expect(roles('{{role "system"}}S')).to.equal('system user model');
    expect(roles('{{history}}M')).to.equal('userhistory modelhistory model');
    expect(roles('')).to.equal('user model');
  });

  it('puts the block that a partial was called with where the partial says', () => {
    const partials = { frame: '<{{#each list}}{{@index}}{{> @partial-block}}{{/each}}>', bare: '{{> frame}}' };
    const template = '{{#each outer as |o|}}{{#> frame list=@root.list}}[{{o}}{{@index}}{{name}}]{{/frame}}{{/each}}';

    const { messages } = aTemplate(template, partials).render({ outer: ['x'], list: [{ name: 'a' }, { name: 'b' }] });

    expect(messages[0]?.content).to.deep.equal([{ text: '<0[x0a]1[x1b]>' }]);
    expect(() => aTemplate('{{> bare}}', partials).render({ list: [1] })).to.throw(
      '_frame.prompt:1:26: the template cannot be read: the partial was called without a block',
    );
  });

  it('takes the name of a section from a variable, if it is a text', () => {
    const prompt = aTemplate('{{section name}}');

    expect(prompt.render({ name: 'a b' }).messages[0]?.content).to.deep.equal([
      { metadata: { purpose: 'a b', pending: true } },
    ]);
    expect(() => prompt.render({})).to.throw('greet.prompt:1:1: the name of a section must be a text');
  });

  it('makes names of variables safe to print', () => {
    const metadata = { ...noMetadata, input: { schema: { type: 'object', additionalProperties: false } } };
    const prompt = compileTemplate({ name: 'greet', source: 'Hi', partials: {}, metadata });

    expect(() => prompt.render({ ['\u001b[2J\n']: 1 })).to.throw('greet": /\\u001b[2J\\u000a is not known');
  });

  const conversations: readonly (readonly [unknown, string])[] = [
    ['Hello', 'the messages must be a list'],
    [[null], 'message 0 must be an object'],
    [[history[0], { role: 'assistant', content: [] }], 'the role of message 1 must be system, user, model or tool'],
    [[{ role: 'user', content: 'Hello' }], 'the content of message 0 must be a list of parts'],
  ];
  for (const [messages, problem] of conversations) {
    it(`refuses a conversation of which ${problem}`, () => {
      const render = (): unknown => aTemplate('Hi').render({}, { messages: messages as typeof history });

      expect(render).to.throw(problem).with.property('code', 'RENDER_FAILED');
    });
  }

  for (const [options, problem] of [
    [null, 'its options must be an object'],
    ['x', 'its options must be an object'],
    [{ mesages: history }, 'it has no option "mesages": did you mean "messages"?'],
    [{ history }, 'it has no option "history": there are messages, context, docs, budget, countTokens'],
  ] as const) {
    it(`refuses ${JSON.stringify(options).slice(0, 20)} for its options: ${problem}`, () => {
      const render = (): unknown => aTemplate('Hi').render({}, options as unknown as object);

      expect(render).to.throw(problem).with.property('code', 'RENDER_FAILED');
    });
  }

  it('checks without Ajv that required variables are there, and that no unknown ones are', () => {
    const schema = {
      type: 'object',
      properties: { name: {}, 'a/b': {} },
      required: ['name', 'a/b'],
      additionalProperties: false,
    };
    const prompt = compileTemplate({
      name: 'greet',
      source: '{{name}}',
      partials: {},
      metadata: { ...noMetadata, input: { schema } },
    });

    expect(prompt.check({ nane: 'x', name: undefined })).to.deep.equal([
      { path: '/name', message: 'is missing' },
      { path: '/a~1b', message: 'is missing' },
      { path: '/nane', message: 'is not known; did you mean "name"?' },
    ]);
    expect(() => prompt.render({})).to.throw('Cannot render "greet": /name is missing; /a~1b is missing');
  });

  for (const variables of [null, [], 'x', 5]) {
    it(`refuses ${JSON.stringify(variables)} as variables`, () => {
      const render = (): unknown => aTemplate('Hi').render(variables as unknown as Record<string, unknown>);

      if (variables === null)
        expect(render).to.throw('the variables must be an object').with.property('code', 'INPUT_INVALID');
      else expect(render).to.throw('the variables must be an object').with.property('code', 'INPUT_INVALID');
    });
  }
});
