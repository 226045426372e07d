import { usablePrefix } from '../budget/cacheable-prefix.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { ModelFacts } from '../models/model-facts.ts';
import type { Json, PromptMetadata } from '../protocol.ts';
import type { ReleaseContent } from '../release-content.ts';
import { cutText } from '../tokens/hard-cuts.ts';
import type { Tokenizer } from '../tokens/tokenizer.ts';
import type { PrefixPiece } from './shared-prefix.ts';
import { commonPrefix, sharedPrefix } from './shared-prefix.ts';

/** A change of what all requests begin with: caches that are warm with it begin anew, once. */
export interface CacheReset {
  /** What changed ahead of all else: caches are of one model, and tools stand before messages. */
  readonly because: 'model' | 'tools' | 'text';
  /** Tokens of the author's texts in the old beginning that all requests shared. */
  readonly tokens: number;
  /** Of them, those ahead of the first change: providers that match by blocks may keep them. */
  readonly keptTokens: number;
  /** Of `tokens`, those that a provider had cached: 0 below its minimum; `null` where the minimum is not known. */
  readonly cachedTokens: number | null;
  /** Least tokens that the provider of the old model caches; `null` where it is not known. */
  readonly minimumTokens: number | null;
}

export interface CacheSide {
  readonly content: ReleaseContent;
  readonly metadata: PromptMetadata;
}

export interface CacheResetOptions {
  readonly name: string;
  /** Of the model before. */
  readonly tokenizer: Tokenizer;
  /** Those that all requests shared, by the budget before: `prefix.tokens.deploy`. */
  readonly tokens: number;
  readonly model: Pick<ModelFacts, 'cache'> | undefined;
}

/**
 * What warm caches lose by a change; nothing where all requests begin as before, or with a value at once.
 *
 * @throws BUDGET_TOO_LARGE, VOLATILITY_UNKNOWN
 */
export function cacheReset(before: CacheSide, after: CacheSide, options: CacheResetOptions): CacheReset | null {
  const { name, tokenizer, tokens, model } = options;
  const prefixOf = ({ content, metadata }: CacheSide): readonly PrefixPiece[] =>
    sharedPrefix({ name, content, inputSchema: metadata.input.schema });
  const was = prefixOf(before);
  const common = commonPrefix(was, prefixOf(after));
  const because = causeOf(before.metadata, after.metadata) ?? (lengthOf(common) < lengthOf(was) ? 'text' : undefined);
  if (because === undefined || tokens === 0) return null;
  const cache = model?.cache;
  return {
    because,
    tokens,
    keptTokens: because === 'text' ? Math.min(tokens, countPrefix(common, tokenizer)) : 0,
    cachedTokens: cache === undefined ? null : usablePrefix(tokens, cache),
    minimumTokens: cache?.minimumTokens ?? null,
  };
}

function causeOf(was: PromptMetadata, is: PromptMetadata): 'model' | 'tools' | undefined {
  if (was.model !== is.model) return 'model';
  const tools = ({ toolDefinitions }: PromptMetadata): string => canonicalJson(toolDefinitions as unknown as Json);
  return tools(was) === tools(is) ? undefined : 'tools';
}

const lengthOf = (pieces: readonly PrefixPiece[]): number =>
  pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? piece.text.length : 1), 0);

/** Tokens of the texts, between the places where values beside them, or what follows, cannot change them. */
function countPrefix(pieces: readonly PrefixPiece[], tokenizer: Tokenizer): number {
  return tokenizer.countParts(
    pieces.flatMap((piece, index) => {
      if (piece.kind !== 'text') return [];
      const before = pieces[index - 1];
      const isStart = before === undefined || (before.kind === 'fixed' && before.beginsMessage);
      return [cutText(piece.text, { isStart, isEnd: false }).middle];
    }),
  );
}
