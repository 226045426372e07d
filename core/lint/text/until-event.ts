import type { TokenRange } from './clause.ts';
import type { Token } from './token.ts';
import type { WordSequences } from './word-sequences.ts';
import { wordSequences } from './word-sequences.ts';

/** "Give no feedback *before I write* stop": afterwards it may be given. @returns how many words introduce the event */
export function untilEvent(tokens: readonly Token[], at: number, { from, to }: TokenRange): number {
  const isNegated = tokens.slice(from, at).some(({ lower }) => denials.has(lower));
  return isNegated && eventsAhead.longestAt(tokens, at, to) > 0 ? 1 : 0;
}

const denials: ReadonlySet<string> = new Set("not no never don't without".split(' '));

/** What somebody else does later. */
export const eventsAhead: WordSequences = wordSequences(
  'before i|before the user|before the customer|before the client|before they|before somebody|before someone',
);
