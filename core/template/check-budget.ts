import type { JsonObject, Message, Part, PromptMetadata } from '../protocol.ts';
import type { BudgetCheck, BudgetWarning, RenderBudget } from './render-budget.ts';
import type { CountTokens } from './shorten-text.ts';
import { utf8Length } from './utf8-length.ts';

/** A rendering, and what is known of its tokens. */
export interface Weighed {
  readonly messages: readonly Message[];
  /** Tokens fewer than bytes, of texts whose tokens are known. */
  readonly saved: number;
}

/** Compares a rendering with its limit; counts only where the bound is not enough. */
export function checkBudget({ messages, saved }: Weighed, limit: number, count: CountTokens | undefined): BudgetCheck {
  const texts = messages.flatMap(({ content }) => content.flatMap(textsOf));
  const bound = sum(texts, utf8Length) - saved;
  if (bound <= limit || count === undefined) return { tokens: bound, isExact: false, limit, fits: bound <= limit };
  const tokens = sum(texts, count);
  return { tokens, isExact: true, limit, fits: tokens <= limit };
}

/** A part of a conversation that is neither text nor media, such as the answer of a tool, counts as its JSON. */
function textsOf(part: Part): readonly string[] {
  if ('text' in part && typeof part.text === 'string') return [part.text];
  return 'media' in part ? [] : [JSON.stringify(part)];
}

const sum = (texts: readonly string[], weigh: (text: string) => number): number =>
  texts.reduce((total, text) => total + weigh(text), 0);

/** Tells the application of a rendering that does not fit. A broken listener must not cost it the rendering. */
export function warn({ onWarning }: RenderBudget, warning: BudgetWarning): void {
  try {
    onWarning?.(warning);
  } catch {
    // The documentation of the listener says so.
  }
}

/** The limit that holds; undefined where neither the caller nor the front matter says one. */
export function limitOf({ tokens }: RenderBudget, { ext }: PromptMetadata): number | undefined {
  const limit = tokens ?? writtenLimit(ext['stemma']);
  return limit !== undefined && Number.isInteger(limit) && limit >= 0 ? limit : undefined;
}

/** `maxAny: 4000`, or the lower one of `{ warn: 3000, error: 4000 }`. */
function writtenLimit(stemma: JsonObject | undefined): number | undefined {
  const budget = stemma?.['budget'];
  const written = isRecord(budget) ? budget['maxAny'] : undefined;
  if (typeof written === 'number') return written;
  const levels = isRecord(written) ? Object.values(written).filter((one) => typeof one === 'number') : [];
  return levels.length === 0 ? undefined : Math.min(...levels);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What each value of `{{budget}}` may keep so that the rendering fits: all give the same share of what they take.
 * Undefined where the other texts alone are too much.
 */
export function allowancesFor(
  weights: readonly number[],
  { tokens, limit }: Pick<BudgetCheck, 'tokens' | 'limit'>,
): readonly number[] | undefined {
  const excess = tokens - limit;
  const total = weights.reduce((a, b) => a + b, 0);
  if (excess > total) return undefined;
  return weights.map((weight) => Math.floor((weight * (total - excess)) / total));
}
