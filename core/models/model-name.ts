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
    groq: 'groq',
    llama: 'llama',
    alibaba: 'alibaba',
    azure: 'azure',
    'azure-openai': 'azure',
    'amazon-bedrock': 'amazon-bedrock',
    bedrock: 'amazon-bedrock',
    aws: 'amazon-bedrock',
  }),
);

const PARTS = /^([\w.-]+)[/:](.+)$/u;

/** Takes `anthropic/claude-sonnet-4-5` or `openai:gpt-5` apart. */
export function readModelName(text: string): ModelName {
  const [, prefix, model = text] = PARTS.exec(text) ?? [];
  if (prefix === undefined) return { model: text.toLowerCase() };
  return { provider: PROVIDERS.get(prefix.toLowerCase()) ?? 'other', model: model.toLowerCase() };
}

/** Whose a model is that is named without its provider. */
const USUAL: readonly (readonly [RegExp, string])[] = [
  [/^(?:gpt-\d|chatgpt-|o\d(?:-|$)|text-embedding-)/u, 'openai'],
  [/^claude-/u, 'anthropic'],
  [/^gem(?:ini|ma)-/u, 'google'],
  [/^(?:mistral|codestral|ministral|magistral|devstral|pixtral)-/u, 'mistral'],
  [/^deepseek-/u, 'deepseek'],
  [/^grok-/u, 'xai'],
];

/**
 * One name for all ways to write a model's: whose it is, and what it is called.
 *
 * @example
 * modelKey('googleai:Gemini-3.5-flash'); //=> 'google/gemini-3.5-flash'
 * modelKey('gpt-4o'); //=> 'openai/gpt-4o'
 */
export function modelKey(text: string): string {
  const [, prefix, model = text] = PARTS.exec(text) ?? [];
  const lower = prefix?.toLowerCase() ?? USUAL.find(([names]) => names.test(model.toLowerCase()))?.[1];
  return lower === undefined ? model.toLowerCase() : `${PROVIDERS.get(lower) ?? lower}/${model.toLowerCase()}`;
}
