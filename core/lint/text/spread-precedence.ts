import type { Clause } from './clause.ts';
import { wordSequences } from './word-sequences.ts';

/** Words by which a sentence speaks of the one beside it. */
const pointing: ReadonlySet<string> = new Set(
  'this that it these those above following rule rules paragraph instruction instructions sentence'.split(' '),
);

/** Words by which it speaks of the prompt as a whole, and says that one rule gives way. */
const settling = wordSequences(
  'clashes with|clash with|conflicts with|conflict with|gets in the way|get in the way|contradicts|contradict|in the rest of|elsewhere in|takes precedence over it|take precedence over it|ignore this paragraph|ignore this rule|that rule wins|those rules win|the other rule wins',
);

/**
 * "Where this clashes with the rules above, they win." says of the sentence beside it, in the same paragraph, that the
 * prompt itself decides what wins. Where it says so of the rest of the prompt, a rule that ranks things gives way too.
 */
export function spreadPrecedence(clauses: readonly Clause[]): readonly Clause[] {
  const deciding = clauses.filter(isDeciding);
  if (deciding.length === 0) return clauses;
  const settlers = deciding.filter(isSettling);
  return clauses.map((clause) => {
    if (settlers.some((one) => one !== clause && isBeside(one, clause)))
      return { ...clause, precedence: true, exception: true };
    return !clause.precedence && deciding.some((one) => isBeside(one, clause))
      ? { ...clause, precedence: true }
      : clause;
  });
}

const isBeside = ({ sentence: one }: Clause, { sentence: { line, position } }: Clause): boolean =>
  one.line === line && Math.abs(one.position - position) <= 1;

const isDeciding = ({ precedence, sentence, from, to }: Clause): boolean =>
  precedence && sentence.tokens.slice(from, to).some(({ lower }) => pointing.has(lower));

const isSettling = (clause: Clause): boolean => settling.beginsIn(clause.sentence.tokens, clause);
