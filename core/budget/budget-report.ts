import type { Tokenizer } from '../tokens/tokenizer.ts';
import type { CacheablePrefix } from './cacheable-prefix.ts';
import type { CostFigures } from './cost-figures.ts';
import type { RequestOverhead } from './request-overhead.ts';
import type { Unbounded } from './token-bounds.ts';

/**
 * A prompt's budget as JSON: what `stemma budget --json` prints. Tokens are whole numbers; `null` stands for no bound,
 * or for nothing to measure it by.
 */
export interface BudgetReport {
  readonly schemaVersion: 1;
  readonly name: string;
  /** `1.4.0`, or `workspace`. */
  readonly version: string;
  /** The model that it is measured for; absent where the prompt names none. */
  readonly model?: ReportedModel;
  readonly tokenizer: Pick<Tokenizer, 'id' | 'confidence' | 'errorPercent'>;
  /** Of the texts of messages. */
  readonly totals: TokenFigures;
  /** What comes on top in a request; the share of the window and the cost hold it. */
  readonly overhead: RequestOverhead;
  /** How many samples `p50`, `p90` and `maxSample` rest on. */
  readonly samples: number;
  /**
   * In the order of the template, then `history`, the conversation so far of the samples, which no maximum of the totals
   * holds. They add up to the totals, up to alternatives that exclude each other.
   */
  readonly sections: readonly SectionFigures[];
  /** Partials by name, with what each adds to the static tokens. */
  readonly partials: readonly { readonly name: string; readonly static: number }[];
  readonly unbounded: readonly Unbounded[];
  /** How much of the beginning is the same in many requests. */
  readonly prefix: CacheablePrefix;
  /** Absent where the model has no price, and where nothing bounds what a request sends. */
  readonly cost?: CostFigures;
}

/** How a prompt fits its model. */
export interface ReportedModel {
  readonly id: string;
  readonly isKnown: boolean;
  readonly windowTokens: number | null;
  /** Kept free for the answer: what the prompt's settings ask for, else the most that the model answers. */
  readonly reservedTokens: number | null;
  /** Most tokens of an answer, by the prompt's settings. */
  readonly requestedTokens: number | null;
  /** Shorter beginnings are not cached; `null` where it is not known. */
  readonly cacheMinimumTokens: number | null;
  /** Of the window without the reserve, in percent: at `p90`, else with typical values, else at the least; of an estimate, with its error. */
  readonly windowPercent: number | null;
  /** The figure that the share rests on; of `minimum`, nothing says how much more it is. `null` where there is no share. */
  readonly windowBasis: 'p90' | 'maxTypical' | 'minimum' | null;
  readonly warnings: readonly string[];
}

/** The figures of a prompt or of a section of it, in tokens. */
export interface TokenFigures {
  /** Texts of the author that count the same in every rendering. */
  readonly static: number;
  readonly minimum: number;
  /** Of the samples: half of them have at most so many. */
  readonly p50: number | null;
  readonly p90: number | null;
  readonly maxSample: number | null;
  /** With every variable as long as its schema allows, at the density of the samples' texts. */
  readonly maxTypical: number | null;
  /** No rendering with ASCII values has more. */
  readonly maxAscii: number | null;
  /** No rendering has more. */
  readonly maxAny: number | null;
}

export interface SectionFigures extends TokenFigures {
  /** `system › Rules`. */
  readonly title: string;
}
