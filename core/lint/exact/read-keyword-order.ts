import type { Directive } from '../directives/directive.ts';
import type { Order } from '../directives/value.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { tokensOf } from './clause-tokens.ts';
import type { ExactReader } from './exact-reader.ts';
import type { LiteralList } from './literals.ts';
import { literalLists } from './literals.ts';

/** Which of two texts has to come first in the answer. */
export const readKeywordOrder: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative' || clause.force === 'permit') return [];
  const view = tokensOf(clause);
  return textOrder(view, literalLists(view));
};

const placing = stemsOf('appear occur come stand mention use precede follow be introduce place');

/** "The keyword 'monitor' must appear before 'improve'". */
function textOrder(view: ClauseTokens, lists: readonly LiteralList[]): readonly Directive[] {
  const [a, b] = lists;
  if (a === undefined || b === undefined || a.texts.length > 1 || b.texts.length > 1) return [];
  const between = view.tokens.slice(a.to, b.from);
  const at = between.findIndex(({ lower }) => relations[lower] !== undefined);
  const relation = between[at];
  if (relation === undefined || !between.some(({ stem }) => placing.has(stem))) return [];
  const isBefore = relations[relation.lower] === 'before';
  const negated = view.clause.negators.some(({ from, to }) => from >= a.to && to <= a.to + at);
  const [first, second] = isBefore === !negated ? [a, b] : [b, a];
  const value: Order = { kind: 'order', first: first.texts[0] ?? '', second: second.texts[0] ?? '' };
  return [
    {
      clause: view.clause,
      evidence: { from: a.from, to: b.to },
      surface: 'keyword-order',
      value,
      sign: '+',
      strength: view.clause.force === 'prefer' || view.clause.force === 'avoid' ? 'soft' : 'hard',
      exclusive: false,
      target: { kind: 'response' },
    },
  ];
}

const relations: Readonly<Record<string, 'before' | 'after'>> = {
  before: 'before',
  ahead: 'before',
  precede: 'before',
  precedes: 'before',
  prior: 'before',
  earlier: 'before',
  after: 'after',
  follow: 'after',
  follows: 'after',
  behind: 'after',
  later: 'after',
};
