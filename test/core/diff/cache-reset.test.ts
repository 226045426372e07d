import { expect } from 'chai';
import { describe, it } from 'mocha';
import { analyzeStatically } from '../../../core/budget/analyze-statically.ts';
import { cacheablePrefix } from '../../../core/budget/cacheable-prefix.ts';
import type { CacheReset, CacheSide } from '../../../core/diff/cache-reset.ts';
import { cacheReset } from '../../../core/diff/cache-reset.ts';
import { resolveMetadata } from '../../../core/template/resolve-metadata.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';

const rules = 'Answer in one word and never explain. '.repeat(10).trim();

interface Prompt {
  readonly body: string;
  readonly head?: string;
  readonly partials?: Readonly<Record<string, string>>;
  readonly tools?: Readonly<Record<string, string>>;
}

async function sideOf({ body, head = '', partials = {}, tools = {} }: Prompt): Promise<CacheSide> {
  const content = {
    format: 1,
    prompt: `---\nmodel: openai/gpt-5-mini\n${head}---\n${body}`,
    partials,
    schemas: {},
    tools,
  } as const;
  return { content, metadata: await resolveMetadata('greet', content) };
}

const block = (
  minimumTokens: number,
): { readonly cache: { minimumTokens: number; blockTokens: number; lifetimeSeconds: number; source: string } } => ({
  cache: { minimumTokens, blockTokens: 16, lifetimeSeconds: 300, source: 'test' },
});

async function reset(before: Prompt, after: Prompt, minimum?: number): Promise<CacheReset | null> {
  const tokenizer = await openAiTokenizer('o200k_base');
  const model = minimum === undefined ? undefined : block(minimum);
  const side = await sideOf(before);
  const { own } = analyzeStatically({ name: 'greet', ...side }, tokenizer);
  const { tokens } = cacheablePrefix(own, side.metadata.input.schema);
  return cacheReset(side, await sideOf(after), { name: 'greet', tokenizer, tokens: tokens.deploy, model });
}

const schema = (volatility: string): string =>
  `input:\n  schema:\n    type: object\n    properties: { company: { type: string, x-volatility: ${volatility} }, items: { type: array, items: { type: string }, x-volatility: ${volatility} } }\n`;

describe('cacheReset()', () => {
  it('counts what all requests shared, and what of it stands ahead of the change', async () => {
    const found = await reset({ body: `${rules} Be kind. {{name}}` }, { body: `${rules} Be brief. {{name}}` }, 32);

    expect(found).to.deep.equal({ because: 'text', tokens: 83, keptTokens: 81, cachedTokens: 80, minimumTokens: 32 });
  });

  it('is nothing where the change stands behind the first value, or goes on where the beginning ended', async () => {
    expect(await reset({ body: `${rules} {{name}} bye` }, { body: `${rules} {{name}} see you` })).to.equal(null);
    expect(await reset({ body: `${rules} {{name}}` }, { body: `${rules} More. {{name}}` })).to.equal(null);
  });

  it('is nothing where all requests began with a value', async () => {
    expect(await reset({ body: `{{name}} ${rules}` }, { body: `${rules} {{name}}` })).to.equal(null);
  });

  it('is all of the beginning where the model or the tools change, whatever the text', async () => {
    const tool = (what: string): Record<string, string> => ({
      find: `name: find\ndescription: ${what}\ninputSchema: { type: object }\n`,
    });
    const body = `${rules} {{name}}`;
    const head = 'tools: [find]\n';
    const model = await reset({ body }, { body, head: 'config: {}\n' });
    const tools = await reset({ body, head, tools: tool('Finds') }, { body, head, tools: tool('Seeks') });

    expect(model).to.equal(null);
    expect(tools).to.deep.include({ because: 'tools', keptTokens: 0, tokens: 80 });
    const before = await sideOf({ body });
    const after = { ...before, metadata: { ...before.metadata, model: 'openai/gpt-5' } };
    const tokenizer = await openAiTokenizer('o200k_base');
    expect(cacheReset(before, after, { name: 'greet', tokenizer, tokens: 80, model: undefined })).to.deep.include({
      ...{ because: 'model', cachedTokens: null, minimumTokens: null },
    });
  });

  it('loses nothing of a beginning that is too short to be cached', async () => {
    expect(await reset({ body: `${rules} a {{name}}` }, { body: `New ${rules} {{name}}` }, 1024)).to.deep.include({
      ...{ cachedTokens: 0, minimumTokens: 1024 },
    });
  });

  it('goes on behind values, conditions and loops that only a deployment changes', async () => {
    const body = (end: string): string =>
      `{{company}}{{#if company}} of {{company}}{{/if}}{{#each items}}{{this}}{{/each}} ${rules} ${end} {{name}}`;
    const steady = await reset(
      { body: body('a'), head: schema('deploy') },
      { body: body('b'), head: schema('deploy') },
    );
    const varying = await reset(
      { body: body('a'), head: schema('tenant') },
      { body: body('b'), head: schema('tenant') },
    );

    expect(steady?.tokens).to.be.greaterThan(70);
    expect(varying).to.equal(null);
  });

  it('sees what changed at the beginning of a branch that varies further down', async () => {
    const head = schema('deploy');
    const body = (word: string): string => `Hi. {{#if company}}${word} ${rules} {{name}}{{else}}${rules} Bye.{{/if}}`;

    expect((await reset({ body: body('One'), head }, { body: body('Two'), head }))?.because).to.equal('text');
    expect(await reset({ body: body('One'), head }, { body: `${body('One')} More.`, head })).to.equal(null);
  });

  it('loses at most what the budget says that all requests shared', async () => {
    const head = schema('deploy');
    const body = `{{role "system"}}Work for {{company}} now and then. ${rules}{{role "user"}}Hello {{name}}`;
    const found = await reset({ body, head }, { body: body.replace('Hello', 'Good day'), head });

    expect(found?.because).to.equal('text');
    expect(found?.keptTokens).to.be.within(70, found?.tokens ?? 0);
  });

  it('sees a steady value or branch that was exchanged', async () => {
    const head = schema('constant');
    const found = await reset(
      { body: `Hi all {{company}} ${rules}`, head },
      { body: `Hi all {{items.[0]}} ${rules}`, head },
    );

    expect(found?.because).to.equal('text');
  });

  it('reads through partials and messages, and stops at the conversation so far', async () => {
    const body = '{{role "system"}}{{> rules}}{{role "user"}}Hello. {{history}}Then answer. {{name}}';
    const before = { body, partials: { rules } };
    const changed = await reset(before, { body, partials: { rules: `${rules} More.` } });

    expect(changed?.because).to.equal('text');
    expect(await reset(before, { ...before, body: body.replace('Then', 'Now') })).to.equal(null);
    expect((await reset(before, { ...before, body: body.replace('"user"', '"model"') }))?.keptTokens).to.equal(78);
  });
});
