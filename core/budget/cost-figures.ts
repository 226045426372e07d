/** List prices of requests in US dollars, as intervals: never one number, since prompts vary. */
export interface CostFigures {
  /** Of the input of one request that finds nothing in the cache. */
  readonly inputPerRequest: Interval;
  /** Of the answer at most, by the settings of the prompt; `null` where they set no limit. */
  readonly outputPerRequest: number | null;
  /** What the interval spans. */
  readonly basis: 'samples' | 'bounds';
  /** Of 30 days, where the requests of a day were given. */
  readonly month?: MonthlyCost;
  /** Day of the price list; `.promptrc` where the repository says the prices. */
  readonly dated: string;
}

export interface MonthlyCost {
  readonly requestsPerDay: number;
  /** Of the input, with the cache. */
  readonly input: Interval;
  /** How often the prefix comes from the cache, from 0 to 1; 0 where nothing is cached. */
  readonly hitRate: number;
  /** Tokens that are cached. */
  readonly prefixTokens: number;
}

/** The lowest and the highest. */
export type Interval = readonly [low: number, high: number];
