import type { ToolDefinition } from '../protocol.ts';
import { leadingSystem } from './leading-system.ts';
import { createLose } from './loss.ts';
import type { ConvertedPrompt, ConvertOptions, ProviderSchema } from './provider-prompt.ts';
import { schemaCopy } from './provider-prompt.ts';
import type { KnownMessage } from './read-part.ts';
import { readMessages } from './read-part.ts';
import { argumentsObject, misplaced } from './tool-parts.ts';
import type { CommonSettings } from './write-settings.ts';
import { commonRules, definedTools, jsonOutput, modelFor, writeSettings } from './write-settings.ts';

type GeminiPart =
  | { text: string }
  | { inlineData: { mimeType: string; data: string } }
  | { fileData: { mimeType: string; fileUri: string } }
  | { functionCall: { id?: string; name: string; args: Record<string, unknown> } }
  | { functionResponse: { id?: string; name: string; response: Record<string, unknown> } };

export interface GeminiContent {
  role: 'user' | 'model';
  parts: GeminiPart[];
}

export interface GeminiTool {
  functionDeclarations: {
    name: string;
    description?: string;
    parametersJsonSchema: ProviderSchema;
    responseJsonSchema?: ProviderSchema;
  }[];
}

/** Parameters of `models.generateContent` of `@google/genai`. */
export interface GeminiRequest {
  model: string;
  contents: GeminiContent[];
  config: CommonSettings & {
    systemInstruction?: { parts: { text: string }[] };
    tools?: GeminiTool[];
    responseMimeType?: 'application/json';
    responseJsonSchema?: ProviderSchema;
  };
}

const lose = createLose('Gemini');

/**
 * Writes a rendered prompt as parameters of Gemini's `generateContent`. The system messages at the beginning become
 * `systemInstruction`.
 *
 * @throws NOT_REPRESENTABLE naming what would be lost
 */
export function toGemini(prompt: ConvertedPrompt, options: ConvertOptions = {}): GeminiRequest {
  const model = modelFor(prompt, options, { providers: ['google', 'googleai', 'vertexai', 'gemini'], lose });
  const { texts, rest } = leadingSystem(readMessages(prompt.messages, lose), lose);
  const tools = toGeminiTools(definedTools(prompt, lose));
  const json = jsonOutput(prompt, options, lose);
  return {
    model,
    contents: rest.map(writeMessage),
    config: {
      ...(texts.length > 0 && { systemInstruction: { parts: texts.map((text) => ({ text })) } }),
      ...writeSettings(prompt, options, { rules: commonRules, lose }),
      ...(tools.length > 0 && { tools }),
      ...(json !== undefined && { responseMimeType: 'application/json' }),
      ...(json?.schema !== undefined && { responseJsonSchema: schemaCopy(json.schema) }),
    },
  };
}

/** Tools as Gemini takes them: one tool that declares all functions. */
export function toGeminiTools(tools: readonly ToolDefinition[]): GeminiTool[] {
  if (tools.length === 0) return [];
  const functionDeclarations = tools.map(({ name, description, inputSchema, outputSchema }) => ({
    name,
    ...(description === undefined ? {} : { description }),
    parametersJsonSchema: schemaCopy(inputSchema),
    ...(outputSchema === undefined ? {} : { responseJsonSchema: schemaCopy(outputSchema) }),
  }));
  return [{ functionDeclarations }];
}

function writeMessage(message: KnownMessage): GeminiContent {
  const parts = message.parts.map((one) => writePart(message, one));
  return { role: message.role === 'model' ? 'model' : 'user', parts };
}

function writePart(message: KnownMessage, { part, place }: KnownMessage['parts'][number]): GeminiPart {
  const { role } = message;
  if (part.kind === 'text' && role !== 'tool') return { text: part.text };
  if (part.kind === 'media' && role !== 'tool') {
    const { media } = part;
    const mimeType = media.contentType;
    return media.kind === 'data'
      ? { inlineData: { mimeType, data: media.base64 } }
      : { fileData: { mimeType, fileUri: media.url } };
  }
  if (part.kind === 'toolRequest' && role === 'model') {
    const { name, ref } = part;
    return {
      functionCall: { ...(ref === undefined ? {} : { id: ref }), name, args: argumentsObject(part, place, lose) },
    };
  }
  if (part.kind === 'toolResponse' && role === 'tool') {
    const { name, ref, output } = part;
    // An answer must be an object, and Gemini looks for "output" in it.
    return {
      functionResponse: { ...(ref === undefined ? {} : { id: ref }), name, response: { output: output ?? null } },
    };
  }
  throw misplaced(message, part.kind, (what) => lose(what, place));
}
