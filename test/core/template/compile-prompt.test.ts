import { expect } from 'chai';
import { describe, it } from 'mocha';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';

describe('compilePrompt()', () => {
  it('compiles a prompt with a partial, a schema and defaults, and renders it', async () => {
    const prompt = await compilePrompt('support/reply', {
      format: 1,
      prompt:
        '---\nmodel: m\ninput:\n  schema:\n    name: string\n    mood?: string\n  default: { mood: calm }\n---\n{{role "system"}}{{> tone}}\n{{role "user"}}Hi {{name}}',
      partials: { tone: 'Be {{mood}}.' },
      schemas: {},
      tools: {},
    });

    expect(prompt.render({ name: 'Ada' })).to.deep.include({
      model: 'm',
      messages: [
        { role: 'system', content: [{ text: 'Be calm.\n' }] },
        { role: 'user', content: [{ text: 'Hi Ada' }] },
      ],
    });
  });
});
