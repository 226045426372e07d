/** Figures of a model as some list gives them, in tokens and in US dollars per million tokens. */
export interface ModelFigures {
  /** Input and output together. */
  readonly window?: number | undefined;
  readonly output?: number | undefined;
  readonly prices?: PriceFigures | undefined;
}

export interface PriceFigures {
  readonly input?: number | undefined;
  readonly output?: number | undefined;
  readonly cacheRead?: number | undefined;
  readonly cacheWrite?: number | undefined;
}

/** A figure that cannot be right, and why. */
export interface AbsurdFigure {
  /** `prices/input`. */
  readonly path: string;
  readonly message: string;
}

/** A hundred times the largest window there is. */
export const MOST_TOKENS = 100_000_000;

/** Dollars per million tokens: more than any model takes, and less than any. Lists in other units are beyond them. */
const MOST_DOLLARS = 1000;
const LEAST_DOLLARS = 0.001;
/** What is read from a cache costs a tenth of it, or less. */
const LEAST_CACHED_DOLLARS = 0.0001;
/** Answers cost as much as questions, or more; this is far from it. */
const LEAST_OUTPUT_SHARE = 0.1;

/**
 * What cannot be right in the figures of a model: windows that no model has, prices in another unit than dollars per
 * million tokens. Lists have had both.
 *
 * @example
 * absurdFigures({ window: 8000, output: 16000 })[0]?.path; //=> 'output'
 */
export function absurdFigures({ window, output, prices = {} }: ModelFigures): readonly AbsurdFigure[] {
  const tokens = [tokenFigure('window', window), tokenFigure('output', output)].flat();
  if (tokens.length === 0 && window !== undefined && output !== undefined && output > window) {
    tokens.push({ path: 'output', message: `is ${output} tokens, more than the window of ${window}` });
  }
  const dollars = priceKeys.flatMap((key) => priceFigure(key, prices[key]));
  return [...tokens, ...(dollars.length === 0 ? relations(prices) : dollars)];
}

const priceKeys = ['input', 'output', 'cacheRead', 'cacheWrite'] as const;

function tokenFigure(path: string, value: number | undefined): AbsurdFigure[] {
  if (value === undefined) return [];
  if (Number.isSafeInteger(value) && value >= 1 && value <= MOST_TOKENS) return [];
  return [{ path, message: `is ${value}: it must be a whole number of tokens from 1 to ${MOST_TOKENS}` }];
}

function priceFigure(key: keyof PriceFigures, value: number | undefined): AbsurdFigure[] {
  const problem = value === undefined ? undefined : priceProblem(value, key === 'cacheRead');
  return problem === undefined ? [] : [{ path: `prices/${key}`, message: problem }];
}

function priceProblem(value: number, isCached: boolean): string | undefined {
  if (!Number.isFinite(value) || value < 0) return `is ${value}: a price is 0 or more`;
  if (value > MOST_DOLLARS)
    return `is ${value} dollars per million tokens, more than ${MOST_DOLLARS}: in another unit?`;
  const least = isCached ? LEAST_CACHED_DOLLARS : LEAST_DOLLARS;
  if (value === 0 || value >= least) return undefined;
  return `is ${value} dollars per million tokens, less than ${least}: is it a price per token?`;
}

/** Prices that do not fit each other are in different units. */
function relations({ input, output, cacheRead, cacheWrite }: PriceFigures): readonly AbsurdFigure[] {
  const found: AbsurdFigure[] = [];
  if (input === undefined) return found;
  if (output !== undefined && output > 0 && output < input * LEAST_OUTPUT_SHARE) {
    found.push({ path: 'prices/output', message: `is ${output}, less than a tenth of the input's ${input}` });
  }
  if (cacheRead !== undefined && cacheRead > input) {
    found.push({ path: 'prices/cacheRead', message: `is ${cacheRead}, more than the input's ${input}` });
  }
  if (cacheWrite !== undefined && cacheWrite > input * 10 && input > 0) {
    found.push({ path: 'prices/cacheWrite', message: `is ${cacheWrite}, more than ten times the input's ${input}` });
  }
  return found;
}
