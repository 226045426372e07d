/** A model as front matter names it, taken apart. */
export interface ModelName {
  /** Whose tables apply; absent where no provider is named; `other` where another one serves the model, by its own dates. */
  readonly provider?: string;
  readonly model: string;
}

/** Names of providers as frameworks write them. */
const PROVIDERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    openai: 'openai',
    anthropic: 'anthropic',
    claude: 'anthropic',
    google: 'google',
    googleai: 'google',
    'google-genai': 'google',
    gemini: 'google',
    mistral: 'mistral',
    mistralai: 'mistral',
    deepseek: 'deepseek',
    cohere: 'cohere',
    xai: 'xai',
    'x-ai': 'xai',
    moonshotai: 'moonshotai',
    perplexity: 'perplexity',
    zhipuai: 'zhipuai',
  }),
);

/** Takes `anthropic/claude-sonnet-4-5` or `openai:gpt-5` apart. */
export function readModelName(text: string): ModelName {
  const [, prefix, model = text] = /^([\w.-]+)[/:](.+)$/u.exec(text) ?? [];
  if (prefix === undefined) return { model: text.toLowerCase() };
  return { provider: PROVIDERS.get(prefix.toLowerCase()) ?? 'other', model: model.toLowerCase() };
}
