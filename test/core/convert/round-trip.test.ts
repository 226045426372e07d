import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { toAiSdk } from '../../../core/convert/to-ai-sdk.ts';
import { toAnthropic } from '../../../core/convert/to-anthropic.ts';
import { toGemini } from '../../../core/convert/to-gemini.ts';
import { toOpenAiChat } from '../../../core/convert/to-open-ai-chat.ts';
import { toOpenAiResponses } from '../../../core/convert/to-open-ai-responses.ts';
import type { Message, Part } from '../../../core/protocol.ts';

type Role = Message['role'];
type Told = readonly [Role, Part];

const text = fc.string({ minLength: 1, maxLength: 8 }).map((words): Part => ({ text: `w${words}` }));
const picture = fc
  .constantFrom('iVBO', 'R0lG')
  .map((data): Part => ({ media: { url: `data:image/png;base64,${data}`, contentType: 'image/png' } }));
const input = fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(fc.integer(), fc.constant('x')), {
  noNullPrototype: true,
});
const output = fc.oneof(
  input,
  fc.array(fc.integer(), { maxLength: 2 }),
  fc.constant('sent on Monday'),
  fc.constant(null),
);
const system = text.map((part): Message => ({ role: 'system', content: [part] }));

/** A turn: what the user says, and what the model says and calls, each call answered. */
const turn = fc
  .record({
    said: fc.array(fc.oneof(text, picture), { minLength: 1, maxLength: 3 }),
    words: fc.array(text, { maxLength: 2 }),
    calls: fc.array(fc.record({ name: fc.constantFrom('find', 'stop'), input, output }), { maxLength: 2 }),
    isHistory: fc.boolean(),
  })
  .map(({ said, words, calls, isHistory }) => (at: number): readonly Message[] => {
    const id = (index: number): string => `c${at}-${index}`;
    const requests = calls.map((call, index) => ({
      toolRequest: { name: call.name, ref: id(index), input: call.input },
    }));
    const answers = calls.map((call, index) => ({
      toolResponse: { name: call.name, ref: id(index), output: call.output },
    }));
    const messages: readonly Message[] = [
      { role: 'user', content: said },
      { role: 'model', content: [...words, ...requests] },
      { role: 'tool', content: answers },
    ];
    return messages
      .filter(({ content }) => content.length > 0)
      .map((message) => (isHistory ? { ...message, metadata: { purpose: 'history' } } : message));
  });
const conversations = fc
  .record({ begin: fc.array(system, { maxLength: 2 }), turns: fc.array(turn, { minLength: 1, maxLength: 3 }) })
  .map(({ begin, turns }) => [...begin, ...turns.flatMap((make, at) => make(at))]);

/** Who says what, part by part: where a message ends and the next of the same role begins is no matter of models. */
const told = (messages: readonly Message[]): readonly Told[] =>
  messages.flatMap(({ role, content }) => content.map((part): Told => [role, part]));

const dataPart = (base64: string): Part => ({
  media: { url: `data:image/png;base64,${base64}`, contentType: 'image/png' },
});
const urlPart = (url: string): Part => dataPart(url.slice('data:image/png;base64,'.length));

/** Texts as they are and anything else as JSON: no text of these tests looks like JSON. */
const answerOf = (content: string): unknown => (content.startsWith('sent') ? content : JSON.parse(content));

/** Names of tools by the ids of their calls. */
class Calls {
  readonly #names = new Map<string, string>();

  request(ref: string, name: string, given: unknown): Told {
    this.#names.set(ref, name);
    return ['model', { toolRequest: { name, ref, input: given } }];
  }

  response(ref: string, content: string): Told {
    return ['tool', { toolResponse: { name: this.#names.get(ref) ?? 'unknown', ref, output: answerOf(content) } }];
  }
}

const prompt = (messages: readonly Message[]) =>
  ({ model: 'm', config: { maxOutputTokens: 1 }, messages, tools: [], toolDefinitions: [], output: {} }) as const;

const readers: Readonly<Record<string, (messages: readonly Message[]) => readonly Told[]>> = {
  'OpenAI chat': (messages) => {
    const calls = new Calls();
    return toOpenAiChat(prompt(messages)).messages.flatMap((message): readonly Told[] => {
      if (message.role === 'tool') return [calls.response(message.tool_call_id, message.content)];
      if (message.role !== 'assistant') {
        return message.content.map((part): Told => {
          if (part.type === 'image_url') return [message.role, urlPart(part.image_url.url)];
          return [message.role, part.type === 'text' ? { text: part.text } : {}];
        });
      }
      const words = (message.content ?? []).map((part): Told => ['model', { text: part.text }]);
      const made = (message.tool_calls ?? []).map(({ id, function: { name, arguments: given } }) =>
        calls.request(id, name, JSON.parse(given)),
      );
      return [...words, ...made];
    });
  },
  'OpenAI responses': (messages) => {
    const calls = new Calls();
    return toOpenAiResponses(prompt(messages)).input.flatMap((item): readonly Told[] => {
      if ('type' in item && item.type === 'function_call') {
        return [calls.request(item.call_id, item.name, JSON.parse(item.arguments))];
      }
      if ('type' in item) return [calls.response(item.call_id, item.output)];
      if (item.role === 'assistant') return [['model', { text: item.content }]];
      return item.content.map((part): Told => {
        if (part.type === 'input_image') return [item.role, urlPart(part.image_url)];
        return [item.role, part.type === 'input_text' ? { text: part.text } : {}];
      });
    });
  },
  Anthropic: (messages) => {
    const calls = new Calls();
    const request = toAnthropic(prompt(messages));
    const begin = (request.system ?? []).map((part): Told => ['system', { text: part.text }]);
    const rest = request.messages.flatMap(({ role, content }) =>
      content.map((block): Told => {
        if (block.type === 'tool_use') return calls.request(block.id, block.name, block.input);
        if (block.type === 'tool_result') return calls.response(block.tool_use_id, block.content);
        const speaker = role === 'assistant' ? 'model' : 'user';
        if (block.type === 'text') return [speaker, { text: block.text }];
        return [speaker, block.source.type === 'base64' ? dataPart(block.source.data) : {}];
      }),
    );
    return [...begin, ...rest];
  },
  Gemini: (messages) => {
    const { contents, config } = toGemini(prompt(messages));
    const begin = (config.systemInstruction?.parts ?? []).map((part): Told => ['system', part]);
    const rest = contents.flatMap(({ role, parts }) =>
      parts.map((part): Told => {
        if ('functionCall' in part) {
          const { id, name, args } = part.functionCall;
          return ['model', { toolRequest: { name, ref: id, input: args } }];
        }
        if ('functionResponse' in part) {
          const { id, name, response } = part.functionResponse;
          return ['tool', { toolResponse: { name, ref: id, output: response['output'] } }];
        }
        if ('inlineData' in part) return [role, dataPart(part.inlineData.data)];
        return [role, part];
      }),
    );
    return [...begin, ...rest];
  },
  'AI SDK': (messages) => {
    const request = toAiSdk(prompt(messages));
    return [...(request.instructions ?? []), ...request.messages].flatMap((message): readonly Told[] => {
      if (message.role === 'system') return [['system', { text: message.content }]];
      const role = message.role === 'assistant' ? 'model' : message.role;
      return message.content.map((part): Told => {
        if (part.type === 'text') return [role, { text: part.text }];
        if (part.type === 'file') return [role, dataPart(String(part.data))];
        const { toolCallId: ref, toolName: name } = part;
        if (part.type === 'tool-call') return [role, { toolRequest: { name, ref, input: part.input } }];
        return [role, { toolResponse: { name, ref, output: part.output.value } }];
      });
    });
  },
};

describe('a conversation that was converted and read back', () => {
  for (const [provider, read] of Object.entries(readers)) {
    it(`says the same, part by part and in the same order, for ${provider}`, () => {
      fc.assert(
        fc.property(conversations, (messages) => {
          expect(read(messages)).to.deep.equal(told(messages));
        }),
        { numRuns: 80 },
      );
    });
  }

  it('shares nothing with the prompt that could be changed', () => {
    const schema = { type: 'object', properties: {} };
    const frozen = Object.freeze({ type: 'object', properties: Object.freeze({}) });
    const tools = [{ name: 'f', inputSchema: frozen }];
    const all = { ...prompt([{ role: 'user', content: [{ text: 'a' }] }]), toolDefinitions: tools, output: { schema } };
    const request = toOpenAiChat(all);

    for (const tool of request.tools ?? []) tool.function.parameters['properties'] = { a: {} };
    expect(all.toolDefinitions[0]?.inputSchema).to.deep.equal({ type: 'object', properties: {} });
  });
});
