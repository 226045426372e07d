import type { Json, ToolDefinition } from '../protocol.ts';
import { systemTexts } from './leading-system.ts';
import { createLose } from './loss.ts';
import type { ConvertedPrompt, ConvertOptions } from './provider-prompt.ts';
import { schemaCopy } from './provider-prompt.ts';
import type { KnownMessage } from './read-part.ts';
import { readMessages } from './read-part.ts';
import { misplaced, refOf } from './tool-parts.ts';
import type { CommonSettings } from './write-settings.ts';
import { commonRules, definedTools, jsonOutput, writeSettings } from './write-settings.ts';

type Text = { type: 'text'; text: string };
type FilePart = { type: 'file'; data: string | URL; mediaType: string };
type ToolCall = { type: 'tool-call'; toolCallId: string; toolName: string; input: unknown };
type Answer = { type: 'text'; value: string } | { type: 'json'; value: never };
type ToolResult = { type: 'tool-result'; toolCallId: string; toolName: string; output: Answer };
type SystemMessage = { role: 'system'; content: string };

/** One message of the AI SDK. */
export type AiSdkMessage =
  | SystemMessage
  | { role: 'user'; content: (Text | FilePart)[] }
  | { role: 'assistant'; content: (Text | FilePart | ToolCall)[] }
  | { role: 'tool'; content: ToolResult[] };

/** Functions of the package `ai`, which has no plain form of schemas: needed where a prompt has tools or an output schema. */
export interface AiSdkFunctions<Schema, Output> {
  /** `jsonSchema` of `ai`. */
  readonly jsonSchema?: (schema: never) => Schema;
  /** `(schema) => Output.object({ schema })`, with `Output` of `ai`. */
  readonly output?: (schema: Schema) => Output;
}

/** Options of `generateText` and `streamText`. */
export interface AiSdkRequest<Schema, Output> extends CommonSettings {
  model?: string;
  instructions?: SystemMessage[];
  messages: AiSdkMessage[];
  /** Set where a system message stands after others. */
  allowSystemInMessages?: boolean;
  reasoning?: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh';
  tools?: Record<string, { description?: string; inputSchema: Schema }>;
  output?: Output;
}

const lose = createLose('the AI SDK');

const rules = {
  ...commonRules,
  reasoningEffort: { as: 'reasoning', kind: ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'] },
} as const;

/**
 * Writes a rendered prompt as options of `generateText` of the AI SDK. The system messages at the beginning become
 * `instructions`; the model keeps the name of its provider, as the SDK's gateway has it.
 *
 * @throws NOT_REPRESENTABLE naming what would be lost
 */
export function toAiSdk<Schema = never, Output = never>(
  prompt: ConvertedPrompt,
  options: ConvertOptions & AiSdkFunctions<Schema, Output> = {},
): AiSdkRequest<Schema, Output> {
  const messages = readMessages(prompt.messages, lose);
  const found = messages.findIndex(({ role }) => role !== 'system');
  const first = found < 0 ? messages.length : found;
  if (first === messages.length) throw lose('there is no message besides those of the system');
  const instructions = messages.slice(0, first).flatMap(writeSystem);
  const rest = messages.slice(first);
  const model = options.model ?? prompt.model;
  const tools = definedTools(prompt, lose);
  const output = writeOutput(prompt, options);
  return {
    ...(model === undefined ? {} : { model }),
    ...(instructions.length > 0 && { instructions }),
    messages: rest.flatMap(writeMessage),
    ...(rest.some(({ role }) => role === 'system') && { allowSystemInMessages: true }),
    ...writeSettings(prompt, options, { rules, lose }),
    ...(tools.length > 0 && { tools: toAiSdkTools(tools, schemaMaker(options)) }),
    ...(output === undefined ? {} : { output }),
  };
}

/** Tools as the AI SDK takes them, without a function that runs them. @param jsonSchema - that of `ai` */
export function toAiSdkTools<Schema>(
  tools: readonly ToolDefinition[],
  jsonSchema: (schema: never) => Schema,
): Record<string, { description?: string; inputSchema: Schema }> {
  return Object.fromEntries(
    tools.map(({ name, description, inputSchema }) => [
      name,
      {
        ...(description === undefined ? {} : { description }),
        inputSchema: jsonSchema(schemaCopy(inputSchema) as never),
      },
    ]),
  );
}

function schemaMaker<Schema>({ jsonSchema }: AiSdkFunctions<Schema, unknown>): (schema: never) => Schema {
  if (jsonSchema === undefined) throw lose('tools and output schemas need the function "jsonSchema" of "ai"; pass it');
  return jsonSchema;
}

function writeOutput<Schema, Output>(
  prompt: ConvertedPrompt,
  options: ConvertOptions & AiSdkFunctions<Schema, Output>,
): Output | undefined {
  const json = jsonOutput(prompt, options, lose);
  if (json === undefined) return undefined;
  if (options.output === undefined)
    throw lose('an output needs "output", such as (schema) => Output.object({ schema })');
  return options.output(schemaMaker(options)(schemaCopy(json.schema ?? {}) as never));
}

const writeSystem = (message: KnownMessage): SystemMessage[] =>
  systemTexts(message, lose).map((content) => ({ role: 'system', content }));

function writeMessage(message: KnownMessage): AiSdkMessage[] {
  const { role, parts } = message;
  if (role === 'system') return writeSystem(message);
  if (role === 'user') return [{ role, content: parts.map((one) => writeContent(message, one)) }];
  if (role === 'tool') return [{ role, content: parts.map((one) => writeAnswer(message, one)) }];
  const content = parts.map((one) => {
    const { part, place } = one;
    if (part.kind !== 'toolRequest') return writeContent(message, one);
    const { name, input } = part;
    return { type: 'tool-call' as const, toolCallId: refOf(part, place, lose), toolName: name, input: input ?? {} };
  });
  return [{ role: 'assistant', content }];
}

type PlacedPart = KnownMessage['parts'][number];

function writeContent(message: KnownMessage, { part, place }: PlacedPart): Text | FilePart {
  if (part.kind === 'text') return { type: 'text', text: part.text };
  if (part.kind !== 'media') throw misplaced(message, part.kind, (what) => lose(what, place));
  const { media } = part;
  if (media.kind === 'data') return { type: 'file', data: media.base64, mediaType: media.contentType };
  if (!URL.canParse(media.url)) throw lose('the address of a media part must be whole there', place);
  return { type: 'file', data: new URL(media.url), mediaType: media.contentType };
}

function writeAnswer(message: KnownMessage, { part, place }: PlacedPart): ToolResult {
  if (part.kind !== 'toolResponse') throw misplaced(message, part.kind, (what) => lose(what, place));
  const { name, output = null } = part;
  const answer: Answer =
    typeof output === 'string' ? { type: 'text', value: output } : { type: 'json', value: output as Json as never };
  return { type: 'tool-result', toolCallId: refOf(part, place, lose), toolName: name, output: answer };
}
