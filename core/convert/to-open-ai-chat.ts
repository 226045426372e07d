import type { ToolDefinition } from '../protocol.ts';
import { createLose } from './loss.ts';
import type { ConvertedPrompt, ConvertOptions, ProviderSchema } from './provider-prompt.ts';
import { schemaCopy } from './provider-prompt.ts';
import type { Media } from './read-media.ts';
import { isImage, isWebAddress } from './read-media.ts';
import type { KnownMessage } from './read-part.ts';
import { readMessages } from './read-part.ts';
import { answerText, checkAnswers, misplaced, refOf } from './tool-parts.ts';
import { definedTools, jsonOutput, modelFor, settingRules, writeSettings } from './write-settings.ts';

type Text = { type: 'text'; text: string };
type UserPart =
  | Text
  | { type: 'image_url'; image_url: { url: string } }
  | { type: 'input_audio'; input_audio: { data: string; format: 'mp3' | 'wav' } }
  | { type: 'file'; file: { file_data: string; filename: string } };
type ToolCall = { id: string; type: 'function'; function: { name: string; arguments: string } };

/** One message of a chat completion. */
export type OpenAiChatMessage =
  | { role: 'system'; content: Text[] }
  | { role: 'user'; content: UserPart[] }
  | { role: 'assistant'; content?: Text[]; tool_calls?: ToolCall[] }
  | { role: 'tool'; tool_call_id: string; content: string };

export interface OpenAiChatTool {
  type: 'function';
  function: { name: string; description?: string; parameters: ProviderSchema };
}

/** Body of a request to OpenAI's chat completions. */
export interface OpenAiChatRequest {
  model: string;
  messages: OpenAiChatMessage[];
  temperature?: number;
  top_p?: number;
  max_completion_tokens?: number;
  stop?: string[];
  presence_penalty?: number;
  frequency_penalty?: number;
  seed?: number;
  reasoning_effort?: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max';
  tools?: OpenAiChatTool[];
  response_format?:
    | { type: 'json_schema'; json_schema: { name: string; schema: ProviderSchema } }
    | { type: 'json_object' };
}

const lose = createLose("OpenAI's chat completions");

const rules = settingRules({
  ...{ temperature: 'temperature', topP: 'top_p', maxOutputTokens: 'max_completion_tokens', stopSequences: 'stop' },
  ...{ presencePenalty: 'presence_penalty', frequencyPenalty: 'frequency_penalty', seed: 'seed' },
  reasoningEffort: 'reasoning_effort',
});

/**
 * Writes a rendered prompt as a request to OpenAI's chat completions.
 *
 * @throws NOT_REPRESENTABLE naming what would be lost
 */
export function toOpenAiChat(prompt: ConvertedPrompt, options: ConvertOptions = {}): OpenAiChatRequest {
  const model = modelFor(prompt, options, { providers: ['openai', 'azure'], lose });
  const messages = readMessages(prompt.messages, lose);
  checkAnswers(messages, lose);
  const tools = toOpenAiChatTools(definedTools(prompt, lose));
  const json = jsonOutput(prompt, options, lose);
  return {
    model,
    messages: messages.flatMap(writeMessage),
    ...writeSettings(prompt, options, { rules, lose }),
    ...(tools.length === 0 ? {} : { tools }),
    ...(json !== undefined && {
      response_format:
        json.schema === undefined
          ? { type: 'json_object' }
          : { type: 'json_schema', json_schema: { name: 'output', schema: schemaCopy(json.schema) } },
    }),
  };
}

/** Tools as chat completions take them. */
export function toOpenAiChatTools(tools: readonly ToolDefinition[]): OpenAiChatTool[] {
  return tools.map(({ name, description, inputSchema }) => ({
    type: 'function',
    function: { name, ...(description === undefined ? {} : { description }), parameters: schemaCopy(inputSchema) },
  }));
}

function writeMessage(message: KnownMessage): OpenAiChatMessage[] {
  if (message.role === 'tool') return message.parts.map((one) => writeAnswer(message, one));
  if (message.role === 'model') return [writeAssistant(message)];
  if (message.role === 'system')
    return [{ role: 'system', content: message.parts.map((one) => writeText(message, one)) }];
  const content = message.parts.map((one) =>
    one.part.kind === 'media' ? writeMedia(one.part.media, (what) => lose(what, one.place)) : writeText(message, one),
  );
  return [{ role: 'user', content }];
}

type PlacedPart = KnownMessage['parts'][number];

function writeText(message: KnownMessage, { part, place }: PlacedPart): Text {
  if (part.kind === 'text') return { type: 'text', text: part.text };
  throw misplaced(message, part.kind, (what) => lose(what, place));
}

function writeAnswer(message: KnownMessage, { part, place }: PlacedPart): OpenAiChatMessage {
  if (part.kind !== 'toolResponse') throw misplaced(message, part.kind, (what) => lose(what, place));
  return { role: 'tool', tool_call_id: refOf(part, place, lose), content: answerText(part) };
}

/** Texts stand before calls in a message of the assistant: the order of others cannot be said. */
function writeAssistant(message: KnownMessage): OpenAiChatMessage {
  const content: Text[] = [];
  const calls: ToolCall[] = [];
  for (const one of message.parts) {
    const { part, place } = one;
    if (part.kind === 'toolRequest') {
      const call = { name: part.name, arguments: JSON.stringify(part.input ?? {}) };
      calls.push({ id: refOf(part, place, lose), type: 'function', function: call });
      continue;
    }
    if (calls.length > 0) throw lose('a text after the call of a tool has no place there', place);
    content.push(writeText(message, one));
  }
  return {
    role: 'assistant',
    ...(content.length > 0 && { content }),
    ...(calls.length > 0 && { tool_calls: calls }),
  };
}

const AUDIO: Readonly<Record<string, 'mp3' | 'wav'>> = { 'audio/mpeg': 'mp3', 'audio/mp3': 'mp3', 'audio/wav': 'wav' };

function writeMedia(media: Media, refuse: (what: string) => Error): UserPart {
  const { url, contentType } = media;
  if (isImage(media) && (media.kind === 'data' || isWebAddress(url))) return { type: 'image_url', image_url: { url } };
  const format = AUDIO[contentType];
  if (media.kind === 'data' && format !== undefined) {
    return { type: 'input_audio', input_audio: { data: media.base64, format } };
  }
  if (media.kind === 'data' && contentType === 'application/pdf') {
    return { type: 'file', file: { file_data: url, filename: 'document.pdf' } };
  }
  throw refuse(`media of the type ${contentType} by this kind of address has no place there`);
}
