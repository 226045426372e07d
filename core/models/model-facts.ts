import type { OpenAiEncoding } from '../tokens/open-ai-encoding.ts';

/** What is known of a model, with where it comes from and how old it is. What is not known is absent, never guessed. */
export interface ModelFacts {
  /** As the prompt names it: `anthropic/claude-sonnet-4-5`. */
  readonly id: string;
  /** Whether any table, or the repository itself, knows the model. */
  readonly isKnown: boolean;
  readonly counting: Counting;
  /** Most tokens of input and output together. */
  readonly windowTokens?: number;
  readonly maxOutputTokens?: number;
  readonly prices?: ModelPrices;
  readonly cache?: PromptCache;
  /** Day from which the model answers no more, `2026-12-01`. */
  readonly retires?: string;
  /** Where each of them is from. */
  readonly sources: readonly FactSource[];
  /** What a reader has to know: an estimate, facts that are old, a model that no table has. */
  readonly warnings: readonly string[];
}

/** Where a fact of a model is from. */
export interface FactSource {
  readonly fact: 'counting' | 'window' | 'output' | 'prices' | 'cache' | 'retires';
  /** The tables of this program, the lists that `stemma models update` fetched, or what the repository says itself. */
  readonly origin: 'table' | 'lock' | 'override';
  /** `models.dev`; `.promptrc`. */
  readonly source: string;
  /** Day on which it was so; absent of an override. */
  readonly dated?: string;
}

/** How tokens of a model are counted. */
export interface Counting {
  readonly encoding: OpenAiEncoding;
  /** Tokens of the model for each one of the encoding. */
  readonly factor: number;
  readonly confidence: 'exact' | 'estimate';
  /** Of an estimate: by how many percent the true count may be lower or higher. */
  readonly errorPercent?: readonly [number, number];
  /** Where the factor comes from, and the day it was looked up. */
  readonly source?: string;
  readonly checked?: string;
}

/** List prices in US dollars per million tokens. */
export interface ModelPrices {
  readonly input: readonly PriceTier[];
  readonly output: readonly PriceTier[];
  readonly cacheRead?: readonly PriceTier[];
  readonly cacheWrite?: readonly PriceTier[];
  /** Day of the price list; `.promptrc` where the repository says them. */
  readonly dated: string;
}

/** From so many input tokens on, all tokens cost this. The first tier begins at 0. */
export interface PriceTier {
  readonly fromTokens: number;
  readonly dollars: number;
}

/** What a provider caches of a prompt's beginning. */
export interface PromptCache {
  /** Shorter beginnings are not cached, and no error says so. */
  readonly minimumTokens: number;
  /** Lengths are rounded down to a multiple. */
  readonly blockTokens: number;
  readonly lifetimeSeconds: number;
  readonly source: string;
  /** Day on which it was looked up; absent where the repository says it. */
  readonly checked?: string;
}
