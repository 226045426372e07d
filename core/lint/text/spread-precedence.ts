import type { Clause } from './clause.ts';

/** Words by which a sentence speaks of the one beside it. */
const pointing: ReadonlySet<string> = new Set(
  'this that it these those above following rule rules paragraph instruction instructions sentence'.split(' '),
);

/**
 * "Where this clashes with the rules above, they win." says of the sentence beside it, in the same paragraph, that the
 * prompt itself decides what wins.
 */
export function spreadPrecedence(clauses: readonly Clause[]): readonly Clause[] {
  const deciding = clauses.filter(isDeciding).map(({ sentence }) => sentence);
  if (deciding.length === 0) return clauses;
  return clauses.map((clause) => {
    const { line, position } = clause.sentence;
    const isBeside = deciding.some((one) => one.line === line && Math.abs(one.position - position) <= 1);
    return isBeside && !clause.precedence ? { ...clause, precedence: true } : clause;
  });
}

const isDeciding = ({ precedence, sentence, from, to }: Clause): boolean =>
  precedence && sentence.tokens.slice(from, to).some(({ lower }) => pointing.has(lower));
