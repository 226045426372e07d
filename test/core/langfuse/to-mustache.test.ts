import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { LangfuseBody } from '../../../core/langfuse/langfuse-documents.ts';
import { toMustache } from '../../../core/langfuse/to-mustache.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';

const convert = (prompt: string, partials: Readonly<Record<string, string>> = {}): LangfuseBody =>
  toMustache('greet', { format: 1, prompt, partials, schemas: {}, tools: {} });

describe('toMustache()', () => {
  it('refuses what has a default, since Mustache would show nothing: NOT_EXPRESSIBLE', () => {
    const content = { format: 1, prompt: 'In {{place.city}}', partials: {}, schemas: {}, tools: {} } as const;

    expect(() => toMustache('greet', content, { place: { city: 'London' } }))
      .to.throw('"place", which has a default')
      .that.satisfies((error: unknown) => isStemmaError(error, 'NOT_EXPRESSIBLE'));
    expect(toMustache('greet', content, { other: 1 }).type).to.equal('text');
  });

  const texts: readonly (readonly [string, string, string])[] = [
    ['variables stay', 'Hi {{name}}, {{{raw}}} {{ spaced }}!', 'Hi {{name}}, {{raw}} {{spaced}}!'],
    ['paths stay', '{{customer.name}} {{a.b_c.d-e}}', '{{customer.name}} {{a.b_c.d-e}}'],
    ['the front matter goes', '---\nmodel: openai/gpt-4o\n---\nHi', 'Hi'],
    ['comments go, and white space that tags take', 'A {{~name~}} B{{!-- note --}}', 'A{{name}}B'],
    ['literals are text', '{{"name"}}', '{{name}}'],
    ['`this` is left out', '{{this.name}}', '{{name}}'],
  ];
  for (const [title, template, prompt] of texts) {
    it(`writes a text: ${title}`, () => {
      expect(convert(template)).to.deep.equal({ type: 'text', prompt });
    });
  }

  it('puts partials in place, with the names that they are given', () => {
    const partials = { sign: 'Yours, {{who}}', rules: '- Be kind.\n- Be brief.\n' };

    expect(convert('{{> sign who=agent}}', partials)).to.deep.equal({ type: 'text', prompt: 'Yours, {{agent}}' });
    expect(convert('Rules:\n  {{> rules}}\n', partials)).to.deep.equal({
      type: 'text',
      prompt: 'Rules:\n  - Be kind.\n  - Be brief.\n',
    });
  });

  it('writes messages where there are roles, the model as assistant, the conversation as a placeholder', () => {
    const template = '{{role "system"}}Be kind.\n{{role "model"}}Hello!{{history}}  {{role "user"}}{{message}}';

    expect(convert(template)).to.deep.equal({
      type: 'chat',
      prompt: [
        { type: 'chatmessage', role: 'system', content: 'Be kind.\n' },
        { type: 'chatmessage', role: 'assistant', content: 'Hello!' },
        { type: 'placeholder', name: 'history' },
        { type: 'chatmessage', role: 'user', content: '{{message}}' },
      ],
    });
  });

  it('keeps what stands before the first role as a message of the user, and what follows the history as the assistant’s', () => {
    expect(convert('Hi{{role "system"}}Be kind.{{history}}Well,')).to.have.deep.property('prompt', [
      { type: 'chatmessage', role: 'user', content: 'Hi' },
      { type: 'chatmessage', role: 'system', content: 'Be kind.' },
      { type: 'placeholder', name: 'history' },
      { type: 'chatmessage', role: 'assistant', content: 'Well,' },
    ]);
  });

  const refusals: readonly (readonly [string, string, string])[] = [
    ['conditions', '{{#if vip}}Hi{{/if}}', 'a block such as {{#if}}'],
    ['loops', '{{#each items}}{{this}}{{/each}}', 'the loop over "items"'],
    ['JSON', '{{json order}}', 'a helper around "order"'],
    ['values that are cut', '{{budget message tokens=9}}', 'a helper around "message"'],
    ['other expressions', '{{@metadata.docs}}', 'the expression'],
    ['media', '{{media url=photo}}', '{{media}}'],
    ['sections', '{{section "notes"}}', '{{section}}'],
    ['braces that are text', 'Write \\{{name}} as it is', 'braces "{{" that are text'],
    ['a brace that a tag would swallow', '{ {{~message}}', 'a brace "{" right before "message"'],
    ['values in partials that are indented', 'A\n  {{> sign}}\n', '"who" in a partial that is indented'],
  ];
  for (const [what, template, problem] of refusals) {
    it(`refuses ${what}: NOT_EXPRESSIBLE`, () => {
      expect(() => convert(template, { sign: 'Yours, {{who}}\n' }))
        .to.throw(problem)
        .that.satisfies((error: unknown) => isStemmaError(error, 'NOT_EXPRESSIBLE'));
    });
  }
});
