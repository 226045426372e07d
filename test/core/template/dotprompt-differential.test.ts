import { expect } from 'chai';
import { Dotprompt } from 'dotprompt';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { after, before, describe, it } from 'mocha';
import type { Message } from '../../../core/protocol.ts';
import { compileTemplate } from '../../../core/template/compile-template.ts';
import type { GeneratedPrompt } from './generated-templates.ts';
import { generatedPrompt } from './generated-templates.ts';

const history: readonly Message[] = [
  { role: 'user', content: [{ text: 'Hello' }] },
  { role: 'model', content: [{ text: 'Hi' }] },
];

const metadata = {
  ...{ config: {}, input: {}, output: {}, toolDefinitions: [], tools: [], metadata: {}, ext: {} },
};

type Data = Omit<GeneratedPrompt, 'template' | 'partials'> & { readonly messages: readonly Message[] };

async function renderTheirs(prompt: GeneratedPrompt, { input, context, messages }: Data): Promise<unknown> {
  const render = await new Dotprompt({ partials: prompt.partials }).compile(prompt.template);
  return (await render({ input, context, messages } as Parameters<typeof render>[0])).messages;
}

function renderOurs(prompt: GeneratedPrompt, { input, context, messages }: Data): unknown {
  const { template: source, partials } = prompt;
  return compileTemplate({ name: 'generated', source, partials, metadata }).render(input, { context, messages })
    .messages;
}

async function expectSame(prompt: GeneratedPrompt, messages: readonly Message[] = []): Promise<void> {
  const data = { input: prompt.input, context: prompt.context, messages };
  const theirs = await renderTheirs(prompt, data).catch((error: unknown) => error);
  if (theirs instanceof Error) return;
  expect(renderOurs(prompt, data)).to.deep.equal(theirs);
}

describe('rendering, compared with npm dotprompt', () => {
  // Handlebars reports each refused access to a prototype; templates made at random have many.
  const { level } = Handlebars.logger;
  before(() => {
    Handlebars.logger.level = 4;
  });
  after(() => {
    Handlebars.logger.level = level;
  });

  it('gives the same messages where an object without a prototype is compared with its parts', async () => {
    await expectSame({
      template: '{{#with nested as |it|}}{{#if ../name}}{{#each user as |it ix|}}{{it}}{{/each}}{{/if}}none{{/with}}',
      partials: {},
      input: { name: ' ', nested: Object.assign(Object.create(null), { user: { list: '' } }), link: '' },
      context: {},
    } as GeneratedPrompt);
  });

  it('gives the same messages for generated prompts', async () => {
    const numRuns = Number(process.env['STEMMA_FUZZ_RUNS'] ?? 200);
    await fc.assert(
      fc.asyncProperty(generatedPrompt, fc.boolean(), (prompt, talks) => expectSame(prompt, talks ? history : [])),
      { numRuns },
    );
  });
});
