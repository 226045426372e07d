import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Provider } from './providers.ts';
import { answer, call, convert, providers, system, user } from './providers.ts';

describe('a conversation with a call', () => {
  const messages = [system, user, call, answer, { role: 'user', content: [{ text: 'Thanks' }] }] as const;
  const args = '{"id":"A7"}';

  const expected: Readonly<Record<Provider, unknown>> = {
    'OpenAI chat': {
      model: 'm',
      messages: [
        { role: 'system', content: [{ type: 'text', text: 'Be kind.' }] },
        { role: 'user', content: [{ type: 'text', text: 'Where is it?' }] },
        {
          role: 'assistant',
          content: [{ type: 'text', text: 'I look.' }],
          tool_calls: [{ id: 'c1', type: 'function', function: { name: 'find', arguments: args } }],
        },
        { role: 'tool', tool_call_id: 'c1', content: '{"state":"sent"}' },
        { role: 'user', content: [{ type: 'text', text: 'Thanks' }] },
      ],
      max_completion_tokens: 100,
    },
    'OpenAI responses': {
      model: 'm',
      input: [
        { role: 'system', content: [{ type: 'input_text', text: 'Be kind.' }] },
        { role: 'user', content: [{ type: 'input_text', text: 'Where is it?' }] },
        { role: 'assistant', content: 'I look.' },
        { type: 'function_call', call_id: 'c1', name: 'find', arguments: args },
        { type: 'function_call_output', call_id: 'c1', output: '{"state":"sent"}' },
        { role: 'user', content: [{ type: 'input_text', text: 'Thanks' }] },
      ],
      max_output_tokens: 100,
    },
    Anthropic: {
      ...{ model: 'm', max_tokens: 100, system: [{ type: 'text', text: 'Be kind.' }] },
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'Where is it?' }] },
        {
          role: 'assistant',
          content: [
            { type: 'text', text: 'I look.' },
            { type: 'tool_use', id: 'c1', name: 'find', input: { id: 'A7' } },
          ],
        },
        { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c1', content: '{"state":"sent"}' }] },
        { role: 'user', content: [{ type: 'text', text: 'Thanks' }] },
      ],
    },
    Gemini: {
      model: 'm',
      contents: [
        { role: 'user', parts: [{ text: 'Where is it?' }] },
        {
          role: 'model',
          parts: [{ text: 'I look.' }, { functionCall: { id: 'c1', name: 'find', args: { id: 'A7' } } }],
        },
        {
          role: 'user',
          parts: [{ functionResponse: { id: 'c1', name: 'find', response: { output: { state: 'sent' } } } }],
        },
        { role: 'user', parts: [{ text: 'Thanks' }] },
      ],
      config: { systemInstruction: { parts: [{ text: 'Be kind.' }] }, maxOutputTokens: 100 },
    },
    'AI SDK': {
      ...{ model: 'm', instructions: [{ role: 'system', content: 'Be kind.' }], maxOutputTokens: 100 },
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'Where is it?' }] },
        {
          role: 'assistant',
          content: [
            { type: 'text', text: 'I look.' },
            { type: 'tool-call', toolCallId: 'c1', toolName: 'find', input: { id: 'A7' } },
          ],
        },
        {
          role: 'tool',
          content: [
            {
              type: 'tool-result',
              toolCallId: 'c1',
              toolName: 'find',
              output: { type: 'json', value: { state: 'sent' } },
            },
          ],
        },
        { role: 'user', content: [{ type: 'text', text: 'Thanks' }] },
      ],
    },
  };
  for (const provider of providers) {
    it(`is written for ${provider}`, () => {
      expect(convert(provider, { messages })).to.deep.equal(expected[provider]);
    });
  }
});
