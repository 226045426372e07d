import type { ModelPrices, PriceTier } from '../models/model-facts.ts';

/** Tokens of a request. */
export interface RequestTokens {
  readonly input: number;
  readonly output: number;
  /** Of the input, what can come from the provider's cache; none by default. */
  readonly prefix?: number;
  /** How often it does, from 0 to 1. */
  readonly hitRate?: number;
}

const MILLION = 1_000_000;

/**
 * List price of a request in US dollars: the prefix is read from the cache as often as the hit rate says, and written to
 * it otherwise; the tier is that of the whole input. Without prices of its own, the cache costs what input costs.
 *
 *     p_in · (T − C) + C · (p_read · h + p_write · (1 − h)) + p_out · O
 *
 * @example
 * const prices = { input: [{ fromTokens: 0, dollars: 2 }], output: [{ fromTokens: 0, dollars: 10 }], dated: '2026-08-21' };
 * requestDollars({ input: 1000, output: 100 }, prices); //=> 0.003
 */
export function requestDollars({ input, output, prefix = 0, hitRate = 0 }: RequestTokens, prices: ModelPrices): number {
  const at = (tiers: readonly PriceTier[]): number => tiers.findLast((tier) => input >= tier.fromTokens)?.dollars ?? 0;
  const full = at(prices.input);
  const read = prices.cacheRead === undefined ? full : at(prices.cacheRead);
  const write = prices.cacheWrite === undefined ? full : at(prices.cacheWrite);
  const cached = Math.min(prefix, input);
  const perPrefix = read * hitRate + write * (1 - hitRate);
  return (full * (input - cached) + perPrefix * cached + at(prices.output) * output) / MILLION;
}

/**
 * How often a prefix is still in the cache when a request comes: arrivals at random, and a lifetime that each of them
 * begins anew.
 *
 *     h = 1 − exp(−λ·τ)
 *
 * @example
 * cacheHitRate({ requestsPerDay: 0, lifetimeSeconds: 300 }); //=> 0
 */
export const cacheHitRate = ({
  requestsPerDay,
  lifetimeSeconds,
}: {
  readonly requestsPerDay: number;
  readonly lifetimeSeconds: number;
}): number => 1 - Math.exp((-requestsPerDay * lifetimeSeconds) / SECONDS_PER_DAY);

const SECONDS_PER_DAY = 86_400;
