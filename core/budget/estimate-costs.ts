import type { ModelFacts, ModelPrices, PromptCache } from '../models/model-facts.ts';
import type { BudgetReport } from './budget-report.ts';
import { usablePrefix } from './cacheable-prefix.ts';
import type { CostFigures, Interval, MonthlyCost } from './cost-figures.ts';
import { cacheHitRate, requestDollars } from './request-cost.ts';
import { overheadTokens } from './request-overhead.ts';

const DAYS = 30;

/**
 * What requests cost: over the samples from the median to the 90th percentile, without samples from the minimum to typical
 * values; wider by the error of the tokenizer. Undefined where the model has no price, or the prompt no most.
 */
export function estimateCosts(
  report: BudgetReport,
  model: ModelFacts,
  requestsPerDay: number | undefined,
): CostFigures | undefined {
  const { prices, cache } = model;
  const tokens = inputTokens(report);
  if (prices === undefined || tokens === undefined) return undefined;
  const reserved = report.model?.requestedTokens ?? null;
  const price = (input: number): number => requestDollars({ input, output: 0 }, prices);
  const outputOf = (output: number): number => requestDollars({ input: tokens[1], output }, prices) - price(tokens[1]);
  return {
    inputPerRequest: [price(tokens[0]), price(tokens[1])],
    outputPerRequest: reserved === null ? null : outputOf(reserved),
    basis: report.samples > 0 ? 'samples' : 'bounds',
    ...(requestsPerDay !== undefined && { month: monthlyCost({ report, prices, cache, tokens, requestsPerDay }) }),
    dated: prices.dated,
  };
}

/** A figure in tokens, as much lower and higher as the tokenizer may err. */
function widened(low: number, high: number, { tokenizer }: BudgetReport): Interval {
  const [less, more] = tokenizer.errorPercent ?? [0, 0];
  return [low * (1 + less / 100), high * (1 + more / 100)];
}

function inputTokens(report: BudgetReport): Interval | undefined {
  const { p50, p90, minimum, maxTypical } = report.totals;
  const high = p90 ?? maxTypical;
  const around = overheadTokens(report.overhead);
  return high === null ? undefined : widened((p50 ?? minimum) + around, high + around, report);
}

interface MonthOf {
  readonly report: BudgetReport;
  readonly prices: ModelPrices;
  readonly cache: PromptCache | undefined;
  readonly tokens: Interval;
  readonly requestsPerDay: number;
}

/** Caching may cost more than it saves, so that a longer prefix is not always the cheaper one: both ends are tried. */
function monthlyCost({ report, prices, cache, tokens, requestsPerDay }: MonthOf): MonthlyCost {
  // Definitions of tools stand before all messages.
  const shared = report.overhead.tools + report.prefix.tokens.deploy;
  const usable = (some: number): number => (cache === undefined ? 0 : usablePrefix(some, cache));
  const rate = cache === undefined ? 0 : cacheHitRate({ requestsPerDay, lifetimeSeconds: cache.lifetimeSeconds });
  const months = (input: number): readonly number[] =>
    widened(shared, shared, report).map(
      (some) =>
        DAYS * requestsPerDay * requestDollars({ input, output: 0, prefix: usable(some), hitRate: rate }, prices),
    );
  const prefixTokens = usable(shared);
  return {
    requestsPerDay,
    input: [Math.min(...months(tokens[0])), Math.max(...months(tokens[1]))],
    hitRate: prefixTokens === 0 ? 0 : rate,
    prefixTokens,
  };
}
