/** Writes what `prompt.render()` gave in the shapes of providers, without loss. It needs no package. */
export type { ConvertedPrompt, ConvertOptions } from '../core/convert/provider-prompt.ts';
export type { AiSdkFunctions, AiSdkMessage, AiSdkRequest } from '../core/convert/to-ai-sdk.ts';
export { toAiSdk, toAiSdkTools } from '../core/convert/to-ai-sdk.ts';
export type { AnthropicMessage, AnthropicRequest, AnthropicTool } from '../core/convert/to-anthropic.ts';
export { toAnthropic, toAnthropicTools } from '../core/convert/to-anthropic.ts';
export type { GeminiContent, GeminiRequest, GeminiTool } from '../core/convert/to-gemini.ts';
export { toGemini, toGeminiTools } from '../core/convert/to-gemini.ts';
export type { OpenAiChatMessage, OpenAiChatRequest, OpenAiChatTool } from '../core/convert/to-open-ai-chat.ts';
export { toOpenAiChat, toOpenAiChatTools } from '../core/convert/to-open-ai-chat.ts';
export type {
  OpenAiResponsesItem,
  OpenAiResponsesRequest,
  OpenAiResponsesTool,
} from '../core/convert/to-open-ai-responses.ts';
export { toOpenAiResponses, toOpenAiResponsesTools } from '../core/convert/to-open-ai-responses.ts';
