import type { Message } from '../../../core/protocol.ts';
import type { Tokenizer } from '../../../core/tokens/tokenizer.ts';

/** Tokens of all texts of some messages, each by itself. */
export function countMessages(messages: readonly Message[], tokenizer: Tokenizer): number {
  return messages
    .flatMap(({ content }) => content)
    .reduce((sum, part) => sum + ('text' in part && typeof part.text === 'string' ? tokenizer.count(part.text) : 0), 0);
}
