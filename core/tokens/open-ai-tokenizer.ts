import { remember } from '../remember.ts';
import { createPieceCounter } from './count-pieces.ts';
import { cutLines, cutParagraphs } from './cut-lines.ts';
import { listedTokens } from './listed-tokens.ts';
import type { OpenAiEncoding } from './open-ai-encoding.ts';
import { tokenRanks } from './token-ranks.ts';
import { parseTokenTable, tokenTableOf } from './token-table.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Parts that are counted again and again: rules that all samples, and many prompts, begin with. */
const KEPT = { last: 512, longest: 16 * 1024 };

/** Longer texts are counted by paragraphs, and these by lines: two versions and all their renderings differ in a few. */
const LONGEST_AT_ONCE = 256;
const KEPT_PARAGRAPHS = { last: 4 * 1024, longest: 8 * 1024 };
const KEPT_LINES = { last: 16 * 1024, longest: 1024 };

const loaded = new Map<OpenAiEncoding, Promise<Tokenizer>>();

/**
 * The tokenizer of an encoding, as the provider counts. Its tokens are megabytes, and loaded when first asked for.
 *
 * @example
 * (await openAiTokenizer('o200k_base')).count('Hello, world!'); //=> 4
 */
export function openAiTokenizer(id: OpenAiEncoding): Promise<Tokenizer> {
  const known = loaded.get(id) ?? createCounter(id).then((count) => exactTokenizer(id, count));
  loaded.set(id, known);
  return known;
}

async function createCounter(id: OpenAiEncoding): Promise<(text: string) => number> {
  const [{ O200K_TOKEN_SPLIT_REGEX, CL100K_TOKEN_SPLIT_REGEX }, { tableFile }] = await Promise.all([
    import('gpt-tokenizer/encodingParams/constants'),
    id === 'o200k_base' ? import('./prebuilt/o200k-base.ts') : import('./prebuilt/cl100k-base.ts'),
  ]);
  // Without the build, or built by another machine, there is the list.
  const built = tableFile === undefined ? undefined : parseTokenTable(tableFile);
  const table = built ?? tokenTableOf(await listedTokens(id));
  const pieces = id === 'o200k_base' ? O200K_TOKEN_SPLIT_REGEX : CL100K_TOKEN_SPLIT_REGEX;
  return createPieceCounter(tokenRanks(table), pieces);
}

const sumOf = (texts: readonly string[], count: (text: string) => number): number =>
  texts.reduce((sum, text) => sum + count(text), 0);

/** Marks such as `<|endoftext|>` are text here, as they are for providers in what a caller sends. */
function exactTokenizer(id: OpenAiEncoding, countOnce: (text: string) => number): Tokenizer {
  const countLine = remember(countOnce, KEPT_LINES);
  const countParagraph = remember((text) => {
    const lines = cutLines(text);
    return lines.length === 1 ? countOnce(text) : sumOf(lines, countLine);
  }, KEPT_PARAGRAPHS);
  const count = (text: string): number =>
    text.length <= LONGEST_AT_ONCE ? countOnce(text) : sumOf(cutParagraphs(text), countParagraph);
  const countAgain = remember(count, KEPT);
  return {
    ...{ id, confidence: 'exact', count },
    countParts: (parts) => sumOf(parts, countAgain),
    countPart: countAgain,
    totalOf: (sum) => sum,
  };
}
