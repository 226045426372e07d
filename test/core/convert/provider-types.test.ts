import type { MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages';
import type { GenerateContentParameters, Tool as OfficialGeminiTool } from '@google/genai';
import type { generateText, jsonSchema, ModelMessage, Output } from 'ai';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses';
import type { ConvertedPrompt } from '../../../core/convert/provider-prompt.ts';
import type { AiSdkRequest } from '../../../core/convert/to-ai-sdk.ts';
import { toAiSdk } from '../../../core/convert/to-ai-sdk.ts';
import type { AnthropicRequest } from '../../../core/convert/to-anthropic.ts';
import { toAnthropic } from '../../../core/convert/to-anthropic.ts';
import type { GeminiRequest } from '../../../core/convert/to-gemini.ts';
import { toGemini, toGeminiTools } from '../../../core/convert/to-gemini.ts';
import type { OpenAiChatRequest } from '../../../core/convert/to-open-ai-chat.ts';
import { toOpenAiChat } from '../../../core/convert/to-open-ai-chat.ts';
import type { OpenAiResponsesRequest } from '../../../core/convert/to-open-ai-responses.ts';
import { toOpenAiResponses } from '../../../core/convert/to-open-ai-responses.ts';

type Schema = ReturnType<typeof jsonSchema>;
type ObjectOutput = ReturnType<typeof Output.object<Schema>>;
type GenerateTextOptions = Parameters<typeof generateText>[0];
type AiSdk = AiSdkRequest<Schema, ObjectOutput>;

/** The compiler refuses this file where a request is not what the provider's own package takes. */
const official = {
  chat: (request: OpenAiChatRequest): ChatCompletionCreateParamsNonStreaming => request,
  responses: (request: OpenAiResponsesRequest): ResponseCreateParamsNonStreaming => request,
  anthropic: (request: AnthropicRequest): MessageCreateParamsNonStreaming => request,
  gemini: (request: GeminiRequest): GenerateContentParameters => request,
  geminiTools: (tools: GeminiRequest['config']['tools'] & object): OfficialGeminiTool[] => tools,
  aiSdk: ({ model = 'openai/gpt-5', ...request }: AiSdk): GenerateTextOptions => ({ model, ...request }),
  aiSdkMessages: ({ messages }: AiSdk): ModelMessage[] => messages,
};

const prompt: ConvertedPrompt = {
  config: { maxOutputTokens: 100 },
  messages: [{ role: 'user', content: [{ text: 'Hello' }] }],
  ...{ tools: [], toolDefinitions: [], output: {} },
};
const model = 'a-model';

describe('requests in the types of the packages of providers', () => {
  it('are the objects that conversion gives, unchanged', () => {
    const chat = toOpenAiChat(prompt, { model });
    const responses = toOpenAiResponses(prompt, { model });
    const anthropic = toAnthropic(prompt, { model });
    const gemini = toGemini(prompt, { model });
    const aiSdk = toAiSdk<Schema, ObjectOutput>(prompt, { model });

    expect(official.chat(chat)).to.equal(chat);
    expect(official.responses(responses)).to.equal(responses);
    expect(official.anthropic(anthropic)).to.equal(anthropic);
    expect(official.gemini(gemini)).to.equal(gemini);
    expect(official.geminiTools(toGeminiTools([]))).to.deep.equal([]);
    expect(official.aiSdk(aiSdk)).to.deep.equal(aiSdk);
    expect(official.aiSdkMessages(aiSdk)).to.equal(aiSdk.messages);
  });
});
