import { remember } from '../remember.ts';
import { cutLines } from './cut-lines.ts';
import { hasLongRun } from './long-runs.ts';
import type { Ranks } from './merge-pairs.ts';
import { countMerged, ranksOf } from './merge-pairs.ts';
import type { Tokenizer } from './tokenizer.ts';

/** Encodings of OpenAI's models. */
export type OpenAiEncoding = 'o200k_base' | 'cl100k_base';

/** Pieces longer than this are merged by our own code: the library takes a time that grows with their square. */
const LONG = 256;

/** Parts that are counted again and again: rules that all samples, and many prompts, begin with. */
const KEPT = { last: 512, longest: 16 * 1024 };

/** Lines of longer texts: what a prompt of 100 KB renders to differs from the next rendering in a few. */
const KEPT_LINES = { last: 16 * 1024, longest: 1024 };

interface Encoding {
  readonly countTokens: (text: string, options: { readonly disallowedSpecial: Set<string> }) => number;
  readonly tokens: readonly (string | readonly number[])[];
  readonly pieces: RegExp;
}

const loaded = new Map<OpenAiEncoding, Promise<Tokenizer>>();

/**
 * The tokenizer of an encoding, as the provider counts. Its ranks are megabytes, and loaded when first asked for.
 *
 * @example
 * (await openAiTokenizer('o200k_base')).count('Hello, world!'); //=> 4
 */
export function openAiTokenizer(id: OpenAiEncoding): Promise<Tokenizer> {
  const known = loaded.get(id) ?? load(id).then((encoding) => exactTokenizer(id, encoding));
  loaded.set(id, known);
  return known;
}

async function load(id: OpenAiEncoding): Promise<Encoding> {
  if (id === 'o200k_base') {
    const [{ countTokens }, { default: tokens }, { O200KBase }] = await Promise.all([
      import('gpt-tokenizer/encoding/o200k_base'),
      import('gpt-tokenizer/bpeRanks/o200k_base'),
      import('gpt-tokenizer/encodingParams/o200k_base'),
    ]);
    return { countTokens, tokens, pieces: O200KBase(tokens).tokenSplitRegex };
  }
  const [{ countTokens }, { default: tokens }, { Cl100KBase }] = await Promise.all([
    import('gpt-tokenizer/encoding/cl100k_base'),
    import('gpt-tokenizer/bpeRanks/cl100k_base'),
    import('gpt-tokenizer/encodingParams/cl100k_base'),
  ]);
  return { countTokens, tokens, pieces: Cl100KBase(tokens).tokenSplitRegex };
}

function exactTokenizer(id: OpenAiEncoding, { countTokens, tokens, pieces }: Encoding): Tokenizer {
  let ranks: Ranks | undefined;
  // Marks such as <|endoftext|> are text here, as they are for providers in what a caller sends.
  const options = { disallowedSpecial: new Set<string>() };
  const countLong = (text: string): number => {
    ranks ??= ranksOf(tokens);
    let sum = 0;
    for (const [piece] of text.matchAll(pieces)) {
      sum += piece.length > LONG ? countMerged(piece, ranks) : countTokens(piece, options);
    }
    return sum;
  };
  const countOnce = (text: string): number =>
    hasLongRun(text, LONG / 2) ? countLong(text) : countTokens(text, options);
  const countLine = remember(countOnce, KEPT_LINES);
  const count = (text: string): number =>
    text.length <= KEPT.longest ? countOnce(text) : cutLines(text).reduce((sum, line) => sum + countLine(line), 0);
  const countAgain = remember(count, KEPT);
  return {
    ...{ id, confidence: 'exact', count },
    countParts: (parts) => parts.reduce((sum, part) => sum + countAgain(part), 0),
  };
}
