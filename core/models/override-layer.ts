import type { FactLayer } from './fact-layer.ts';
import { factLayer } from './fact-layer.ts';
import type { Counting, ModelPrices, PriceTier, PromptCache } from './model-facts.ts';
import type { ModelOverride, PricesOverride, TokenizerOverride } from './model-override.ts';

const SOURCE = '.promptrc';
const FIVE_MINUTES = 300;

/** What the repository says of a model; `cache` is what is known of its cache besides. */
export function overrideLayer(
  { window, output, tokenizer, prices, cacheMinimum, retires }: ModelOverride,
  cache: PromptCache | undefined,
): FactLayer {
  const values = {
    ...{ window, output, retires },
    counting: tokenizer === undefined ? undefined : counting(tokenizer),
    prices: prices === undefined ? undefined : modelPrices(prices),
    cache: cacheMinimum === undefined ? undefined : withMinimum(cacheMinimum, cache),
  };
  return factLayer(values, { origin: 'override', source: SOURCE });
}

function counting({ encoding = 'o200k_base', factor, error }: TokenizerOverride): Counting {
  if (error === undefined) return { encoding, factor: 1, confidence: 'exact', source: SOURCE };
  return { encoding, factor: factor ?? 1, confidence: 'estimate', errorPercent: error, source: SOURCE };
}

const flat = (dollars: number): readonly PriceTier[] => [{ fromTokens: 0, dollars }];

function modelPrices({ input, output, cacheRead, cacheWrite }: PricesOverride): ModelPrices {
  return {
    input: flat(input),
    output: flat(output),
    ...(cacheRead !== undefined && { cacheRead: flat(cacheRead) }),
    ...(cacheWrite !== undefined && { cacheWrite: flat(cacheWrite) }),
    dated: SOURCE,
  };
}

function withMinimum(minimumTokens: number, known: PromptCache | undefined): PromptCache {
  const { blockTokens = 1, lifetimeSeconds = FIVE_MINUTES } = known ?? {};
  return { minimumTokens, blockTokens, lifetimeSeconds, source: SOURCE };
}
