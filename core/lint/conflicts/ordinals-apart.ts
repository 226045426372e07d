import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { auxiliaries, modals } from '../text/clause-words.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';

const ranks: ReadonlyMap<string, string> = new Map(
  Object.entries({ former: 'first', latter: 'second', last: 'last', final: 'last' }).concat(
    'first second third fourth fifth sixth'.split(' ').map((one) => [one, one]),
  ),
);

/** Which of several a rule is about, and what they are where it says so. */
interface Rank {
  readonly rank: string;
  readonly noun: string | undefined;
}

/**
 * Whether two rules are each about one of several: "The first review is in lower case", "The second one is in capitals".
 */
export function areOfOtherRanks(a: Directive, b: Directive): boolean {
  const [first, second] = [rankOf(a.clause), rankOf(b.clause)];
  if (first === undefined || second === undefined || first.rank === second.rank) return false;
  return first.noun === undefined || second.noun === undefined || first.noun === second.noun;
}

/** "The second …" as a subject, "In the second …" as a place ahead. */
const rankOf = rememberedOfClauses(({ sentence: { tokens }, from, conditions }: Clause): Rank | undefined => {
  const start = Math.min(from, ...conditions.map((one) => one.from));
  const at = ['in', 'for', 'on'].includes(tokens[start]?.lower ?? '') ? start + 1 : start;
  const rank = tokens[at]?.lower === 'the' ? ranks.get(tokens[at + 1]?.lower ?? '') : undefined;
  const next = tokens[at + 2];
  if (rank === undefined || next === undefined) return undefined;
  const isAlone = next.kind !== 'word' || next.lower === 'one' || isVerb(next.lower);
  return { rank, noun: isAlone ? undefined : next.stem };
});

const isVerb = (word: string): boolean =>
  auxiliaries.has(word) || modals.has(word) || ['has', 'contains', 'ends', 'begins', 'starts', 'uses'].includes(word);
