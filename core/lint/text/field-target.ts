import type { Clause, Target } from './clause.ts';
import { auxiliaries, determiners, isWord, modals, prepositions } from './clause-words.ts';
import type { Token } from './token.ts';

/** Names of the answer itself stay that, also where a field is called so. */
const wholes: ReadonlySet<string> = new Set('answer response reply output result'.split(' '));

/** So far into a clause its object stands. */
const LOOKED_AT = 5;

/**
 * What an output schema has a field for is a part of the answer: with a field `body`, "Write a body in plain text" says
 * nothing of the JSON around it.
 *
 * @param fields - names of the fields of the output
 */
export function aimAtFields(clauses: readonly Clause[], fields: ReadonlySet<string>): readonly Clause[] {
  if (fields.size === 0) return clauses;
  return clauses.map((clause) => {
    const target = clause.target.kind === 'response' ? fieldIn(clause, fields) : undefined;
    return target === undefined ? clause : { ...clause, target };
  });
}

function fieldIn({ sentence: { tokens }, from, to }: Clause, fields: ReadonlySet<string>): Target | undefined {
  for (let at = from + 1; at < Math.min(to, from + LOOKED_AT); at += 1) {
    const token = tokens[at];
    if (!isWord(token) || !fields.has(token.lower) || wholes.has(token.lower)) continue;
    if (determiners.has(tokens[at - 1]?.lower ?? '') && endsPhrase(tokens[at + 1])) {
      return { kind: 'part', name: token.stem };
    }
  }
  return undefined;
}

const endsPhrase = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind === 'punctuation' ||
  prepositions.has(next.lower) ||
  modals.has(next.lower) ||
  auxiliaries.has(next.lower) ||
  next.lower === 'that';
