import { NOTICES_AS_OF, noticeOf } from './deprecated-models.ts';
import { countingOf } from './model-counting.ts';
import type { ModelFacts } from './model-facts.ts';
import { LIMITS_AS_OF, limitsOfProvider } from './model-limits.ts';
import { readModelName } from './model-name.ts';
import { listedModel, PRICES_AS_OF } from './model-prices.ts';
import { cacheOf } from './prompt-caches.ts';

/** Facts older than this are told of. */
const OLD_DAYS = 180;

/**
 * What is known of a model. One that no table has is counted by an honest estimate, and says so.
 *
 * @param id - as a prompt names it: `anthropic/claude-sonnet-4-5`
 * @param today - `2026-11-26`
 *
 * @example
 * (await findModel('openai/gpt-5', '2026-11-26')).windowTokens; //=> 400000
 */
export async function findModel(id: string, today: string): Promise<ModelFacts> {
  const name = readModelName(id);
  const limits = limitsOfProvider(name.provider ?? '')?.get(name.model);
  const { prices, windowTokens } = await listedModel(name, today);
  const cache = cacheOf(name);
  const counting = countingOf(name);
  const retires = noticeOf(name.provider, name.model)?.retired;
  const isKnown = limits !== undefined || prices !== undefined;
  return {
    id,
    isKnown,
    counting,
    ...(windowTokens !== undefined && { windowTokens }),
    ...(limits !== undefined && { windowTokens: limits.window, maxOutputTokens: limits.output }),
    ...(prices !== undefined && { prices }),
    ...(cache !== undefined && { cache }),
    ...(retires !== undefined && { retires }),
    warnings: [
      ...(isKnown ? [] : [`no table knows "${id}": its tokens are estimated, its window and prices are unknown`]),
      ...ageWarnings({ limits: LIMITS_AS_OF, prices: PRICES_AS_OF, notices: NOTICES_AS_OF }, today),
      ...(retires === undefined ? [] : [retirement(id, { retires, today })]),
    ],
  };
}

const DAY_MS = 86_400_000;
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

function ageWarnings(days: Readonly<Record<string, string>>, today: string): readonly string[] {
  return Object.entries(days).flatMap(([what, day]) => {
    const age = daysFrom(day, today);
    return age > OLD_DAYS ? [`the table of ${what} is ${age} days old (${day})`] : [];
  });
}

function retirement(id: string, { retires, today }: { readonly retires: string; readonly today: string }): string {
  const days = daysFrom(today, retires);
  return days > 0 ? `"${id}" is turned off in ${days} days, on ${retires}` : `"${id}" was turned off on ${retires}`;
}
