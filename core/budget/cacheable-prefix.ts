import type { JsonObject } from '../protocol.ts';
import type { MeasuredArm, MeasuredNode } from './measured-node.ts';
import type { Beginning, Standing } from './steady-beginning.ts';
import { steadyBeginning } from './steady-beginning.ts';
import type { Origin } from './template-nodes.ts';
import type { Steadiness, Volatility } from './volatility.ts';
import { volatilities } from './volatility.ts';

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
  const entries = levels.map((level) => [level, tokensOf(beginningOf(nodes, { schema, level }))] as const);
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

const beginningOf = (nodes: readonly MeasuredNode[], steadiness: Steadiness): Beginning<MeasuredNode> =>
  steadyBeginning(nodes, steadiness, standingOf);

function standingOf(node: MeasuredNode): Standing<MeasuredNode> {
  if (node.kind === 'text') return { kind: 'fixed' };
  if (node.kind === 'slot') return { kind: 'value', subject: node.subject };
  return { kind: 'arms', subjects: node.arms.flatMap(subjectsOf), bodies: node.arms.map(({ nodes }) => nodes) };
}

const subjectsOf = ({ branch, turns }: MeasuredArm): readonly string[] => [
  ...branch.map(({ subject }) => subject),
  ...(turns === undefined ? [] : [turns.subject]),
];

/** Of alternatives, at least what the shortest begins with. */
function tokensOf({ taken }: Beginning<MeasuredNode>): number {
  const tokens = taken.map(({ node, arms }) => {
    if (node.kind === 'choice') return arms.length === 0 ? 0 : Math.min(...arms.map(tokensOf));
    return node.kind === 'text' ? node.exact : 0;
  });
  return tokens.reduce((sum, one) => sum + one, 0);
}

function firstOrigin(node: MeasuredNode): Origin | undefined {
  if (node.kind === 'slot') return node.origin;
  if (node.kind === 'text') return undefined;
  for (const { nodes, turns } of node.arms) {
    if (turns !== undefined) return turns.origin;
    for (const inner of nodes) {
      const origin = firstOrigin(inner);
      if (origin !== undefined) return origin;
    }
  }
  return undefined;
}

/** Tries what the prefix would be if the thing that ends it stood at the end. */
function adviceOf(nodes: readonly MeasuredNode[], schema: JsonObject | undefined): PrefixAdvice | undefined {
  const steadiness: Steadiness = { schema, level: sharedByAll };
  const beginning = beginningOf(nodes, steadiness);
  const { end } = beginning;
  if (end?.subject === undefined) return undefined;
  const moved = nodes.filter((_, index) => index !== end.index);
  const [tokens, possible] = [tokensOf(beginning), tokensOf(beginningOf(moved, steadiness))];
  if (possible - tokens < WORTHWHILE_TOKENS) return undefined;
  const origin = firstOrigin(end.node);
  return { subject: end.subject, ...(origin !== undefined && { origin }), tokens, possible };
}

/** What a provider caches of a prefix: nothing below its minimum, and whole blocks above. */
export const usablePrefix = (
  tokens: number,
  { minimumTokens, blockTokens }: { readonly minimumTokens: number; readonly blockTokens: number },
): number => (tokens < minimumTokens ? 0 : Math.floor(tokens / blockTokens) * blockTokens);
