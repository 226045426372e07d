import { ownValue } from '../own-value.ts';

/**
 * Models of providers as of 2026-07-02, by what their own interface calls them. Names and status are from models.dev
 * (MIT), completed by what the lists of the providers name. It is used to find misspelled names only: a name that is not
 * here may well be newer.
 */
export const knownModels: Readonly<Record<string, string>> = {
  openai:
    'gpt-3.5-turbo gpt-4 gpt-4-turbo gpt-4.1 gpt-4.1-2025-04-14 gpt-4.1-mini gpt-4.1-mini-2025-04-14 gpt-4.1-nano gpt-4.1-nano-2025-04-14 gpt-4o gpt-4o-2024-05-13 gpt-4o-2024-08-06 gpt-4o-2024-11-20 gpt-4o-mini gpt-4o-mini-2024-07-18 gpt-5 gpt-5-2025-08-07 gpt-5-chat-latest gpt-5-codex gpt-5-mini gpt-5-mini-2025-08-07 gpt-5-nano gpt-5-nano-2025-08-07 gpt-5-pro gpt-5.1 gpt-5.1-chat-latest gpt-5.1-codex gpt-5.1-codex-max gpt-5.1-codex-mini gpt-5.2 gpt-5.2-chat-latest gpt-5.2-codex gpt-5.2-pro gpt-5.3-chat-latest gpt-5.3-codex gpt-5.3-codex-spark gpt-5.4 gpt-5.4-mini gpt-5.4-nano gpt-5.4-pro gpt-5.5 gpt-5.5-pro gpt-oss-120b gpt-oss-20b o1 o1-mini o1-preview o1-pro o3 o3-deep-research o3-mini o3-pro o4-mini o4-mini-deep-research text-embedding-3-large text-embedding-3-small text-embedding-ada-002',
  anthropic:
    'claude-3-5-haiku-20241022 claude-3-5-haiku-latest claude-3-5-sonnet-20240620 claude-3-5-sonnet-20241022 claude-3-5-sonnet-latest claude-3-7-sonnet-20250219 claude-3-7-sonnet-latest claude-3-haiku-20240307 claude-3-opus-20240229 claude-3-opus-latest claude-3-sonnet-20240229 claude-fable-5 claude-haiku-4-5 claude-haiku-4-5-20251001 claude-opus-4-0 claude-opus-4-1 claude-opus-4-1-20250805 claude-opus-4-20250514 claude-opus-4-5 claude-opus-4-5-20251101 claude-opus-4-6 claude-opus-4-7 claude-opus-4-8 claude-sonnet-4-0 claude-sonnet-4-20250514 claude-sonnet-4-5 claude-sonnet-4-5-20250929 claude-sonnet-4-6 claude-sonnet-5',
  google:
    'gemini-1.5-flash gemini-1.5-pro gemini-2.0-flash gemini-2.0-flash-lite gemini-2.5-flash gemini-2.5-flash-image gemini-2.5-flash-lite gemini-2.5-flash-preview-tts gemini-2.5-pro gemini-2.5-pro-preview-tts gemini-3-flash-preview gemini-3-pro-image-preview gemini-3-pro-preview gemini-3.1-flash-image-preview gemini-3.1-flash-lite gemini-3.1-flash-lite-preview gemini-3.1-pro-preview gemini-3.1-pro-preview-customtools gemini-3.5-flash gemini-embedding-001 gemini-flash-latest gemini-flash-lite-latest gemma-4-26b-a4b-it gemma-4-31b-it',
  mistral:
    'codestral-latest devstral-2512 devstral-latest devstral-medium-2507 devstral-medium-latest devstral-small-2505 devstral-small-2507 labs-devstral-small-2512 magistral-medium-latest magistral-small ministral-3b-latest ministral-8b-latest mistral-embed mistral-large-2411 mistral-large-2512 mistral-large-latest mistral-medium-2505 mistral-medium-2508 mistral-medium-2604 mistral-nemo mistral-small-2506 mistral-small-2603 mistral-small-latest open-mistral-7b open-mistral-nemo open-mixtral-8x22b open-mixtral-8x7b pixtral-12b pixtral-large-latest',
  deepseek: 'deepseek-chat deepseek-reasoner deepseek-v4-flash deepseek-v4-pro',
  cohere:
    'c4ai-aya-expanse-32b c4ai-aya-expanse-8b c4ai-aya-vision-32b c4ai-aya-vision-8b command-a-03-2025 command-a-reasoning-08-2025 command-a-translate-08-2025 command-a-vision-07-2025 command-r-08-2024 command-r-plus-08-2024 command-r7b-12-2024 command-r7b-arabic-02-2025',
  xai: 'grok-4.20-0309-non-reasoning grok-4.20-0309-reasoning grok-4.20-multi-agent-0309 grok-4.3 grok-build-0.1 grok-imagine-image grok-imagine-image-quality grok-imagine-video',
  moonshotai:
    'kimi-k2-0711-preview kimi-k2-0905-preview kimi-k2-thinking kimi-k2-thinking-turbo kimi-k2-turbo-preview kimi-k2.5 kimi-k2.6',
  perplexity: 'sonar sonar-deep-research sonar-pro sonar-reasoning-pro',
  zhipuai: 'glm-5 glm-5.1 glm-5.2 glm-5v-turbo',
};

/** Whether a name such as `openai/gpt-4o` is one of them. */
export function isNamed(key: string): boolean {
  const [provider = '', ...model] = key.split('/');
  return (ownValue(knownModels, provider) ?? '').split(' ').includes(model.join('/')) && model.length > 0;
}
