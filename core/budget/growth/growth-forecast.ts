/** A figure in the futures that were drawn: its median, and the range that holds about 80 % of what comes. */
export interface ForecastRange {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Days, such as `2026-11-26`. `null`: later than the forecast looks. */
interface DateRange {
  readonly low: string | null;
  readonly median: string | null;
  readonly high: string | null;
}

/** When a limit on the static tokens is exceeded, if a prompt goes on as it did. */
export interface LimitForecast {
  readonly limit: number;
  /** Of the futures, how many are over the limit at one of the next five releases: 0 to 1. */
  readonly probability: number;
  /** How many releases from now; `null` where fewer than half of the futures get there. */
  readonly releases: { readonly low: number | null; readonly median: number | null; readonly high: number | null };
  readonly dates: DateRange;
}

/** How the static tokens of the next releases go on. */
export type GrowthForecast =
  | { readonly kind: 'too-few'; readonly releases: number; readonly needed: number }
  | {
      /** `no-growth`: in the median, the fifth release to come has no more tokens than the last one. */
      readonly kind: 'growth' | 'no-growth';
      /** The releases that it rests on: those since the last large drop. */
      readonly basedOn: number;
      /** What each release added in the mean, in percent, compounded. */
      readonly percentPerRelease: number;
      /** Static tokens at the next five releases, each with a range that holds about 80 % of what comes. */
      readonly next: readonly ForecastRange[];
      /** Where the static tokens are limited. */
      readonly limit?: LimitForecast;
    };
