import { ownValue } from '../own-value.ts';

/** How much a model takes and gives, in tokens. */
export interface ModelLimits {
  /** Input and output together. */
  readonly window: number;
  /** Absent where the model answers with something else than tokens, or it is not known. */
  readonly output?: number;
}

/** Day of the table. */
export const LIMITS_AS_OF = '2026-07-02';

/** By provider: the models with their window and the most they answer. From models.dev (MIT). */
const tables: Readonly<Record<string, string>> = {
  alibaba: `
    qvq-max 131072/8192, qwen-flash 1000000/32768, qwen-max 32768/8192, qwen-mt-plus 16384/8192,
    qwen-mt-turbo 16384/8192, qwen-omni-turbo 32768/2048, qwen-omni-turbo-realtime 32768/2048,
    qwen-plus 1000000/32768, qwen-plus-character-ja 8192/512, qwen-turbo 1000000/16384, qwen-vl-max 131072/8192,
    qwen-vl-ocr 34096/4096, qwen-vl-plus 131072/8192, qwen2-5-14b-instruct 131072/8192,
    qwen2-5-32b-instruct 131072/8192, qwen2-5-72b-instruct 131072/8192, qwen2-5-7b-instruct 131072/8192,
    qwen2-5-omni-7b 32768/2048, qwen2-5-vl-72b-instruct 131072/8192, qwen2-5-vl-7b-instruct 131072/8192,
    qwen3-14b 131072/8192, qwen3-235b-a22b 131072/16384, qwen3-32b 131072/16384, qwen3-8b 131072/8192,
    qwen3-asr-flash 53248/4096, qwen3-coder-30b-a3b-instruct 262144/65536,
    qwen3-coder-480b-a35b-instruct 262144/65536, qwen3-coder-flash 1000000/65536, qwen3-coder-plus 1048576/65536,
    qwen3-livetranslate-flash-realtime 53248/4096, qwen3-max 262144/65536,
    qwen3-next-80b-a3b-instruct 131072/32768, qwen3-next-80b-a3b-thinking 131072/32768,
    qwen3-omni-flash 65536/16384, qwen3-omni-flash-realtime 65536/16384, qwen3-vl-235b-a22b 131072/32768,
    qwen3-vl-30b-a3b 131072/32768, qwen3-vl-plus 262144/32768, qwen3.5-122b-a10b 262144/65536,
    qwen3.5-27b 262144/65536, qwen3.5-35b-a3b 262144/65536, qwen3.5-397b-a17b 262144/65536,
    qwen3.5-plus 1000000/65536, qwen3.6-27b 262144/65536, qwen3.6-35b-a3b 262144/65536,
    qwen3.6-flash 1000000/65536, qwen3.6-max-preview 262144/65536, qwen3.6-plus 1000000/65536,
    qwen3.7-max 1000000/65536, qwen3.7-plus 1000000/65536, qwq-plus 131072/8192
  `,
  'amazon-bedrock': `
    amazon.nova-2-lite-v1:0 128000/4096, amazon.nova-lite-v1:0 300000/8192, amazon.nova-micro-v1:0 128000/8192,
    amazon.nova-pro-v1:0 300000/8192, anthropic.claude-haiku-4-5-20251001-v1:0 200000/64000,
    anthropic.claude-opus-4-5-20251101-v1:0 200000/64000, anthropic.claude-opus-4-7 1000000/128000,
    anthropic.claude-sonnet-4-5-20250929-v1:0 200000/64000, au.anthropic.claude-opus-4-6-v1 1000000/128000,
    au.anthropic.claude-sonnet-4-6 1000000/128000, deepseek.r1-v1:0 128000/32768, deepseek.v3-v1:0 163840/81920,
    deepseek.v3.2 163840/81920, eu.anthropic.claude-haiku-4-5-20251001-v1:0 200000/64000,
    eu.anthropic.claude-opus-4-5-20251101-v1:0 200000/64000, eu.anthropic.claude-opus-4-7 1000000/128000,
    eu.anthropic.claude-sonnet-4-5-20250929-v1:0 200000/64000,
    global.anthropic.claude-haiku-4-5-20251001-v1:0 200000/64000,
    global.anthropic.claude-opus-4-5-20251101-v1:0 200000/64000, global.anthropic.claude-opus-4-7 1000000/128000,
    global.anthropic.claude-sonnet-4-5-20250929-v1:0 200000/64000, google.gemma-3-12b-it 131072/8192,
    google.gemma-3-27b-it 202752/8192, google.gemma-3-4b-it 128000/4096,
    meta.llama3-1-70b-instruct-v1:0 128000/4096, meta.llama3-1-8b-instruct-v1:0 128000/4096,
    meta.llama3-3-70b-instruct-v1:0 128000/4096, meta.llama4-maverick-17b-instruct-v1:0 1000000/16384,
    meta.llama4-scout-17b-instruct-v1:0 3500000/16384, minimax.minimax-m2 204608/128000,
    minimax.minimax-m2.1 204800/131072, minimax.minimax-m2.5 196608/98304, mistral.devstral-2-123b 256000/8192,
    mistral.magistral-small-2509 128000/40000, mistral.ministral-3-14b-instruct 128000/4096,
    mistral.ministral-3-3b-instruct 256000/8192, mistral.ministral-3-8b-instruct 128000/4096,
    mistral.mistral-large-3-675b-instruct 256000/8192, mistral.pixtral-large-2502-v1:0 128000/8192,
    mistral.voxtral-mini-3b-2507 128000/4096, mistral.voxtral-small-24b-2507 32000/8192,
    moonshot.kimi-k2-thinking 262143/16000, moonshotai.kimi-k2.5 262143/16000,
    nvidia.nemotron-nano-12b-v2 128000/4096, nvidia.nemotron-nano-3-30b 128000/4096,
    nvidia.nemotron-nano-9b-v2 128000/4096, nvidia.nemotron-super-3-120b 262144/131072,
    openai.gpt-5.4 272000/128000, openai.gpt-5.5 272000/128000, openai.gpt-oss-120b 128000/16384,
    openai.gpt-oss-120b-1:0 128000/16384, openai.gpt-oss-20b 128000/16384, openai.gpt-oss-20b-1:0 128000/16384,
    openai.gpt-oss-safeguard-120b 128000/16384, openai.gpt-oss-safeguard-20b 128000/16384,
    qwen.qwen3-235b-a22b-2507-v1:0 262144/131072, qwen.qwen3-32b-v1:0 16384/16384,
    qwen.qwen3-coder-30b-a3b-v1:0 262144/131072, qwen.qwen3-coder-480b-a35b-v1:0 131072/65536,
    qwen.qwen3-coder-next 131072/65536, qwen.qwen3-next-80b-a3b 262000/262000,
    qwen.qwen3-vl-235b-a22b 262000/262000, us.anthropic.claude-haiku-4-5-20251001-v1:0 200000/64000,
    us.anthropic.claude-opus-4-5-20251101-v1:0 200000/64000, us.anthropic.claude-opus-4-7 1000000/128000,
    us.anthropic.claude-sonnet-4-5-20250929-v1:0 200000/64000, writer.palmyra-x4-v1:0 122880/8192,
    writer.palmyra-x5-v1:0 1040000/8192, xai.grok-4.3 1000000/131072, zai.glm-4.7 204800/131072,
    zai.glm-4.7-flash 200000/131072, zai.glm-5 202752/101376
  `,
  anthropic: `
    claude-3-5-sonnet-20240620 200000/8192, claude-3-5-sonnet-20241022 200000/8192,
    claude-3-7-sonnet-20250219 200000/64000, claude-3-haiku-20240307 200000/4096,
    claude-3-opus-20240229 200000/4096, claude-3-sonnet-20240229 200000/4096, claude-fable-5 1000000/128000,
    claude-haiku-4-5 200000/64000, claude-haiku-4-5-20251001 200000/64000, claude-opus-4-0 200000/32000,
    claude-opus-4-1 200000/32000, claude-opus-4-1-20250805 200000/32000, claude-opus-4-20250514 200000/32000,
    claude-opus-4-5 200000/64000, claude-opus-4-5-20251101 200000/64000, claude-opus-4-6 1000000/128000,
    claude-opus-4-7 1000000/128000, claude-opus-4-8 1000000/128000, claude-sonnet-4-0 200000/64000,
    claude-sonnet-4-20250514 200000/64000, claude-sonnet-4-5 200000/64000,
    claude-sonnet-4-5-20250929 200000/64000, claude-sonnet-4-6 1000000/64000, claude-sonnet-5 1000000/128000
  `,
  azure: `
    claude-haiku-4-5 200000/64000, claude-opus-4-1 200000/32000, claude-opus-4-5 200000/64000,
    claude-opus-4-6 200000/128000, claude-opus-4-8 200000/None, claude-sonnet-4-5 200000/64000,
    codestral-2501 256000/256000, codex-mini 200000/100000, cohere-command-a 256000/8000,
    cohere-embed-v-4-0 128000/1536, cohere-embed-v3-english 512/1024, cohere-embed-v3-multilingual 512/1024,
    deepseek-r1 163840/163840, deepseek-r1-0528 163840/163840, deepseek-v3-0324 131072/131072,
    deepseek-v3.1 131072/131072, deepseek-v3.2 128000/128000, deepseek-v3.2-speciale 128000/128000,
    gpt-3.5-turbo-0125 16384/16384, gpt-3.5-turbo-0301 4096/4096, gpt-3.5-turbo-0613 16384/16384,
    gpt-3.5-turbo-1106 16384/16384, gpt-3.5-turbo-instruct 4096/4096, gpt-4 8192/8192, gpt-4-32k 32768/32768,
    gpt-4-turbo-vision 128000/4096, gpt-5 272000/128000, gpt-5-chat 128000/16384, gpt-5-codex 400000/128000,
    gpt-5-mini 272000/128000, gpt-5-nano 272000/128000, gpt-5.1 272000/128000, gpt-5.1-chat 128000/16384,
    gpt-5.1-codex 400000/128000, gpt-5.1-codex-mini 400000/128000, gpt-5.2 400000/128000,
    gpt-5.2-chat 128000/16384, gpt-5.2-codex 400000/128000, gpt-5.3-chat 128000/16384,
    gpt-5.3-codex 400000/128000, grok-4-1-fast-non-reasoning 128000/8192, grok-4-1-fast-reasoning 128000/8192,
    grok-4-20-non-reasoning 262000/8192, grok-4-20-reasoning 262000/8192, grok-4-fast-reasoning 2000000/30000,
    kimi-k2-thinking 262144/262144, kimi-k2.5 262144/262144, kimi-k2.6 262144/262144,
    llama-3.2-11b-vision-instruct 128000/8192, llama-3.2-90b-vision-instruct 128000/8192,
    llama-3.3-70b-instruct 128000/32768, llama-4-maverick-17b-128e-instruct-fp8 128000/8192,
    llama-4-scout-17b-16e-instruct 128000/8192, meta-llama-3-70b-instruct 8192/2048,
    meta-llama-3-8b-instruct 8192/2048, meta-llama-3.1-405b-instruct 128000/32768,
    meta-llama-3.1-70b-instruct 128000/32768, meta-llama-3.1-8b-instruct 128000/32768, ministral-3b 128000/8192,
    mistral-large-2411 128000/32768, mistral-medium-2505 128000/128000, mistral-nemo 128000/128000,
    mistral-small-2503 128000/32768, model-router 128000/16384, o1 200000/100000, o1-mini 128000/65536,
    phi-3-medium-128k-instruct 128000/4096, phi-3-medium-4k-instruct 4096/1024,
    phi-3-mini-128k-instruct 128000/4096, phi-3-mini-4k-instruct 4096/1024,
    phi-3-small-128k-instruct 128000/4096, phi-3-small-8k-instruct 8192/2048, phi-3.5-mini-instruct 128000/4096,
    phi-3.5-moe-instruct 128000/4096, phi-4 128000/4096, phi-4-mini 128000/4096,
    phi-4-mini-reasoning 128000/4096, phi-4-multimodal 128000/4096, phi-4-reasoning 32000/4096,
    phi-4-reasoning-plus 32000/4096, text-embedding-3-large 8191/3072, text-embedding-3-small 8191/1536,
    text-embedding-ada-002 8192/1536
  `,
  cohere: `
    c4ai-aya-expanse-32b 128000/4000, c4ai-aya-expanse-8b 8000/4000, c4ai-aya-vision-32b 16000/4000,
    c4ai-aya-vision-8b 16000/4000, command-a-03-2025 256000/8000, command-a-reasoning-08-2025 256000/32000,
    command-a-translate-08-2025 8000/8000, command-a-vision-07-2025 128000/8000, command-r-08-2024 128000/4000,
    command-r-plus-08-2024 128000/4000, command-r7b-12-2024 128000/4000, command-r7b-arabic-02-2025 128000/4000
  `,
  deepseek: `
    deepseek-chat 1000000/384000, deepseek-reasoner 1000000/384000, deepseek-v4-flash 1000000/384000,
    deepseek-v4-pro 1000000/384000
  `,
  google: `
    gemini-2.0-flash 1048576/8192, gemini-2.0-flash-lite 1048576/8192, gemini-2.5-flash-image 32768/32768,
    gemini-2.5-flash-lite 1048576/65536, gemini-2.5-flash-preview-tts 8192/16384,
    gemini-2.5-pro-preview-tts 8192/16384, gemini-3-flash-preview 1048576/65536,
    gemini-3-pro-image-preview 131072/None, gemini-3-pro-preview 1048576/65536,
    gemini-3.1-flash-image-preview 65536/65536, gemini-3.1-flash-lite 1048576/65536,
    gemini-3.1-flash-lite-preview 1048576/65536, gemini-3.1-pro-preview 1048576/65536,
    gemini-3.1-pro-preview-customtools 1048576/65536, gemini-3.5-flash 1048576/65536,
    gemini-embedding-001 2048/1, gemini-flash-latest 1048576/65536, gemini-flash-lite-latest 1048576/65536,
    gemma-4-26b-a4b-it 262144/32768, gemma-4-31b-it 262144/32768
  `,
  groq: `
    canopylabs/orpheus-arabic-saudi 4000/50000, canopylabs/orpheus-v1-english 4000/50000,
    groq/compound 131072/8192, groq/compound-mini 131072/8192, llama-3.1-8b-instant 131072/131072,
    llama-3.3-70b-versatile 131072/32768, meta-llama/llama-4-scout-17b-16e-instruct 131072/8192,
    meta-llama/llama-prompt-guard-2-22m 512/512, meta-llama/llama-prompt-guard-2-86m 512/512,
    openai/gpt-oss-20b 131072/65536, openai/gpt-oss-safeguard-20b 131072/65536, qwen/qwen3-32b 131072/40960
  `,
  llama: `
    cerebras-llama-4-maverick-17b-128e-instruct 128000/4096, cerebras-llama-4-scout-17b-16e-instruct 128000/4096,
    groq-llama-4-maverick-17b-128e-instruct 128000/4096, llama-3.3-70b-instruct 128000/4096,
    llama-3.3-8b-instruct 128000/4096, llama-4-maverick-17b-128e-instruct-fp8 128000/4096,
    llama-4-scout-17b-16e-instruct-fp8 128000/4096
  `,
  mistral: `
    codestral-latest 256000/4096, devstral-2512 262144/262144, devstral-latest 262144/262144,
    devstral-medium-2507 128000/128000, devstral-medium-latest 262144/262144, devstral-small-2505 128000/128000,
    devstral-small-2507 128000/128000, labs-devstral-small-2512 256000/256000,
    magistral-medium-latest 128000/16384, magistral-small 128000/128000, ministral-3b-latest 128000/128000,
    ministral-8b-latest 128000/128000, mistral-embed 8000/3072, mistral-large-2411 131072/16384,
    mistral-large-2512 262144/262144, mistral-large-latest 262144/262144, mistral-medium-2505 131072/131072,
    mistral-medium-2508 262144/262144, mistral-medium-2604 262144/262144, mistral-nemo 128000/128000,
    mistral-small-2506 128000/16384, mistral-small-2603 256000/256000, mistral-small-latest 256000/256000,
    open-mistral-7b 8000/8000, open-mistral-nemo 128000/128000, open-mixtral-8x22b 64000/64000,
    open-mixtral-8x7b 32000/32000, pixtral-12b 128000/128000, pixtral-large-latest 128000/128000
  `,
  moonshotai: `
    kimi-k2-0711-preview 131072/16384, kimi-k2-0905-preview 262144/262144, kimi-k2-thinking 262144/262144,
    kimi-k2-thinking-turbo 262144/262144, kimi-k2-turbo-preview 262144/262144, kimi-k2.5 262144/262144,
    kimi-k2.6 262144/262144
  `,
  openai: `
    gpt-3.5-turbo 16385/4096, gpt-4 8192/8192, gpt-4-turbo 128000/4096, gpt-4.1 1047576/32768,
    gpt-4.1-mini 1047576/32768, gpt-4.1-nano 1047576/32768, gpt-4o 128000/16384, gpt-4o-2024-05-13 128000/4096,
    gpt-4o-2024-08-06 128000/16384, gpt-4o-2024-11-20 128000/16384, gpt-4o-mini 128000/16384,
    gpt-5-chat-latest 400000/128000, gpt-5-codex 400000/128000, gpt-5-mini 400000/128000,
    gpt-5-nano 400000/128000, gpt-5-pro 400000/272000, gpt-5.1 400000/128000, gpt-5.1-chat-latest 128000/16384,
    gpt-5.1-codex 400000/128000, gpt-5.1-codex-max 400000/128000, gpt-5.1-codex-mini 400000/128000,
    gpt-5.2 400000/128000, gpt-5.2-chat-latest 128000/16384, gpt-5.2-codex 400000/128000,
    gpt-5.2-pro 400000/128000, gpt-5.3-chat-latest 128000/16384, gpt-5.3-codex 400000/128000,
    gpt-5.3-codex-spark 128000/32000, gpt-5.4 1050000/128000, gpt-5.4-mini 400000/128000,
    gpt-5.4-nano 400000/128000, gpt-5.4-pro 1050000/128000, gpt-5.5 1050000/128000, gpt-5.5-pro 1050000/128000,
    o1 200000/100000, o1-pro 200000/100000, o3 200000/100000, o3-deep-research 200000/100000,
    o3-mini 200000/100000, o3-pro 200000/100000, o4-mini 200000/100000, o4-mini-deep-research 200000/100000,
    text-embedding-3-large 8191/3072, text-embedding-3-small 8191/1536, text-embedding-ada-002 8192/1536
  `,
  perplexity: `
    sonar 128000/4096, sonar-deep-research 128000/32768, sonar-pro 200000/8192, sonar-reasoning-pro 128000/4096
  `,
  xai: `
    grok-4.20-0309-non-reasoning 1000000/30000, grok-4.20-0309-reasoning 1000000/30000,
    grok-4.20-multi-agent-0309 1000000/30000, grok-4.3 1000000/30000, grok-build-0.1 256000/256000,
    grok-imagine-image 8000/0, grok-imagine-image-quality 8000/0, grok-imagine-video 1024/0
  `,
  zhipuai: `
    glm-5 204800/131072, glm-5.1 200000/131072, glm-5.2 1000000/131072, glm-5v-turbo 200000/131072
  `,
};

const limitsOf = (entry: string): readonly [string, ModelLimits] => {
  const [, name = '', window = '', output = ''] = /^(\S+) (\d+)\/(\d+|None)$/u.exec(entry.trim()) ?? [];
  return [name, { window: Number(window), ...(Number(output) > 0 && { output: Number(output) }) }];
};

/** Providers that the table has. */
export const limitProviders: readonly string[] = Object.keys(tables);

const read = new Map<string, ReadonlyMap<string, ModelLimits>>();

/** The models of a provider with their limits; `undefined` for a provider that the table does not have. */
export function limitsOfProvider(provider: string): ReadonlyMap<string, ModelLimits> | undefined {
  const table = ownValue(tables, provider);
  if (table === undefined) return undefined;
  const known = read.get(provider) ?? new Map(table.split(',').map(limitsOf));
  read.set(provider, known);
  return known;
}
