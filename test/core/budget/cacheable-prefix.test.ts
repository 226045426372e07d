import { expect } from 'chai';
import { describe, it } from 'mocha';
import { analyzeStatically } from '../../../core/budget/analyze-statically.ts';
import type { CacheablePrefix } from '../../../core/budget/cacheable-prefix.ts';
import { cacheablePrefix, usablePrefix } from '../../../core/budget/cacheable-prefix.ts';
import { isAbove, volatilityOf } from '../../../core/budget/volatility.ts';
import type { JsonObject } from '../../../core/protocol.ts';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';

const front = `---
model: openai/gpt-5
input:
  schema:
    type: object
    properties:
      company: { type: string, x-volatility: constant }
      release: { type: string, x-volatility: deploy }
      tenant:
        type: object
        x-volatility: tenant
        properties:
          name: { type: string }
          style: { type: string, x-volatility: constant }
      rules: { type: array, x-volatility: constant, minItems: 2, items: { type: string } }
      vip: { type: boolean }
      question: { type: string }
---
`;

async function prefixOf(body: string): Promise<CacheablePrefix> {
  const content = { format: 1, prompt: front + body, partials: {}, schemas: {}, tools: {} } as const;
  const { metadata } = await compilePrompt('case', content);
  const { own } = analyzeStatically({ name: 'case', content, metadata }, await openAiTokenizer('o200k_base'));
  return cacheablePrefix(own, metadata.input.schema);
}

const counted = async (text: string): Promise<number> => (await openAiTokenizer('o200k_base')).count(text);

/** A template, and the texts whose tokens begin it at the levels constant, deploy, tenant and session. */
const cases: readonly (readonly [body: string, ...texts: readonly [string, string, string, string]])[] = [
  ['Be kind.', 'Be kind.', 'Be kind.', 'Be kind.', 'Be kind.'],
  ['Be kind. {{question}} Bye.', 'Be kind.', 'Be kind.', 'Be kind.', 'Be kind.'],
  [
    // A value merges with the words beside it; what is sure begins one word later.
    'Work for {{company}} now and then. {{question}}',
    ...(['Work for| and then.', 'Work for| and then.', 'Work for| and then.', 'Work for| and then.'] as const),
  ],
  [
    'One {{release}} two by two {{tenant.name}} three by three {{question}}',
    ...(['One', 'One| by two', 'One| by two| by three', 'One| by two| by three'] as const),
  ],
  [
    'One {{tenant.style}} two by two {{question}}',
    ...(['One| by two', 'One| by two', 'One| by two', 'One| by two'] as const),
  ],
];

describe('cacheablePrefix()', () => {
  for (const [body, ...texts] of cases) {
    it(`of ${body}`, async () => {
      const { tokens } = await prefixOf(body);
      const expected = await Promise.all(
        texts.map(async (text) => {
          const counts = await Promise.all(text.split('|').map(counted));
          return counts.reduce((sum, count) => sum + count, 0);
        }),
      );

      expect([tokens.constant, tokens.deploy, tokens.tenant, tokens.session]).to.deep.equal(expected);
    });
  }

  it('ends at a condition that varies, and goes on behind one that does not', async () => {
    const varying = await prefixOf('One {{#if vip}}very {{/if}}two by two');
    const steady = await prefixOf('One {{#if company}}a very kind {{else}}a {{/if}}two by two');

    expect(varying.tokens.deploy).to.equal(await counted('One'));
    expect(steady.tokens.deploy).to.be.greaterThan(varying.tokens.deploy);
  });

  it('goes on behind a loop over a list that does not vary, and ends where an item of it does', async () => {
    const steady = await prefixOf(
      'Keep these: {{#each rules}}\n- {{this}} {{@index}}{{/each}}\nand no more {{question}}',
    );
    const varying = await prefixOf('Keep these: {{#each rules}}\n- {{../question}}{{/each}}\nand no more {{question}}');

    expect(varying.tokens.deploy).to.equal(await counted('Keep these:'));
    expect(steady.tokens.deploy).to.be.greaterThan(varying.tokens.deploy);
  });

  for (const foreign of [
    '{{history}}',
    '{{media url=company}}',
    '{{section "files"}}',
    '{{role question}}',
    '{{#if company}}{{history}}{{/if}}',
    '{{#each rules}}{{media url=this}}{{/each}}',
  ]) {
    it(`ends at ${foreign}, which comes from elsewhere`, async () => {
      const { tokens } = await prefixOf(`{{role "system"}}Be kind.${foreign}{{role "user"}}Answer in full.`);

      expect(tokens.constant).to.equal(await counted('Be kind.'));
    });
  }

  it('advises to move what ends it behind the rest, where that is worth it', async () => {
    const long = 'Answer in plain words and never guess. '.repeat(20);
    const { advice } = await prefixOf(`Question: {{question}}\n${long}`);

    expect(advice).to.include({ subject: 'question' });
    expect(advice?.origin?.start).to.be.a('number');
    expect(advice?.possible).to.be.greaterThan((advice?.tokens ?? 0) + 100);
    expect((await prefixOf(`${long}\nQuestion: {{question}}`)).advice).to.equal(undefined);
    const condition = await prefixOf(`{{#if vip}}Very kind.{{/if}}\n${long}`);
    expect(condition.advice).to.include({ subject: 'vip' }).and.not.have.property('origin');
  });
});

describe('volatilityOf()', () => {
  const schema: JsonObject = {
    type: 'object',
    properties: {
      a: { 'x-volatility': 'tenant', type: 'object', properties: { b: { type: 'string' } } },
      wrong: { 'x-volatility': 'sesion' },
      odd: { 'x-volatility': 7 },
    },
  };
  const known: readonly (readonly [string, string])[] = [
    ['a', 'tenant'],
    ['a.b', 'tenant'],
    ['each a', 'tenant'],
    ['@index', 'constant'],
    ['@root.a', 'request'],
    ['other', 'request'],
    ['(upper a)', 'request'],
  ];
  for (const [subject, volatility] of known) {
    it(`of ${subject} is ${volatility}`, () => {
      expect(volatilityOf(schema, subject)).to.equal(volatility);
    });
  }

  it('refuses a word that is none, and names the nearest', () => {
    expect(() => volatilityOf(schema, 'wrong'))
      .to.throw('sesion')
      .with.property('code', 'VOLATILITY_UNKNOWN');
    expect(() => volatilityOf(schema, 'odd'))
      .to.throw('"7"')
      .with.property('code', 'VOLATILITY_UNKNOWN');
  });

  it('orders the words from the steadiest on', () => {
    expect([isAbove('request', 'session'), isAbove('constant', 'deploy'), isAbove('deploy', 'deploy')]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });
});

describe('usablePrefix()', () => {
  const cache = { minimumTokens: 1024, blockTokens: 128 };
  for (const [tokens, usable] of [
    [0, 0],
    [1023, 0],
    [1024, 1024],
    [1151, 1024],
    [1152, 1152],
  ] as const) {
    it(`of ${tokens} tokens is ${usable}`, () => {
      expect(usablePrefix(tokens, cache)).to.equal(usable);
    });
  }
});
