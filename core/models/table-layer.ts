import { ownValue } from '../own-value.ts';
import { NOTICES_AS_OF, noticeOf } from './deprecated-models.ts';
import type { FactLayer } from './fact-layer.ts';
import { factLayer } from './fact-layer.ts';
import { countingOf } from './model-counting.ts';
import { LIMITS_AS_OF, limitsOfProvider } from './model-limits.ts';
import type { ModelName } from './model-name.ts';
import { listedModel, PRICES_AS_OF } from './model-prices.ts';
import { OPEN_AI_LIMITS_AS_OF, openAiLimits } from './open-ai-limits.ts';
import { cacheOf } from './prompt-caches.ts';
import { snapshotOf } from './snapshot-of.ts';

/** What the tables of this program know of a model on a day; how it is counted is always there. */
export async function tableLayer(
  name: ModelName,
  today: string,
): Promise<FactLayer & Required<Pick<FactLayer, 'counting'>>> {
  const { prices, windowTokens } = await listedModel(name, today);
  const [cache, counting] = [cacheOf(name), countingOf(name)];
  const retires = noticeOf(name.provider, name.model)?.retired;
  const { source: counted = 'gpt-tokenizer', checked } = counting;
  return {
    ...factLayer({ prices, window: windowTokens }, { origin: 'table', source: 'genai-prices', dated: PRICES_AS_OF }),
    ...limitsLayer(name),
    ...factLayer({ retires }, { origin: 'table', source: 'notices of the provider', dated: NOTICES_AS_OF }),
    ...(cache !== undefined && {
      cache: { origin: 'table', value: cache, source: cache.source, ...dated(cache.checked) },
    }),
    counting: { origin: 'table', value: counting, source: counted, ...dated(checked) },
  };
}

/** The limits of a model, or of the one that it is a snapshot of. */
function limitsLayer({ provider = '', model }: ModelName): FactLayer {
  const listed = limitsOfProvider(provider);
  const name = snapshotOf(model);
  const limits = listed?.get(model) ?? listed?.get(name);
  if (limits !== undefined)
    return factLayer({ ...limits }, { origin: 'table', source: 'models.dev', dated: LIMITS_AS_OF });
  const own = provider === 'openai' ? (ownValue(openAiLimits, model) ?? ownValue(openAiLimits, name)) : undefined;
  const source = { origin: 'table', source: 'gpt-tokenizer', dated: OPEN_AI_LIMITS_AS_OF } as const;
  return factLayer({ ...own }, source);
}

const dated = (day: string | undefined): { readonly dated?: string } => (day === undefined ? {} : { dated: day });
