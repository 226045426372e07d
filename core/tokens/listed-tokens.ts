import type { OpenAiEncoding } from './open-ai-encoding.ts';
import type { TokenList } from './token-table.ts';

/** The tokens of an encoding as the library lists them. The build makes a table of them, which is read far sooner. */
export async function listedTokens(id: OpenAiEncoding): Promise<TokenList> {
  const list =
    id === 'o200k_base'
      ? await import('gpt-tokenizer/bpeRanks/o200k_base')
      : await import('gpt-tokenizer/bpeRanks/cl100k_base');
  return list.default;
}
