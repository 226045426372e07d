import type { ToolDefinition } from '../protocol.ts';
import { leadingSystem } from './leading-system.ts';
import { createLose } from './loss.ts';
import type { ConvertedPrompt, ConvertOptions, ProviderSchema } from './provider-prompt.ts';
import { schemaCopy } from './provider-prompt.ts';
import type { Media } from './read-media.ts';
import { isWebAddress } from './read-media.ts';
import type { KnownMessage } from './read-part.ts';
import { readMessages } from './read-part.ts';
import { answerText, argumentsObject, checkAnswers, misplaced, refOf } from './tool-parts.ts';
import { definedTools, jsonOutput, modelFor, settingRules, writeSettings } from './write-settings.ts';

type ImageType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
type Text = { type: 'text'; text: string };
type Block =
  | Text
  | { type: 'image'; source: { type: 'base64'; media_type: ImageType; data: string } | { type: 'url'; url: string } }
  | {
      type: 'document';
      source: { type: 'base64'; media_type: 'application/pdf'; data: string } | { type: 'url'; url: string };
    }
  | { type: 'tool_use'; id: string; name: string; input: Record<string, unknown> }
  | { type: 'tool_result'; tool_use_id: string; content: string };

export interface AnthropicMessage {
  role: 'user' | 'assistant';
  content: Block[];
}

export interface AnthropicTool {
  name: string;
  description?: string;
  input_schema: { type: 'object'; [key: string]: unknown };
}

/** Body of a request to Anthropic's messages. */
export interface AnthropicRequest {
  model: string;
  max_tokens: number;
  messages: AnthropicMessage[];
  system?: Text[];
  temperature?: number;
  top_p?: number;
  top_k?: number;
  stop_sequences?: string[];
  tools?: AnthropicTool[];
  output_config?: {
    effort?: 'low' | 'medium' | 'high' | 'xhigh' | 'max';
    format?: { type: 'json_schema'; schema: ProviderSchema };
  };
}

const lose = createLose("Anthropic's messages");

const rules = {
  ...settingRules({ temperature: 'temperature', topP: 'top_p', topK: 'top_k', maxOutputTokens: 'max_tokens' }),
  ...settingRules({ stopSequences: 'stop_sequences' }),
  reasoningEffort: { as: 'effort', kind: ['low', 'medium', 'high', 'xhigh', 'max'] },
} as const;

/**
 * Writes a rendered prompt as a request to Anthropic's messages. The system messages at the beginning become `system`.
 *
 * @throws NOT_REPRESENTABLE naming what would be lost
 */
export function toAnthropic(prompt: ConvertedPrompt, options: ConvertOptions = {}): AnthropicRequest {
  const model = modelFor(prompt, options, { providers: ['anthropic'], lose });
  const messages = readMessages(prompt.messages, lose);
  checkAnswers(messages, lose);
  const { texts, rest } = leadingSystem(messages, lose);
  const tools = toAnthropicTools(definedTools(prompt, lose));
  const json = jsonOutput(prompt, options, lose);
  const { max_tokens: most, effort, ...settings } = writeSettings(prompt, options, { rules, lose });
  if (most === undefined) throw lose('it needs the setting maxOutputTokens; pass it in settings');
  if (json !== undefined && json.schema === undefined) throw lose('JSON without a schema cannot be asked for there');
  const format = json?.schema && { type: 'json_schema' as const, schema: schemaCopy(json.schema) };
  const config = { ...(effort !== undefined && { effort }), ...(format && { format }) };
  return {
    ...{ model, max_tokens: most as number },
    ...(texts.length > 0 && { system: texts.map((text) => ({ type: 'text', text })) }),
    messages: rest.map(writeMessage),
    ...settings,
    ...(tools.length > 0 && { tools }),
    ...(Object.keys(config).length > 0 && { output_config: config as NonNullable<AnthropicRequest['output_config']> }),
  };
}

/**
 * Tools as Anthropic takes them.
 * @throws NOT_REPRESENTABLE where arguments are no object
 */
export function toAnthropicTools(tools: readonly ToolDefinition[]): AnthropicTool[] {
  return tools.map(({ name, description, inputSchema }) => {
    if (inputSchema['type'] !== 'object') throw lose(`the inputSchema of the tool "${name}" must have the type object`);
    const schema = { ...schemaCopy(inputSchema), type: 'object' as const };
    return { name, ...(description === undefined ? {} : { description }), input_schema: schema };
  });
}

function writeMessage(message: KnownMessage): AnthropicMessage {
  const content = message.parts.map((one) => writePart(message, one));
  return { role: message.role === 'model' ? 'assistant' : 'user', content };
}

function writePart(message: KnownMessage, { part, place }: KnownMessage['parts'][number]): Block {
  const { role } = message;
  if (part.kind === 'text' && role !== 'tool') {
    if (part.text === '') throw lose('an empty text has no place there', place);
    return { type: 'text', text: part.text };
  }
  if (part.kind === 'media' && role === 'user') return writeMedia(part.media, (what) => lose(what, place));
  if (part.kind === 'toolRequest' && role === 'model') {
    const input = argumentsObject(part, place, lose);
    return { type: 'tool_use', id: refOf(part, place, lose), name: part.name, input };
  }
  if (part.kind === 'toolResponse' && role === 'tool') {
    return { type: 'tool_result', tool_use_id: refOf(part, place, lose), content: answerText(part) };
  }
  throw misplaced(message, part.kind, (what) => lose(what, place));
}

const IMAGES: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

function writeMedia(media: Media, refuse: (what: string) => Error): Block {
  const { url, contentType } = media;
  if (media.kind === 'url' && isWebAddress(url)) {
    const source = { type: 'url', url } as const;
    if (contentType.startsWith('image/')) return { type: 'image', source };
    if (contentType === 'application/pdf') return { type: 'document', source };
  }
  if (media.kind === 'data' && IMAGES.includes(contentType)) {
    const source = { type: 'base64', media_type: contentType as ImageType, data: media.base64 } as const;
    return { type: 'image', source };
  }
  if (media.kind === 'data' && contentType === 'application/pdf') {
    return { type: 'document', source: { type: 'base64', media_type: contentType, data: media.base64 } };
  }
  throw refuse(`media of the type ${contentType} by this kind of address has no place there`);
}
