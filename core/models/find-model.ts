import type { FactLayer, Sourced } from './fact-layer.ts';
import { isNamed } from './known-models.ts';
import { lockLayer } from './lock-layer.ts';
import type { FindModelOptions } from './model-book.ts';
import { guessed } from './model-counting.ts';
import type { FactSource, ModelFacts } from './model-facts.ts';
import { modelKey, readModelName } from './model-name.ts';
import { modelWarnings } from './model-warnings.ts';
import { overrideLayer } from './override-layer.ts';
import { cacheOf } from './prompt-caches.ts';
import { tableLayer } from './table-layer.ts';

/**
 * What is known of a model. One that no table has is counted by an honest estimate, and says so.
 *
 * @param id - as a prompt names it: `anthropic/claude-sonnet-4-5`
 *
 * @example
 * (await findModel('openai/gpt-5-mini', { today: '2026-11-26', book: { overrides: new Map() } })).windowTokens; //=> 400000
 */
export async function findModel(id: string, options: FindModelOptions): Promise<ModelFacts> {
  const facts = await modelFacts(id, options);
  return { ...facts, warnings: await modelWarnings(facts, options) };
}

/** The same without its warnings, for many models at once. */
export async function modelFacts(id: string, { today, book }: FindModelOptions): Promise<Omit<ModelFacts, 'warnings'>> {
  const key = modelKey(id);
  const name = readModelName(key);
  const override = book.overrides.get(key);
  const layer = {
    ...(await tableLayer(name, today)),
    ...(book.lock !== undefined && lockLayer(book.lock, key, today)),
    ...(override !== undefined && overrideLayer(override, cacheOf(name))),
  };
  const facts = factsOf(layer);
  const hasFigures = facts.windowTokens !== undefined || facts.prices !== undefined || facts.retires !== undefined;
  const isKnown = override !== undefined || hasFigures || isNamed(key);
  // A name that only looks like one of a family says nothing of how its tokens are made.
  const counting = isKnown ? layer.counting.value : guessed(layer.counting.value);
  return { id, isKnown, counting, ...facts, sources: sourcesOf(layer) };
}

type Facts = Pick<ModelFacts, 'windowTokens' | 'maxOutputTokens' | 'prices' | 'cache' | 'retires'>;

function factsOf({ window, output, prices, cache, retires }: FactLayer): Facts {
  const most = window?.value ?? Number.POSITIVE_INFINITY;
  return {
    ...(window !== undefined && { windowTokens: window.value }),
    // An override may be of the window alone: no answer is longer.
    ...(output !== undefined && { maxOutputTokens: Math.min(output.value, most) }),
    ...(prices !== undefined && { prices: prices.value }),
    ...(cache !== undefined && { cache: cache.value }),
    ...(retires !== undefined && retires.value !== 'never' && { retires: retires.value }),
  };
}

const factNames = ['counting', 'window', 'output', 'prices', 'cache', 'retires'] as const;

function sourcesOf(layer: FactLayer): readonly FactSource[] {
  return factNames.flatMap((fact) => {
    const found: Sourced<unknown> | undefined = layer[fact];
    if (found === undefined) return [];
    const { origin, source, dated } = found;
    return [{ fact, origin, source, ...(dated !== undefined && { dated }) }];
  });
}
