import type { ModelLimits } from './model-limits.ts';

/** Day of the catalogue that gpt-tokenizer 4.0.0 carries. */
export const OPEN_AI_LIMITS_AS_OF = '2026-08-15';

/** OpenAI's models that models.dev does not list, from the catalogue of gpt-tokenizer (MIT). */
export const openAiLimits: Readonly<Record<string, ModelLimits>> = {
  'chatgpt-4o-latest': { window: 128_000, output: 16_384 },
  'gpt-4o-mini-transcribe': { window: 16_000, output: 2000 },
  'gpt-4o-transcribe': { window: 16_000, output: 2000 },
  'gpt-5': { window: 400_000, output: 128_000 },
  'gpt-5.6-luna': { window: 1_050_000, output: 128_000 },
  'gpt-5.6-sol': { window: 1_050_000, output: 128_000 },
  'gpt-5.6-terra': { window: 1_050_000, output: 128_000 },
  'gpt-oss-120b': { window: 131_072, output: 131_072 },
  'gpt-oss-20b': { window: 131_072, output: 131_072 },
  'gpt-realtime-2': { window: 128_000, output: 32_000 },
  'o1-mini': { window: 128_000, output: 65_536 },
  'o1-preview': { window: 128_000, output: 32_768 },
};
