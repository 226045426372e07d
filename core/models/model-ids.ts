import { knownModels } from './known-models.ts';
import type { ModelBook } from './model-book.ts';
import { limitProviders, limitsOfProvider } from './model-limits.ts';
import { listedNames } from './model-prices.ts';

/** Every model that something is known of, by provider and name, sorted: `openai/gpt-5.5`. */
export async function modelIds({ overrides, lock }: ModelBook): Promise<readonly string[]> {
  const providers = [...new Set([...limitProviders, ...Object.keys(knownModels)])];
  const listed = await Promise.all(providers.map(async (provider) => namesOf(provider, await listedNames(provider))));
  return [...new Set([...listed.flat(), ...Object.keys(lock?.models ?? {}), ...overrides.keys()])].sort();
}

function namesOf(provider: string, listed: readonly string[]): readonly string[] {
  const limited = [...(limitsOfProvider(provider)?.keys() ?? [])];
  const named = (knownModels[provider] ?? '').split(' ').filter((name) => name !== '');
  return [...limited, ...named, ...listed].map((name) => `${provider}/${name.toLowerCase()}`);
}
