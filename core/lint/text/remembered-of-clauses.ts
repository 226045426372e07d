import type { Clause } from './clause.ts';
import type { ClauseFields } from './remembered-clauses.ts';
import { fieldsReadOf } from './remembered-clauses.ts';

/**
 * What is read from the words of a clause, kept for all clauses of the same words. It may look at the tokens of the
 * sentence and at what the clause was read as, and at nothing else of the sentence.
 */
export function rememberedOfClauses<Answer>(read: (clause: Clause) => Answer): (clause: Clause) => Answer {
  const answers = new WeakMap<ClauseFields, { readonly answer: Answer }>();
  return (clause) => {
    // One that was changed since is none that comes again, and is itself the key for as long as it is there.
    const key = fieldsReadOf(clause) ?? clause;
    const known = answers.get(key);
    if (known !== undefined) return known.answer;
    const answer = read(clause);
    answers.set(key, { answer });
    return answer;
  };
}
