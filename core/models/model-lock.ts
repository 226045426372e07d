/** Figures of models that were fetched, as `.stemma/models.lock.json` holds them: a file that is committed. */
export interface ModelLock {
  readonly format: 1;
  /** Where the figures are from: one source of each kind. */
  readonly sources: readonly LockSource[];
  /** By provider and name, such as `openai/gpt-5.5`, sorted. */
  readonly models: Readonly<Record<string, LockedModel>>;
}

export interface LockSource {
  /** Address, or name of a file. */
  readonly from: string;
  readonly kind: SourceKind;
  /** Day of the fetch. */
  readonly fetched: string;
  /** How many models it has figures of. */
  readonly models: number;
}

/** Prices are from genai-prices, windows and longest answers from models.dev. */
export type SourceKind = 'prices' | 'limits';

/** What was fetched of a model; what no source has is absent. */
export interface LockedModel {
  readonly window?: number;
  readonly output?: number;
  /** In their order: the last whose day has come holds. */
  readonly prices?: readonly LockedPrices[];
}

/** Prices in US dollars per million tokens. */
export interface LockedPrices {
  /** Day from which they hold; absent of the first. */
  readonly from?: string;
  readonly input: LockedPrice;
  readonly output: LockedPrice;
  readonly cacheRead?: LockedPrice;
  readonly cacheWrite?: LockedPrice;
}

/** One price, or `[tokens, dollars]` pairs: from so many input tokens on, all tokens cost this. The first begins at 0. */
export type LockedPrice = number | readonly (readonly [number, number])[];
