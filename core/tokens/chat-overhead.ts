import { objectOf } from '../json-parts.ts';
import type { JsonObject, ToolDefinition } from '../protocol.ts';
import type { Tokenizer } from './tokenizer.ts';

/** A message as a chat request sends it. */
export interface ChatMessage {
  readonly role: string;
  readonly content: string;
  readonly name?: string;
}

/** Every answer begins with the marks of its message. */
const ANSWER_TOKENS = 3;
const MESSAGE_TOKENS = 3;
const NAME_TOKENS = 1;

/** What a definition of a tool takes besides its texts: published for two encodings, by trial against the API. */
const TOOL_TOKENS = {
  cl100k: { tool: 10, parameters: 3, parameter: 3, choices: -3, choice: 3, end: 12 },
  o200k: { tool: 7, parameters: 3, parameter: 3, choices: -3, choice: 3, end: 12 },
} as const;

/** Tokens around the texts of messages: their roles, names and marks. The texts themselves are not among them. */
export function messageOverhead(messages: readonly Omit<ChatMessage, 'content'>[], tokenizer: Tokenizer): number {
  const each = messages.map(
    ({ role, name }) =>
      MESSAGE_TOKENS + tokenizer.count(role) + (name === undefined ? 0 : tokenizer.count(name) + NAME_TOKENS),
  );
  return ANSWER_TOKENS + sum(each);
}

/** Tokens of the definitions of tools; a definition's nested schemas count for nothing, as in the published formula. */
export function toolTokens(tools: readonly ToolDefinition[], tokenizer: Tokenizer): number {
  if (tools.length === 0) return 0;
  const marks = TOOL_TOKENS[tokenizer.id.startsWith('cl100k') ? 'cl100k' : 'o200k'];
  const each = tools.map(({ name, description = '', inputSchema }) => {
    const properties = Object.entries(objectOf(inputSchema['properties']));
    const inner = properties.map(
      ([key, schema]) => marks.parameter + parameterTokens(key, objectOf(schema), tokenizer),
    );
    const choices = properties.map(([, schema]) => choiceTokens(objectOf(schema)['enum'], { marks, tokenizer }));
    const begin = marks.tool + tokenizer.count(`${name}:${withoutStop(description)}`);
    return begin + (properties.length === 0 ? 0 : marks.parameters) + sum(inner) + sum(choices);
  });
  return sum(each) + marks.end;
}

function parameterTokens(key: string, { type, description }: JsonObject, tokenizer: Tokenizer): number {
  const text = typeof description === 'string' ? withoutStop(description) : '';
  return tokenizer.count(`${key}:${typeof type === 'string' ? type : ''}:${text}`);
}

function choiceTokens(
  choices: JsonObject[string] | undefined,
  {
    marks,
    tokenizer,
  }: { readonly marks: { readonly choices: number; readonly choice: number }; readonly tokenizer: Tokenizer },
): number {
  if (!Array.isArray(choices)) return 0;
  return marks.choices + sum(choices.map((one) => marks.choice + tokenizer.count(String(one))));
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

const sum = (figures: readonly number[]): number => figures.reduce((total, one) => total + one, 0);
