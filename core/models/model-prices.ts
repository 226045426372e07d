import type { ModelPrices, PriceTier } from './model-facts.ts';
import type { ModelName } from './model-name.ts';

/** Day of the price list: that of the release of the package. */
export const PRICES_AS_OF = '2026-08-21';

/** What the price list has of a model. */
export interface ListedModel {
  readonly prices?: ModelPrices;
  /** Some are rounded. */
  readonly windowTokens?: number;
}

/**
 * List prices of a model on a day; nothing where the list does not have it. The list is megabytes, and loaded when first
 * asked for.
 *
 * @param day - `2026-11-26`: prices change on days that are announced
 */
export async function listedModel({ provider, model }: ModelName, day: string): Promise<ListedModel> {
  if (provider === undefined || provider === 'other') return {};
  const { calcPrice } = await import('@pydantic/genai-prices');
  const timestamp = new Date(`${day}T12:00:00Z`);
  const found = calcPrice({ input_tokens: 1, output_tokens: 1 }, model, { providerId: provider, timestamp });
  if (found === null) return {};
  const { context_window: windowTokens } = found.model;
  const prices = modelPrices(found.model_price);
  return { ...(prices !== undefined && { prices }), ...(windowTokens !== undefined && { windowTokens }) };
}

function modelPrices(listed: Readonly<Record<string, number | Tiered | undefined>>): ModelPrices | undefined {
  const { input_mtok: input, output_mtok: output, cache_read_mtok: read, cache_write_mtok: write } = listed;
  if (input === undefined || output === undefined) return undefined;
  return {
    input: tiersOf(input),
    output: tiersOf(output),
    ...(read !== undefined && { cacheRead: tiersOf(read) }),
    ...(write !== undefined && { cacheWrite: tiersOf(write) }),
    dated: PRICES_AS_OF,
  };
}

interface Tiered {
  readonly base: number;
  readonly tiers: readonly { readonly start: number; readonly price: number }[];
}

/** A tier holds for requests with more input tokens than its start. */
function tiersOf(price: number | Tiered): readonly PriceTier[] {
  if (typeof price === 'number') return [{ fromTokens: 0, dollars: price }];
  const tiers = price.tiers.map(({ start, price: dollars }) => ({ fromTokens: start + 1, dollars }));
  return [{ fromTokens: 0, dollars: price.base }, ...tiers];
}

/** Names of the models of a provider that the price list has. */
export async function listedNames(provider: string): Promise<readonly string[]> {
  const { findProvider } = await import('@pydantic/genai-prices');
  return findProvider({ providerId: provider })?.models.map(({ id }) => id) ?? [];
}

/** Address of the newest price list, as its makers name it. */
export async function publicPriceList(): Promise<string> {
  return (await import('@pydantic/genai-prices')).REMOTE_DATA_JSON_URL;
}
