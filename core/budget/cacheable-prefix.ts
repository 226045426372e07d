import type { JsonObject } from '../protocol.ts';
import type { MeasuredArm, MeasuredNode } from './measured-node.ts';
import type { Origin } from './template-nodes.ts';
import type { Steadiness, Volatility } from './volatility.ts';
import { isSteady, volatilities } from './volatility.ts';

/** How a prompt begins for everybody, and for whom it begins the same. */
export interface CacheablePrefix {
  /**
   * Tokens of the author's texts before the first thing that changes more often than a level says; values that stand
   * between them come on top.
   */
  readonly tokens: Readonly<Record<SharedLevel, number>>;
  /** What ends the prefix that all requests share, and what it would be behind everything else. */
  readonly advice?: PrefixAdvice;
}

/** What requests share whoever sends them, for as long as a deployment lasts. */
export const sharedByAll = 'deploy';

/** Levels at which more than one request begins the same. */
export type SharedLevel = Exclude<Volatility, 'request'>;

interface PrefixAdvice extends PrefixEnd {
  /** Of the prefix of a deployment, now and with that at the end. */
  readonly tokens: number;
  readonly possible: number;
}

const levels = volatilities.filter((level): level is SharedLevel => level !== 'request');

/** Less than this is not worth moving anything. */
const WORTHWHILE_TOKENS = 32;

/**
 * Measures how much of a prompt's beginning is the same in many requests, which is what providers cache.
 *
 * @throws VOLATILITY_UNKNOWN
 */
export function cacheablePrefix(nodes: readonly MeasuredNode[], schema: JsonObject | undefined): CacheablePrefix {
  const measure = (level: SharedLevel): Beginning => beginningOf(nodes, { schema, level });
  const entries = levels.map((level) => [level, measure(level).tokens] as const);
  const advice = adviceOf(nodes, schema);
  return {
    tokens: Object.fromEntries(entries) as Record<SharedLevel, number>,
    ...(advice !== undefined && { advice }),
  };
}

/** The variable that ends a prefix, and where it is printed; a condition may print nothing. */
interface PrefixEnd {
  readonly subject: string;
  readonly origin?: Origin;
}

/** What a list of nodes begins with, and what ends it. */
interface Beginning {
  readonly tokens: number;
  readonly end?: PrefixEnd;
}

function beginningOf(nodes: readonly MeasuredNode[], steadiness: Steadiness): Beginning {
  let tokens = 0;
  for (const node of nodes) {
    const one = beginningOfNode(node, steadiness);
    tokens += one.tokens;
    if (one.end !== undefined) return { tokens, end: one.end };
  }
  return { tokens };
}

function beginningOfNode(node: MeasuredNode, steadiness: Steadiness): Beginning {
  switch (node.kind) {
    case 'text':
      return { tokens: node.exact };
    case 'slot': {
      const { subject, origin } = node;
      return isSteady(subject, steadiness) ? { tokens: 0 } : { tokens: 0, end: { subject, origin } };
    }
    case 'choice':
      return beginningOfChoice(node.arms, steadiness);
  }
}

/** Where the condition is steady, at least what the shortest arm begins with; otherwise nothing. */
function beginningOfChoice(arms: readonly MeasuredArm[], steadiness: Steadiness): Beginning {
  const varying = arms.flatMap(subjectsOf).find((subject) => !isSteady(subject, steadiness));
  if (varying !== undefined) {
    const origin = firstOrigin(arms);
    return { tokens: 0, end: { subject: varying, ...(origin !== undefined && { origin }) } };
  }
  const found = arms.map(({ nodes }) => beginningOf(nodes, steadiness));
  const end = found.find((one) => one.end !== undefined)?.end;
  const tokens = Math.min(...found.map((one) => one.tokens));
  return { tokens, ...(end !== undefined && { end }) };
}

const subjectsOf = ({ branch, turns }: MeasuredArm): readonly string[] => [
  ...branch.map(({ subject }) => subject),
  ...(turns === undefined ? [] : [turns.subject]),
];

function firstOrigin(arms: readonly MeasuredArm[]): Origin | undefined {
  for (const { nodes, turns } of arms) {
    if (turns !== undefined) return turns.origin;
    for (const node of nodes) {
      const origin = node.kind === 'slot' ? node.origin : node.kind === 'choice' ? firstOrigin(node.arms) : undefined;
      if (origin !== undefined) return origin;
    }
  }
  return undefined;
}

/** Tries what the prefix would be if the thing that ends it stood at the end. */
function adviceOf(nodes: readonly MeasuredNode[], schema: JsonObject | undefined): PrefixAdvice | undefined {
  const steadiness: Steadiness = { schema, level: sharedByAll };
  const { tokens, end } = beginningOf(nodes, steadiness);
  if (end === undefined) return undefined;
  const first = nodes.findIndex((node) => beginningOfNode(node, steadiness).end !== undefined);
  const moved = [...nodes.slice(0, first), ...nodes.slice(first + 1)];
  const possible = beginningOf(moved, steadiness).tokens;
  return possible - tokens < WORTHWHILE_TOKENS ? undefined : { ...end, tokens, possible };
}

/** What a provider caches of a prefix: nothing below its minimum, and whole blocks above. */
export const usablePrefix = (
  tokens: number,
  { minimumTokens, blockTokens }: { readonly minimumTokens: number; readonly blockTokens: number },
): number => (tokens < minimumTokens ? 0 : Math.floor(tokens / blockTokens) * blockTokens);
