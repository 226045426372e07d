import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { weighTexts } from '../../../core/budget/weigh-texts.ts';
import type { ReleaseContent } from '../../../core/release-content.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';
import { compilePrompt } from '../../../core/template/compile-prompt.ts';
import { compileTemplate } from '../../../core/template/compile-template.ts';
import type { CompiledPrompt, RenderOptions, Variables } from '../../../core/template/compiled-prompt.ts';
import type { BudgetWarning } from '../../../core/template/render-budget.ts';
import type { TextWeights } from '../../../core/template/text-weights.ts';
import { savedBy, textKey } from '../../../core/template/text-weights.ts';
import type { OpenAiEncoding } from '../../../core/tokens/open-ai-encoding.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';
import type { Tokenizer } from '../../../core/tokens/tokenizer.ts';
import { boundedPrompts } from './bounded-prompts.ts';
import { countMessages } from './count-messages.ts';

/** Renderings per encoding; `npm run fuzz:budget` asks for more. */
const numRuns = Number(process.env['BUDGET_RUNS'] ?? 250);

/** A prompt as an application has it: compiled with the weights of its texts, without a tokenizer. */
async function weighed(content: ReleaseContent, weights: TextWeights): Promise<CompiledPrompt> {
  const { metadata } = await compilePrompt('case', content);
  const { prompt: source, partials } = content;
  return compileTemplate({ name: 'case', source, partials, metadata, weigh: savedBy(weights) });
}

async function aPrompt(body: string, budget = ''): Promise<CompiledPrompt> {
  const content: ReleaseContent = {
    format: 1,
    prompt: `---\n${budget}---\n${body}`,
    partials: {},
    schemas: {},
    tools: {},
  };
  return weighed(content, weighTexts('case', content, await openAiTokenizer('o200k_base')));
}

describe('the check of a rendering against its budget', () => {
  for (const id of ['o200k_base', 'cl100k_base'] satisfies readonly OpenAiEncoding[]) {
    it(`never tells fewer tokens than there are, and lets none through that are more, counted by ${id}`, async function () {
      this.timeout(600_000);
      const tokenizer = await openAiTokenizer(id);
      const wishes = fc.record({ tokens: fc.nat(200), counts: fc.boolean() });
      const property = fc.asyncProperty(boundedPrompts, wishes, async ({ content, variables }, { tokens, counts }) => {
        const prompt = await weighed(content, weighTexts('case', content, tokenizer));
        const options = counts ? { countTokens: tokenizer.count } : {};
        checkWarned(prompt, { variables, options, tokenizer });
        checkTruncated(prompt, { variables, options, tokenizer, tokens });
      });
      await fc.assert(property, { numRuns });
    });
  }

  interface Given {
    readonly variables: Variables;
    readonly options: RenderOptions;
    readonly tokenizer: Tokenizer;
  }

  function checkWarned(prompt: CompiledPrompt, { variables, options, tokenizer }: Given): void {
    const { messages, budget } = prompt.render(variables, { ...options, budget: { tokens: 0, policy: 'warn' } });

    expect(budget?.tokens).to.be.at.least(countMessages(messages, tokenizer));
    expect(budget?.fits).to.equal(budget?.tokens === 0);
  }

  function checkTruncated(
    prompt: CompiledPrompt,
    { variables, options, tokenizer, tokens }: Given & { readonly tokens: number },
  ): void {
    try {
      const { messages } = prompt.render(variables, { ...options, budget: { tokens, policy: 'truncate' } });
      expect(countMessages(messages, tokenizer)).to.be.at.most(tokens);
    } catch (error) {
      if (!isStemmaError(error, 'RENDER_OVER_BUDGET')) throw error;
    }
  }

  const rules = 'Answer the customer in plain words, and say what happens next. Never promise a date.\n'.repeat(20);

  it('counts what the author wrote nearly exactly, and what the caller gives by its bytes', async () => {
    const prompt = await aPrompt(`${rules}Customer: {{message}}\nAnswer:`);
    const tokenizer = await openAiTokenizer('o200k_base');

    const { messages, budget } = prompt.render({ message: 'Hi!' }, { budget: { tokens: 500, policy: 'throw' } });

    expect(budget).to.include({ isExact: false, limit: 500, fits: true });
    expect((budget?.tokens ?? 0) - countMessages(messages, tokenizer)).to.be.within(0, 40);
  });

  it('counts all bytes where it knows no weights', async () => {
    const content: ReleaseContent = {
      format: 1,
      prompt: 'Answer in plain words.',
      partials: {},
      schemas: {},
      tools: {},
    };

    const { budget } = (await weighed(content, {})).render({}, { budget: { tokens: 10, policy: 'warn' } });

    expect(budget).to.deep.equal({ tokens: 22, isExact: false, limit: 10, fits: false });
  });

  it('takes no weight that is no number of tokens', () => {
    const text = 'Answer in plain words.';
    for (const wrong of [-1, 0.5, Number.NaN, '7' as unknown as number]) {
      expect(savedBy({ [textKey(text)]: wrong })(text)).to.equal(0);
    }
    expect(savedBy({})('__proto__')).to.equal(0);
  });

  it('counts exactly where the caller can, and only where the bound is not enough', async () => {
    const { count } = await openAiTokenizer('o200k_base');
    const prompt = await aPrompt('Summarise: {{message}}');
    const message = 'The parcel is late again. '.repeat(10);
    const within = (tokens: number) =>
      prompt.render({ message }, { countTokens: count, budget: { tokens, policy: 'warn' } }).budget;

    expect(within(1000)).to.include({ isExact: false, fits: true });
    expect(within(100)).to.deep.equal({
      tokens: count(`Summarise: ${message}`),
      isExact: true,
      limit: 100,
      fits: true,
    });
    expect(within(10)).to.include({ isExact: true, fits: false });
  });

  it('tells of each rendering that may be over its limit, and of no other', async () => {
    const prompt = await aPrompt('Summarise: {{message}}');
    const told: BudgetWarning[] = [];
    const budget = { tokens: 20, policy: 'warn', onWarning: (one: BudgetWarning) => told.push(one) } as const;

    for (const message of ['Short.', 'It is late again. '.repeat(3)]) prompt.render({ message }, { budget });
    prompt.render({ message: 'x'.repeat(8) }, { budget: { ...budget, policy: 'throw' } });
    expect(() => prompt.render({ message: 'x'.repeat(80) }, { budget: { ...budget, policy: 'throw' } })).to.throw();

    expect(told).to.deep.equal([{ prompt: prompt.name, tokens: 65, isExact: false, limit: 20, fits: false }]);
  });

  it('renders although a listener throws', async () => {
    const onWarning = (): never => {
      throw new Error('the log is full');
    };
    const { messages } = (await aPrompt('Hi there')).render({}, { budget: { tokens: 1, policy: 'warn', onWarning } });

    expect(messages).to.have.lengthOf(1);
  });

  const limits: readonly (readonly [string, string, number])[] = [
    ['a number', 'stemma.budget: { maxAny: 7 }\n', 7],
    ['the stricter one of two levels', 'stemma.budget: { maxAny: { warn: 6, error: 9 } }\n', 6],
  ];
  for (const [title, budget, limit] of limits) {
    it(`takes its limit from the front matter: ${title}`, async () => {
      const prompt = await aPrompt('Hi {{name}}', budget);

      expect(prompt.render({ name: 'Ada' }, { budget: { policy: 'warn' } }).budget).to.include({ limit });
    });
  }

  const refused: readonly (readonly [string, unknown])[] = [
    ['without a limit anywhere', { policy: 'throw' }],
    ['with half a token', { tokens: 0.5, policy: 'throw' }],
    ['with fewer than none', { tokens: -1, policy: 'throw' }],
    ['with an unknown policy', { tokens: 5, policy: 'shorten' }],
  ];
  for (const [title, budget] of refused) {
    it(`is refused ${title}: RENDER_FAILED`, async () => {
      const prompt = await aPrompt('Hi {{name}}', 'stemma.budget: { static: 7 }\n');

      expect(() => prompt.render({ name: 'Ada' }, { budget: budget as NonNullable<RenderOptions['budget']> }))
        .to.throw('its budget needs a policy')
        .that.satisfies((error: unknown) => isStemmaError(error, 'RENDER_FAILED'));
    });
  }

  it('refuses what may be too long, with both figures', async () => {
    const prompt = await aPrompt('Hi {{name}}');

    expect(() => prompt.render({ name: 'Ada Lovelace' }, { budget: { tokens: 9, policy: 'throw' } }))
      .to.throw('it may come to 15 tokens, more than 9')
      .that.satisfies((error: unknown) => isStemmaError(error, 'RENDER_OVER_BUDGET'));
  });

  it('cuts all values of {{budget}} by the same share, until the whole fits', async () => {
    const prompt = await aPrompt('{{budget a tokens=100}}|{{budget b tokens=100}}');

    const { messages, cuts, budget } = prompt.render(
      { a: 'a'.repeat(40), b: 'b'.repeat(20) },
      { budget: { tokens: 31, policy: 'truncate' } },
    );

    expect(messages[0]?.content).to.deep.equal([{ text: `${'a'.repeat(20)}|${'b'.repeat(10)}` }]);
    expect(cuts?.map(({ tokens, toBytes }) => [tokens, toBytes])).to.deep.equal([
      [20, 20],
      [10, 10],
    ]);
    expect(budget).to.deep.equal({ tokens: 31, isExact: false, limit: 31, fits: true });
  });

  it('leaves alone what fits, and refuses what cutting does not make fit', async () => {
    const prompt = await aPrompt('Hello {{name}} {{budget note tokens=9}}');
    const render = (tokens: number) =>
      prompt.render({ name: 'Ada', note: 'late' }, { budget: { tokens, policy: 'truncate' } });

    expect(render(14).cuts).to.equal(undefined);
    expect(render(11).cuts).to.have.lengthOf(1);
    expect(() => render(9)).to.throw('more than 9');
  });

  it('counts the conversation so far, the answers of tools as JSON, and no media', async () => {
    const prompt = await aPrompt('Hi');
    const answer = { toolResponse: { name: 'find', output: 7 } };
    const messages = [
      { role: 'tool' as const, content: [answer, { media: { url: `data:,${'x'.repeat(99)}` } }, { text: 'abc' }] },
    ];

    const { budget } = prompt.render({}, { messages, budget: { tokens: 0, policy: 'warn' } });

    expect(budget?.tokens).to.equal(2 + 3 + JSON.stringify(answer).length);
  });

  it('saves nothing for what a partial indents, since its lines are others then', async () => {
    const partials = { rules: `${rules}{{end}}\n` };
    const content: ReleaseContent = { format: 1, prompt: 'Rules:\n  {{> rules}}\n', partials, schemas: {}, tools: {} };
    const weights = weighTexts('case', content, await openAiTokenizer('o200k_base'));

    const { messages, budget } = (await weighed(content, weights)).render(
      {},
      { budget: { tokens: 0, policy: 'warn' } },
    );

    expect(messages[0]?.content).to.deep.equal([{ text: `Rules:\n${rules.replaceAll(/^(?=.)/gmu, '  ')}  \n` }]);
    expect(budget?.tokens).to.equal(`Rules:\n  ${rules}`.length + 2 * 20 + 1);
  });

  it('takes an estimate at the upper end of its error', () => {
    const content: ReleaseContent = {
      format: 1,
      prompt: 'Answer in plain words now, please.',
      partials: {},
      schemas: {},
      tools: {},
    };
    const count = (text: string): number => text.split(' ').length;
    const tokenizer: Tokenizer = {
      ...{ id: 'words', confidence: 'estimate', errorPercent: [-20, 50] },
      ...{ count, countParts: (parts) => parts.reduce((sum, part) => sum + count(part), 0) },
      ...{ countPart: count, totalOf: (sum) => sum },
    };

    // Its middle is " in plain words now,": 20 bytes, 5 words, at most 8 tokens.
    expect(Object.values(weighTexts('case', content, tokenizer))).to.deep.equal([12]);
  });
});
