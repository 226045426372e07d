import type { ConvertedPrompt, ConvertOptions } from '../../../core/convert/provider-prompt.ts';
import { toAiSdk } from '../../../core/convert/to-ai-sdk.ts';
import { toAnthropic } from '../../../core/convert/to-anthropic.ts';
import { toGemini } from '../../../core/convert/to-gemini.ts';
import { toOpenAiChat } from '../../../core/convert/to-open-ai-chat.ts';
import { toOpenAiResponses } from '../../../core/convert/to-open-ai-responses.ts';
import type { Message, Part } from '../../../core/protocol.ts';
import { isStemmaError } from '../../../core/stemma-error.ts';

export type Provider = 'OpenAI chat' | 'OpenAI responses' | 'Anthropic' | 'Gemini' | 'AI SDK';

/** Every conversion, called in the same way. */
export const converters: Readonly<Record<Provider, (prompt: ConvertedPrompt, options: ConvertOptions) => object>> = {
  'OpenAI chat': toOpenAiChat,
  'OpenAI responses': toOpenAiResponses,
  Anthropic: toAnthropic,
  Gemini: toGemini,
  'AI SDK': (prompt: ConvertedPrompt, options: ConvertOptions) =>
    toAiSdk(prompt, {
      jsonSchema: (schema: object) => ({ schema }),
      output: (schema) => ({ object: schema }),
      ...options,
    }),
};

/** Every provider that prompts are written for. */
export const providers: readonly Provider[] = Object.keys(converters) as readonly Provider[];

export const user: Message = { role: 'user', content: [{ text: 'Where is it?' }] };
export const system: Message = { role: 'system', content: [{ text: 'Be kind.' }] };

export function aPrompt(changes: Partial<ConvertedPrompt> = {}): ConvertedPrompt {
  const config = { maxOutputTokens: 100 };
  return { config, messages: [user], tools: [], toolDefinitions: [], output: {}, ...changes };
}

export const convert = (provider: Provider, changes: Partial<ConvertedPrompt>, options: ConvertOptions = {}): unknown =>
  converters[provider](aPrompt(changes), { model: 'm', ...options });

/** What is refused: `message/part what`. */
export function lossOf(provider: Provider, changes: Partial<ConvertedPrompt>, options: ConvertOptions = {}): string {
  try {
    convert(provider, changes, options);
  } catch (error) {
    if (!isStemmaError(error, 'NOT_REPRESENTABLE')) throw error;
    const { message, part, what } = error.data;
    return `${message ?? ''}${part === undefined ? '' : `/${part}`} ${what}`.trim();
  }
  return 'nothing';
}

export const inUser = (...content: Part[]): Partial<ConvertedPrompt> => ({ messages: [{ role: 'user', content }] });
export const call: Message = {
  role: 'model',
  content: [{ text: 'I look.' }, { toolRequest: { name: 'find', ref: 'c1', input: { id: 'A7' } } }],
};
export const answer: Message = {
  role: 'tool',
  content: [{ toolResponse: { name: 'find', ref: 'c1', output: { state: 'sent' } } }],
};
export const png = 'data:image/png;base64,iVBORw0KGgo=';
