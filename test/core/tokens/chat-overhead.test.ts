import { expect } from 'chai';
import type { ToolDefinition } from '../../../core/protocol.ts';
import type { ChatMessage } from '../../../core/tokens/chat-overhead.ts';
import { messageOverhead, toolTokens } from '../../../core/tokens/chat-overhead.ts';
import { openAiTokenizer } from '../../../core/tokens/open-ai-tokenizer.ts';

const JARGON: readonly ChatMessage[] = [
  {
    role: 'system',
    content: 'You are a helpful, pattern-following assistant that translates corporate jargon into plain English.',
  },
  { role: 'system', name: 'example_user', content: 'New synergies will help drive top-line growth.' },
  { role: 'system', name: 'example_assistant', content: 'Things working well together will increase revenue.' },
  {
    role: 'system',
    name: 'example_user',
    content: "Let's circle back when we have more bandwidth to touch base on opportunities for increased leverage.",
  },
  {
    role: 'system',
    name: 'example_assistant',
    content: "Let's talk later when we're less busy about how to do better.",
  },
  {
    role: 'user',
    content: "This late pivot means we don't have time to boil the ocean for the client deliverable.",
  },
];

const WEATHER: readonly ChatMessage[] = [
  { role: 'system', content: 'You are a helpful assistant that can answer to questions about the weather.' },
  { role: 'user', content: "What's the weather like in San Francisco?" },
];

const WEATHER_TOOL: ToolDefinition = {
  name: 'get_current_weather',
  description: 'Get the current weather in a given location',
  inputSchema: {
    type: 'object',
    properties: {
      location: { type: 'string', description: 'The city and state, e.g. San Francisco, CA' },
      unit: { type: 'string', description: 'The unit of temperature to return', enum: ['celsius', 'fahrenheit'] },
    },
    required: ['location'],
  },
};

describe('what a chat request takes besides the texts of its messages', () => {
  for (const { encoding, messages, tools, expected, what } of [
    { encoding: 'cl100k_base', messages: JARGON, tools: [], expected: 129, what: 'messages with names' },
    { encoding: 'o200k_base', messages: JARGON, tools: [], expected: 124, what: 'messages with names' },
    { encoding: 'cl100k_base', messages: WEATHER, tools: [WEATHER_TOOL], expected: 105, what: 'a tool' },
    { encoding: 'o200k_base', messages: WEATHER, tools: [WEATHER_TOOL], expected: 101, what: 'a tool' },
  ] as const) {
    it(`${what}: the ${expected} tokens that the provider counts, with ${encoding}`, async () => {
      const tokenizer = await openAiTokenizer(encoding);
      const texts = messages.reduce((total, { content }) => total + tokenizer.count(content), 0);
      expect(texts + messageOverhead(messages, tokenizer) + toolTokens(tools, tokenizer)).to.equal(expected);
    });
  }

  it('no tools take nothing, and a tool without parameters only its name and marks', async () => {
    const tokenizer = await openAiTokenizer('o200k_base');
    expect(toolTokens([], tokenizer)).to.equal(0);
    expect(toolTokens([{ name: 'ping', inputSchema: {} }], tokenizer)).to.equal(7 + tokenizer.count('ping:') + 12);
  });

  it('a parameter that says nothing of itself takes its name and marks', async () => {
    const tokenizer = await openAiTokenizer('o200k_base');
    const tool = { name: 'ping', inputSchema: { properties: { host: true } } };
    expect(toolTokens([tool], tokenizer)).to.equal(
      7 + tokenizer.count('ping:') + 3 + 3 + tokenizer.count('host::') + 12,
    );
  });
});
