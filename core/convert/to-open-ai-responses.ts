import type { ToolDefinition } from '../protocol.ts';
import { createLose } from './loss.ts';
import type { ConvertedPrompt, ConvertOptions, ProviderSchema } from './provider-prompt.ts';
import { schemaCopy } from './provider-prompt.ts';
import type { Media } from './read-media.ts';
import { isImage, isWebAddress } from './read-media.ts';
import type { KnownMessage } from './read-part.ts';
import { readMessages } from './read-part.ts';
import { answerText, checkAnswers, misplaced, refOf } from './tool-parts.ts';
import type { efforts } from './write-settings.ts';
import { definedTools, jsonOutput, modelFor, settingRules, writeSettings } from './write-settings.ts';

type InputPart =
  | { type: 'input_text'; text: string }
  | { type: 'input_image'; image_url: string; detail: 'auto' }
  | { type: 'input_file'; file_data: string; filename: string }
  | { type: 'input_file'; file_url: string };

/** One item of the input: a message, a call, or its answer. */
export type OpenAiResponsesItem =
  | { role: 'system' | 'user'; content: InputPart[] }
  | { role: 'assistant'; content: string }
  | { type: 'function_call'; call_id: string; name: string; arguments: string }
  | { type: 'function_call_output'; call_id: string; output: string };

export interface OpenAiResponsesTool {
  type: 'function';
  name: string;
  description?: string;
  parameters: ProviderSchema;
  strict: boolean;
}

/** Body of a request to OpenAI's responses. */
export interface OpenAiResponsesRequest {
  model: string;
  input: OpenAiResponsesItem[];
  temperature?: number;
  top_p?: number;
  max_output_tokens?: number;
  reasoning?: { effort: (typeof efforts)[number] };
  tools?: OpenAiResponsesTool[];
  text?: { format: { type: 'json_schema'; name: string; schema: ProviderSchema } | { type: 'json_object' } };
}

const lose = createLose("OpenAI's responses");

const rules = settingRules({
  ...{ temperature: 'temperature', topP: 'top_p', maxOutputTokens: 'max_output_tokens', reasoningEffort: 'effort' },
});

/**
 * Writes a rendered prompt as a request to OpenAI's responses.
 *
 * @throws NOT_REPRESENTABLE naming what would be lost
 */
export function toOpenAiResponses(prompt: ConvertedPrompt, options: ConvertOptions = {}): OpenAiResponsesRequest {
  const model = modelFor(prompt, options, { providers: ['openai', 'azure'], lose });
  const messages = readMessages(prompt.messages, lose);
  checkAnswers(messages, lose);
  const tools = toOpenAiResponsesTools(definedTools(prompt, lose));
  const json = jsonOutput(prompt, options, lose);
  const { effort, ...settings } = writeSettings(prompt, options, { rules, lose });
  return {
    model,
    input: messages.flatMap(writeMessage),
    ...settings,
    ...(effort !== undefined && { reasoning: { effort: effort as (typeof efforts)[number] } }),
    ...(tools.length === 0 ? {} : { tools }),
    ...(json !== undefined && {
      text: {
        format:
          json.schema === undefined
            ? { type: 'json_object' }
            : { type: 'json_schema', name: 'output', schema: schemaCopy(json.schema) },
      },
    }),
  };
}

/** Tools as responses take them. */
export function toOpenAiResponsesTools(tools: readonly ToolDefinition[]): OpenAiResponsesTool[] {
  return tools.map(({ name, description, inputSchema }) => ({
    ...{ type: 'function', name },
    ...(description === undefined ? {} : { description }),
    ...{ parameters: schemaCopy(inputSchema), strict: false },
  }));
}

function writeMessage(message: KnownMessage): OpenAiResponsesItem[] {
  const { role, parts } = message;
  if (role === 'system' || role === 'user') return [{ role, content: parts.map((one) => writeInput(message, one)) }];
  return parts.map(({ part, place }): OpenAiResponsesItem => {
    if (role === 'tool' && part.kind === 'toolResponse') {
      return { type: 'function_call_output', call_id: refOf(part, place, lose), output: answerText(part) };
    }
    if (role === 'model' && part.kind === 'text') return { role: 'assistant', content: part.text };
    if (role === 'model' && part.kind === 'toolRequest') {
      const { name, input } = part;
      const call = { call_id: refOf(part, place, lose), name, arguments: JSON.stringify(input ?? {}) };
      return { type: 'function_call', ...call };
    }
    throw misplaced(message, part.kind, (what) => lose(what, place));
  });
}

function writeInput(message: KnownMessage, { part, place }: KnownMessage['parts'][number]): InputPart {
  if (part.kind === 'text') return { type: 'input_text', text: part.text };
  if (part.kind === 'media' && message.role === 'user') return writeMedia(part.media, (what) => lose(what, place));
  throw misplaced(message, part.kind, (what) => lose(what, place));
}

function writeMedia(media: Media, refuse: (what: string) => Error): InputPart {
  const { url, contentType } = media;
  const isReachable = media.kind === 'data' || isWebAddress(url);
  if (isImage(media) && isReachable) return { type: 'input_image', image_url: url, detail: 'auto' };
  if (contentType === 'application/pdf' && isReachable) {
    return media.kind === 'data'
      ? { type: 'input_file', file_data: url, filename: 'document.pdf' }
      : { type: 'input_file', file_url: url };
  }
  throw refuse(`media of the type ${contentType} by this kind of address has no place there`);
}
