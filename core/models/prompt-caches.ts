import type { PromptCache } from './model-facts.ts';
import type { ModelName } from './model-name.ts';

interface CacheRow {
  readonly models: RegExp;
  readonly minimumTokens: number;
  readonly blockTokens?: number;
  readonly source: string;
}

const FIVE_MINUTES = 300;
const CHECKED = '2026-11-23';

const CLAUDE_SOURCE = 'a secondary source (dev.to, creeta); platform.claude.com decides';
const GEMINI_SOURCE = 'ai.google.dev, October 2026';

/** The first row that fits holds. */
const rows: Readonly<Record<string, readonly CacheRow[]>> = {
  openai: [
    {
      models: /^(?:gpt-4o|gpt-4\.1|gpt-5|o[134])/u,
      minimumTokens: 1024,
      blockTokens: 128,
      source: 'developers.openai.com, prompt caching',
    },
  ],
  anthropic: [
    { models: /^claude-(?:opus-5|fable-5|mythos-5)/u, minimumTokens: 512, source: CLAUDE_SOURCE },
    { models: /^claude-opus-4-7/u, minimumTokens: 2048, source: CLAUDE_SOURCE },
    { models: /^claude-(?:opus-4-[56]|haiku-4-5)/u, minimumTokens: 4096, source: CLAUDE_SOURCE },
    { models: /^claude-(?:opus-4-8|opus-4-1|sonnet-5|sonnet-4-[56])/u, minimumTokens: 1024, source: CLAUDE_SOURCE },
  ],
  google: [
    { models: /^gemini-3/u, minimumTokens: 4096, source: GEMINI_SOURCE },
    { models: /^gemini-2\.5/u, minimumTokens: 2048, source: GEMINI_SOURCE },
  ],
};

/** What the provider of a model caches of a prompt's beginning; `undefined` where it is not known. */
export function cacheOf({ provider, model }: ModelName): PromptCache | undefined {
  const row = rows[provider ?? '']?.find(({ models }) => models.test(model));
  if (row === undefined) return undefined;
  const { minimumTokens, blockTokens = 1, source } = row;
  return { minimumTokens, blockTokens, lifetimeSeconds: FIVE_MINUTES, source, checked: CHECKED };
}
