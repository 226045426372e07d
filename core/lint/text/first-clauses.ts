import type { Clause } from './clause.ts';

/** A prompt says what it is there for within so many clauses from its start. */
export const MOST_FIRST = 12;

/** What the first clauses of a prompt say, by the first of them that says it. */
export function firstOf(clauses: readonly Clause[], read: (clause: Clause) => string | undefined): string | undefined {
  for (const clause of clauses.slice(0, MOST_FIRST)) {
    const found = read(clause);
    if (found !== undefined) return found;
  }
  return undefined;
}
