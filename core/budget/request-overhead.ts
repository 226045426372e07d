import type { ToolDefinition } from '../protocol.ts';
import { messageOverhead, toolTokens } from '../tokens/chat-overhead.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';

/** What a request takes besides the texts of its messages: an estimate, since no provider promises it. */
export interface RequestOverhead {
  /** Tokens of the roles and marks of messages, of the sample with the most of them; of the template without samples. */
  readonly messages: number;
  /** Tokens of the definitions of tools. */
  readonly tools: number;
}

/** What a request is made of besides its texts. */
export interface RequestParts {
  /** Roles of the messages of each request that is looked at. */
  readonly requests: readonly (readonly string[])[];
  readonly tools: readonly ToolDefinition[];
}

/** By OpenAI's published formula for chat requests; of other providers, a first guess. */
export function requestOverhead({ requests, tools }: RequestParts, tokenizer: Tokenizer): RequestOverhead {
  const each = requests.map((roles) =>
    messageOverhead(
      roles.map((role) => ({ role: role === 'model' ? 'assistant' : role })),
      tokenizer,
    ),
  );
  return { messages: Math.max(0, ...each), tools: toolTokens(tools, tokenizer) };
}

/** All of it. */
export const overheadTokens = ({ messages, tools }: RequestOverhead): number => messages + tools;
