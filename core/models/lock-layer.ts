import { ownValue } from '../own-value.ts';
import type { FactLayer } from './fact-layer.ts';
import { factLayer } from './fact-layer.ts';
import type { FactSource, ModelPrices, PriceTier } from './model-facts.ts';
import type { LockedModel, LockedPrice, LockedPrices, ModelLock, SourceKind } from './model-lock.ts';
import { modelKey } from './model-name.ts';
import { snapshotOf } from './snapshot-of.ts';

/** What the fetched lists know of a model on a day; empty where they do not have it. */
export function lockLayer(lock: ModelLock, id: string, today: string): FactLayer {
  const model = lockedModel(lock, id);
  if (model === undefined) return {};
  const { window, output, prices: all = [] } = model;
  const [limits, list] = [sourceOf(lock, 'limits'), sourceOf(lock, 'prices')];
  const prices = pricesOn(all, today);
  return {
    ...factLayer({ window, output }, limits),
    ...factLayer({ prices: prices === undefined ? undefined : modelPrices(prices, list.dated) }, list),
  };
}

function sourceOf({ sources }: ModelLock, kind: SourceKind): LockedFrom {
  const dated = sources.find((one) => one.kind === kind)?.fetched ?? 'unknown';
  return { origin: 'lock', source: 'models.lock.json', dated };
}

interface LockedFrom extends Omit<FactSource, 'fact'> {
  readonly dated: string;
}

function lockedModel({ models }: ModelLock, id: string): LockedModel | undefined {
  const key = modelKey(id);
  return ownValue(models, key) ?? ownValue(models, snapshotOf(key));
}

/** The prices of a day: the last of those that have begun. */
export function pricesOn(prices: readonly LockedPrices[], today: string): LockedPrices | undefined {
  return prices.findLast(({ from = '' }) => from <= today) ?? prices[0];
}

function modelPrices({ input, output, cacheRead, cacheWrite }: LockedPrices, dated: string): ModelPrices {
  return {
    input: tiersOf(input),
    output: tiersOf(output),
    ...(cacheRead !== undefined && { cacheRead: tiersOf(cacheRead) }),
    ...(cacheWrite !== undefined && { cacheWrite: tiersOf(cacheWrite) }),
    dated,
  };
}

function tiersOf(price: LockedPrice): readonly PriceTier[] {
  if (typeof price === 'number') return [{ fromTokens: 0, dollars: price }];
  return price.map(([fromTokens, dollars]) => ({ fromTokens, dollars }));
}
