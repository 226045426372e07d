import type { ModelFacts } from '../models/model-facts.ts';
import type { BudgetReport } from './budget-report.ts';
import { usablePrefix } from './cacheable-prefix.ts';
import type { CostFigures, Interval, MonthlyCost } from './cost-figures.ts';
import { cacheHitRate, requestDollars } from './request-cost.ts';

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
  const { prices } = model;
  const tokens = inputTokens(report);
  if (prices === undefined || tokens === undefined) return undefined;
  const reserved = report.model?.requestedTokens ?? null;
  const price = (input: number): number => requestDollars({ input, output: 0 }, prices);
  const outputOf = (output: number): number => requestDollars({ input: tokens[1], output }, prices) - price(tokens[1]);
  return {
    inputPerRequest: [price(tokens[0]), price(tokens[1])],
    outputPerRequest: reserved === null ? null : outputOf(reserved),
    basis: report.samples > 0 ? 'samples' : 'bounds',
    ...(requestsPerDay !== undefined && { month: monthlyCost({ report, model, tokens, requestsPerDay }) }),
    dated: prices.dated,
  };
}

function inputTokens({ totals, tokenizer }: BudgetReport): Interval | undefined {
  const [low, high] = [totals.p50 ?? totals.minimum, totals.p90 ?? totals.maxTypical];
  if (high === null) return undefined;
  const [less, more] = tokenizer.errorPercent ?? [0, 0];
  return [low * (1 + less / 100), high * (1 + more / 100)];
}

function monthlyCost({
  report,
  model: { prices, cache },
  tokens,
  requestsPerDay,
}: {
  readonly report: BudgetReport;
  readonly model: ModelFacts;
  readonly tokens: Interval;
  readonly requestsPerDay: number;
}): MonthlyCost {
  const prefix = cache === undefined ? 0 : usablePrefix(report.prefix.tokens.deploy, cache);
  const hitRate =
    prefix === 0 || cache === undefined ? 0 : cacheHitRate({ requestsPerDay, lifetimeSeconds: cache.lifetimeSeconds });
  const month = (input: number): number =>
    prices === undefined ? 0 : DAYS * requestsPerDay * requestDollars({ input, output: 0, prefix, hitRate }, prices);
  return { requestsPerDay, input: [month(tokens[0]), month(tokens[1])], hitRate, prefixTokens: prefix };
}
