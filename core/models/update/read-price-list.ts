import type { Json } from '../../protocol.ts';
import type { LockedModel, LockedPrice, LockedPrices } from '../model-lock.ts';
import { modelKey } from '../model-name.ts';
import { matchesName, namesIn } from './match-name.ts';

/** The price list of genai-prices, as far as it is read; `prices.schema` in read-source.ts has checked it. */
export type PriceList = readonly PricedProvider[];

interface PricedProvider {
  readonly id: string;
  readonly models: readonly PricedModel[];
}

interface PricedModel {
  readonly id: string;
  readonly match?: Json;
  readonly prices: ListedPrices | readonly DatedPrices[];
}

interface DatedPrices {
  readonly prices: ListedPrices;
  readonly constraint?: { readonly start_date?: string } | null;
}

type ListedPrices = Readonly<Record<string, ListedPrice | null>>;
type ListedPrice =
  | number
  | { readonly base: number; readonly tiers: readonly { readonly start: number; readonly price: number }[] };

/**
 * Prices by model. A rule of the list may be for many names: those that it spells out are read, and those of `known`.
 *
 * @param known - keys of models, such as `openai/gpt-5-2025-08-07`
 */
export function readPriceList(list: PriceList, known: readonly string[]): ReadonlyMap<string, LockedModel> {
  const found = new Map<string, LockedModel>();
  for (const provider of list) {
    const prefix = providerKey(provider.id);
    const own = known.filter((key) => key.startsWith(`${prefix}/`)).map((key) => key.slice(prefix.length + 1));
    for (const model of provider.models) {
      const prices = readPrices(model);
      if (prices.length === 0) continue;
      const names = [
        model.id.toLowerCase(),
        ...namesIn(model.match),
        ...own.filter((name) => matchesName(model.match, name)),
      ];
      // The first rule that fits a name holds.
      for (const name of names) {
        const key = `${prefix}/${name}`;
        if (!found.has(key)) found.set(key, { prices });
      }
    }
  }
  return found;
}

const providerKey = (id: string): string => modelKey(`${id}/x`).slice(0, -2);

function readPrices({ prices }: PricedModel): readonly LockedPrices[] {
  const all: readonly DatedPrices[] = Array.isArray(prices) ? prices : [{ prices: prices as ListedPrices }];
  const read = all.flatMap(({ prices: listed, constraint }): readonly LockedPrices[] => {
    const [from, figures] = [constraint?.start_date, lockedPrices(listed)];
    return figures === undefined ? [] : [{ ...(from !== undefined && { from }), ...figures }];
  });
  // Of prices for some hours of the day, those of the dearest: nobody plans with the night.
  const undated = read.filter(({ from }) => from === undefined).sort((a, b) => dollarsOf(b) - dollarsOf(a));
  const dated = read.filter(({ from }) => from !== undefined);
  return [...undated.slice(0, 1), ...dated.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))];
}

const dollarsOf = ({ input }: LockedPrices): number => (typeof input === 'number' ? input : (input[0]?.[1] ?? 0));

function lockedPrices({
  input_mtok: input,
  output_mtok: output,
  cache_read_mtok: cacheRead,
  cache_write_mtok: cacheWrite,
}: ListedPrices): Omit<LockedPrices, 'from'> | undefined {
  if (!isListed(input) || !isListed(output)) return undefined;
  return {
    ...{ input: lockedPrice(input), output: lockedPrice(output) },
    ...(isListed(cacheRead) && { cacheRead: lockedPrice(cacheRead) }),
    ...(isListed(cacheWrite) && { cacheWrite: lockedPrice(cacheWrite) }),
  };
}

const isListed = (price: ListedPrice | null | undefined): price is ListedPrice => price !== undefined && price !== null;

/** A tier of the list holds for requests with more tokens than its start. */
function lockedPrice(price: ListedPrice): LockedPrice {
  if (typeof price === 'number') return price;
  const tiers = [...price.tiers].sort((a, b) => a.start - b.start);
  return [[0, price.base] as const, ...tiers.map(({ start, price: dollars }) => [start + 1, dollars] as const)];
}
