import type { OpenAiEncoding } from '../tokens/open-ai-encoding.ts';

/** What a repository says of a model itself: it goes before every table. What it leaves out is taken from there. */
export interface ModelOverride {
  /** Most tokens of input and output together. */
  readonly window?: number;
  /** Most tokens of an answer. */
  readonly output?: number;
  readonly tokenizer?: TokenizerOverride;
  /** In US dollars per million tokens. */
  readonly prices?: PricesOverride;
  /** Shorter beginnings of prompts are not cached. */
  readonly cacheMinimum?: number;
  /** Day from which the model answers no more, or `never`. */
  readonly retires?: string;
}

/** Exact where it has no factor; an estimate, with its error, where it has one. */
export interface TokenizerOverride {
  /** @defaultValue `"o200k_base"` */
  readonly encoding?: OpenAiEncoding;
  /** Tokens of the model for each one of the encoding. */
  readonly factor?: number;
  /** By how many percent the true count may be lower or higher: `[-10, 15]`. */
  readonly error?: readonly [number, number];
}

export interface PricesOverride {
  readonly input: number;
  readonly output: number;
  readonly cacheRead?: number;
  readonly cacheWrite?: number;
}

/** By the name that prompts use. */
export type ModelOverrides = Readonly<Record<string, ModelOverride>>;
