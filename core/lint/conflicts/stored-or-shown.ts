import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { skipNegation, skipOpeners } from '../text/order-start.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { stemsOf } from '../text/stems-of.ts';

const storing = stemsOf('store save persist archive');
const showing = stemsOf('show display print present announce');

/** Whether one of two rules is on how something is kept, and the other one on how it is shown: "Store times in UTC", "Show local times". */
export function areStoredOrShown(a: Directive, b: Directive): boolean {
  const [first, second] = [wayOf(a.clause), wayOf(b.clause)];
  return first !== undefined && second !== undefined && first !== second;
}

const wayOf = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): 'stored' | 'shown' | undefined => {
  const start = skipOpeners(tokens, from, to);
  const stem = tokens[Math.max(start, skipNegation(tokens, start, to))]?.stem ?? '';
  if (storing.has(stem)) return 'stored';
  return showing.has(stem) ? 'shown' : undefined;
});
