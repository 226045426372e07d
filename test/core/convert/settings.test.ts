import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { ConvertedPrompt, ConvertOptions } from '../../../core/convert/provider-prompt.ts';
import { toAiSdk } from '../../../core/convert/to-ai-sdk.ts';
import type { Provider } from './providers.ts';
import { aPrompt, convert, converters, lossOf, providers } from './providers.ts';

describe('tools, output and settings', () => {
  const inputSchema = { type: 'object', properties: { id: { type: 'string' } } };
  const toolDefinitions = [
    { name: 'find', description: 'Finds orders.', inputSchema, outputSchema: { type: 'array' } },
    { name: 'stop', inputSchema: { type: 'object' } },
  ];
  const schema = { type: 'object', properties: { mood: { type: 'string' } } };
  const all: Partial<ConvertedPrompt> = {
    ...{ toolDefinitions, tools: ['find', 'stop'], output: { format: 'json', schema } },
    config: { temperature: 0.2, topP: 0.9, maxOutputTokens: 50 },
  };
  const find = { name: 'find', description: 'Finds orders.' };

  const expected: Readonly<Record<Provider, object>> = {
    'OpenAI chat': {
      ...{ temperature: 0.2, top_p: 0.9, max_completion_tokens: 50 },
      tools: [
        { type: 'function', function: { ...find, parameters: inputSchema } },
        { type: 'function', function: { name: 'stop', parameters: { type: 'object' } } },
      ],
      response_format: { type: 'json_schema', json_schema: { name: 'output', schema } },
    },
    'OpenAI responses': {
      ...{ temperature: 0.2, top_p: 0.9, max_output_tokens: 50 },
      tools: [
        { type: 'function', ...find, parameters: inputSchema, strict: false },
        { type: 'function', name: 'stop', parameters: { type: 'object' }, strict: false },
      ],
      text: { format: { type: 'json_schema', name: 'output', schema } },
    },
    Anthropic: {
      ...{ temperature: 0.2, top_p: 0.9, max_tokens: 50 },
      tools: [
        { ...find, input_schema: inputSchema },
        { name: 'stop', input_schema: { type: 'object' } },
      ],
      output_config: { format: { type: 'json_schema', schema } },
    },
    Gemini: {
      config: {
        ...{ temperature: 0.2, topP: 0.9, maxOutputTokens: 50 },
        tools: [
          {
            functionDeclarations: [
              { ...find, parametersJsonSchema: inputSchema, responseJsonSchema: { type: 'array' } },
              { name: 'stop', parametersJsonSchema: { type: 'object' } },
            ],
          },
        ],
        ...{ responseMimeType: 'application/json', responseJsonSchema: schema },
      },
    },
    'AI SDK': {
      ...{ temperature: 0.2, topP: 0.9, maxOutputTokens: 50 },
      tools: {
        find: { description: 'Finds orders.', inputSchema: { schema: inputSchema } },
        stop: { inputSchema: { schema: { type: 'object' } } },
      },
      output: { object: { schema } },
    },
  };
  for (const provider of providers) {
    it(`are written for ${provider}, apart from the prompt`, () => {
      const request = convert(provider, all) as object;

      expect(request).to.deep.include(expected[provider]);
      expect(JSON.stringify(convert(provider, all, { withoutOutput: true }))).not.to.include('mood');
    });
  }

  const json: readonly (readonly [Provider, object | string])[] = [
    ['OpenAI chat', { response_format: { type: 'json_object' } }],
    ['OpenAI responses', { text: { format: { type: 'json_object' } } }],
    ['Anthropic', 'JSON without a schema cannot be asked for there'],
    ['Gemini', { config: { maxOutputTokens: 100, responseMimeType: 'application/json' } }],
    ['AI SDK', { output: { object: { schema: {} } } }],
  ];
  for (const [provider, wanted] of json) {
    it(`ask ${provider} for JSON without a schema, or say that it cannot be`, () => {
      const changes = { output: { format: 'json' } };

      if (typeof wanted === 'string') expect(lossOf(provider, changes)).to.equal(wanted);
      else expect(convert(provider, changes)).to.deep.include(wanted);
    });
  }

  const settings: readonly (readonly [string, unknown, readonly Provider[]])[] = [
    ['topK', 4, ['Anthropic', 'Gemini', 'AI SDK']],
    ['stopSequences', ['END'], ['OpenAI chat', 'Anthropic', 'Gemini', 'AI SDK']],
    ['presencePenalty', 1, ['OpenAI chat', 'Gemini', 'AI SDK']],
    ['frequencyPenalty', 1, ['OpenAI chat', 'Gemini', 'AI SDK']],
    ['seed', 7, ['OpenAI chat', 'Gemini', 'AI SDK']],
    ['reasoningEffort', 'low', ['OpenAI chat', 'OpenAI responses', 'Anthropic', 'AI SDK']],
    ['reasoningEffort', 'max', ['OpenAI chat', 'OpenAI responses', 'Anthropic']],
    ['reasoningEffort', 'huge', []],
    ['temperature', 'hot', []],
    ['stopSequences', [1], []],
    ['constructor', 1, []],
  ];
  for (const [name, value, having] of settings) {
    it(`have ${name} ${JSON.stringify(value)} for ${having.join(', ') || 'nobody'}, and are refused for others`, () => {
      const config = { maxOutputTokens: 100, [name]: value as never };
      const written = providers.filter((provider) => lossOf(provider, { config }) === 'nothing');

      expect(written).to.deep.equal(having);
      for (const provider of having) {
        expect(JSON.stringify(convert(provider, { config }))).to.include(JSON.stringify(value));
      }
      for (const provider of providers) {
        expect(lossOf(provider, { config }, { settings: { [name]: undefined } }), provider).to.equal('nothing');
      }
    });
  }

  it('need the longest answer for Anthropic, which settings can give', () => {
    expect(lossOf('Anthropic', { config: {} })).to.equal('it needs the setting maxOutputTokens; pass it in settings');
    expect(convert('Anthropic', { config: {} }, { settings: { maxOutputTokens: 5 } })).to.deep.include({
      max_tokens: 5,
    });
  });

  const losses: readonly (readonly [string, Partial<ConvertedPrompt>, string])[] = [
    ['a tool without a definition', { tools: ['find'] }, 'the tool "find" has no definition'],
    [
      'a format that is neither text nor JSON',
      { output: { format: 'media' } },
      'the output format "media" has no place there',
    ],
  ];
  for (const [what, changes, loss] of losses) {
    it(`are refused with ${what}`, () => {
      for (const provider of providers) expect(lossOf(provider, changes), provider).to.equal(loss);
    });
  }

  it('are refused for Anthropic where arguments are no object', () => {
    const tool = { name: 'find', inputSchema: { type: 'string' } };

    expect(lossOf('Anthropic', { toolDefinitions: [tool] })).to.equal(
      'the inputSchema of the tool "find" must have the type object',
    );
  });

  it('are refused for the AI SDK without its functions', () => {
    const bare = (changes: Partial<ConvertedPrompt>, options: object = {}): string => {
      try {
        toAiSdk(aPrompt(changes), options);
        return 'nothing';
      } catch (error) {
        return (error as Error).message;
      }
    };

    expect(bare({})).to.equal('nothing');
    expect(bare({ toolDefinitions })).to.include('need the function "jsonSchema"');
    expect(bare({ output: { schema } })).to.include('an output needs "output"');
    expect(bare({ output: { schema } }, { output: () => 1 })).to.include('need the function "jsonSchema"');
  });
});

describe('the model', () => {
  const models: readonly (readonly [Provider, string, string])[] = [
    ['OpenAI chat', 'openai/gpt-5-mini', 'gpt-5-mini'],
    ['OpenAI responses', 'gpt-5', 'gpt-5'],
    ['Anthropic', 'anthropic/claude-sonnet-4-5', 'claude-sonnet-4-5'],
    ['Gemini', 'googleai/gemini-3-pro', 'gemini-3-pro'],
    ['AI SDK', 'anthropic/claude-sonnet-4-5', 'anthropic/claude-sonnet-4-5'],
  ];
  for (const [provider, model, name] of models) {
    it(`${model} is ${name} for ${provider}`, () => {
      expect(converters[provider](aPrompt({ model }), {})).to.deep.include({ model: name });
    });
  }

  it('of another provider is refused, and so is none, unless one is passed', () => {
    for (const provider of providers.filter((one) => one !== 'AI SDK')) {
      const bare = { model: undefined } as unknown as ConvertOptions;
      expect(lossOf(provider, { model: 'mistral/large' }, bare)).to.include('the model is "mistral/large"');
      expect(lossOf(provider, {}, bare)).to.equal('the prompt names no model; pass one');
      expect(lossOf(provider, { model: 'mistral/large' }, { model: 'own' })).to.equal('nothing');
    }
    expect(toAiSdk(aPrompt())).not.to.have.property('model');
  });
});
