import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated } from './clause-tokens.ts';
import type { CountedNoun } from './noun-phrase.ts';
import type { Quantity } from './quantities.ts';

/** Where a count is told, of what, and how many. */
type Told = Pick<Quantity, 'from' | 'to' | 'ends'> & { readonly noun: Omit<CountedNoun, 'to'> };

/** A quantity that is told without a number: as good as one that is told about, since a reader concludes it. */
export const toldQuantity = (view: ClauseTokens, { from, to, ends, noun }: Told): Quantity => ({
  from,
  to,
  nounTo: to,
  noun: { ...noun, to },
  ends,
  bare: false,
  about: true,
  negated: isNegated(view.clause, { from, to }),
});
