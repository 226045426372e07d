import type { Clause, Target } from './clause.ts';
import { auxiliaries, determiners, isWord, modals, prepositions } from './clause-words.ts';
import { stemsOf } from './stems-of.ts';
import type { Token } from './token.ts';

/** Names of the answer itself stay that, also where a field is called so. */
const wholes: ReadonlySet<string> = new Set('answer response reply output result'.split(' '));

/** So far into a clause its object stands. */
const LOOKED_AT = 5;

/**
 * What an output schema has a field for is a part of the answer: with a field `body`, "Write a body in plain text" says
 * nothing of the JSON around it. A name in quotes that is written like one of a program (`'thought_process'`) is a field too.
 *
 * @param fields - names of the fields of the output
 */
export function aimAtFields(clauses: readonly Clause[], fields: ReadonlySet<string>): readonly Clause[] {
  return clauses.map((clause) => {
    const target = clause.target.kind === 'response' ? fieldIn(clause, fields) : undefined;
    return target === undefined ? clause : { ...clause, target };
  });
}

function fieldIn({ sentence: { tokens }, from, to }: Clause, fields: ReadonlySet<string>): Target | undefined {
  for (let at = from + 1; at < Math.min(to, from + LOOKED_AT); at += 1) {
    const token = tokens[at];
    if (token !== undefined && isQuotedField(tokens, at) && tokens.slice(from, at).some(({ stem }) => giving.has(stem)))
      return { kind: 'part', name: token.lower };
    if (!isWord(token) || !fields.has(token.lower) || wholes.has(token.lower)) continue;
    if (determiners.has(tokens[at - 1]?.lower ?? '') && endsPhrase(tokens[at + 1])) {
      return { kind: 'part', name: token.stem };
    }
  }
  return undefined;
}

/** `'thought_process'` and `"rewrittenQuery"`, but no file and no tool. */
const isQuotedField = (tokens: readonly Token[], at: number): boolean =>
  ['quote', 'code'].includes(tokens[at]?.kind ?? '') &&
  IDENTIFIER.test(tokens[at]?.text ?? '') &&
  !ofPrograms.has(tokens[at + 1]?.stem ?? '');

/** What bears such a name and is no field. */
const ofPrograms = stemsOf('tool function command file');

const IDENTIFIER = /^['"`‘“](?:[a-z]+(?:_[a-z\d]+)+|[a-z]+(?:[A-Z][a-z\d]+)+)['"`’”]$/u;

/** What is done to a field, and not to a tool or a file. */
const giving = stemsOf('provide give write put fill include set return output generate produce add');

const endsPhrase = (next: Token | undefined): boolean =>
  next === undefined ||
  next.kind === 'punctuation' ||
  prepositions.has(next.lower) ||
  modals.has(next.lower) ||
  auxiliaries.has(next.lower) ||
  next.lower === 'that';
