import type { Counting } from './model-facts.ts';
import type { ModelName } from './model-name.ts';

/** Day on which the factors were looked up. */
const CHECKED = '2026-11-23';

const exact = (encoding: Counting['encoding']): Counting => ({ encoding, factor: 1, confidence: 'exact' });

interface Estimate {
  readonly factor: number;
  readonly errorPercent: readonly [number, number];
  readonly source: string;
}

const estimate = ({ factor, errorPercent, source }: Estimate): Counting => ({
  ...{ encoding: 'o200k_base', factor, confidence: 'estimate', errorPercent, source },
  checked: CHECKED,
});

/** Counts of 429, 506 and 656 tokens for one text: sammcj/ingest, pull request 65. Other languages may differ. */
const CLAUDE = {
  until46: estimate({ factor: 1.18, errorPercent: [-15, 15], source: 'sammcj/ingest#65' }),
  since47: estimate({ factor: 1.53, errorPercent: [-15, 15], source: 'sammcj/ingest#65' }),
};

/** Gemini counts as Gemma 3: measured on texts in eight languages, code and JSON. */
const GEMINI = estimate({ factor: 1, errorPercent: [-17, 16], source: 'measured against Gemma 3' });

/** Llama 3, measured in the same way; other open models are near it. */
const OPEN = estimate({ factor: 1, errorPercent: [-5, 30], source: 'measured against Llama 3' });

/** Nothing is known: the widest of the others. */
const UNKNOWN = estimate({ factor: 1, errorPercent: [-20, 60], source: 'the widest range of known tokenizers' });

/** How tokens of a model are counted: exactly where its encoding is public, else by a factor with its error. */
export function countingOf({ provider, model: name }: ModelName): Counting {
  const model = name.replace(RESELLER, '');
  if (/^(?:gpt-4|gpt-3\.5)(?!o|\.1|\.5)|^text-embedding/u.test(model)) return exact('cl100k_base');
  if (/^(?:gpt-4o|gpt-4\.1|gpt-4\.5|chatgpt-4o|gpt-5|gpt-oss|o[134](?:-|$))/u.test(model)) return exact('o200k_base');
  if (/^claude/u.test(model)) return isSince47(model) ? CLAUDE.since47 : CLAUDE.until46;
  if (/^(?:gemini|gemma)/u.test(model)) return GEMINI;
  return provider !== undefined && OPEN_PROVIDERS.has(provider) ? OPEN : UNKNOWN;
}

/** Of names such as `eu.anthropic.claude-opus-4-7` and `openai/gpt-oss-20b`, what stands before the model. */
const RESELLER = /^(?:[\w-]+[./])+(?=(?:claude|gpt|gemini|gemma)-)/u;

/** The same of a model that no table has: never exact. */
export const guessed = (counting: Counting): Counting =>
  counting.confidence === 'exact' ? { ...UNKNOWN, encoding: counting.encoding } : counting;

const OPEN_PROVIDERS: ReadonlySet<string> = new Set(['mistral', 'deepseek', 'moonshotai', 'zhipuai', 'llama', 'groq']);

/** Opus 4.7 and all that came after it have a newer tokenizer: platform.claude.com, token counting. */
function isSince47(model: string): boolean {
  const [, major = '0', minor = '0'] =
    /^claude-(?:opus|sonnet|haiku|fable|mythos)-(\d+)(?:-(\d{1,2})(?!\d))?/u.exec(model) ?? [];
  return Number(major) > 4 || (Number(major) === 4 && Number(minor) >= 7);
}
