import type { Clause, TokenRange } from '../../../../core/lint/text/clause.ts';
import { readClauses } from '../../../../core/lint/text/read-clauses.ts';
import type { Sentence } from '../../../../core/lint/text/sentence.ts';
import { tokenize } from '../../../../core/lint/text/tokenize.ts';

/** A sentence that stands alone in a file. */
export function sentenceOf(text: string, around: Partial<Sentence> = {}): Sentence {
  return {
    text,
    tokens: tokenize(text),
    rangeOf: (start, end) => ({ file: 'x.prompt', start, end }),
    chain: [],
    branch: [],
    role: 'system',
    context: 'normal',
    headings: [],
    leadIns: [],
    section: 0,
    line: 0,
    position: 0,
    ...around,
  };
}

/** The text of a clause, or of another range of its tokens. */
export function textOf(clause: Clause, range: TokenRange = clause): string {
  const { sentence } = clause;
  const tokens = sentence.tokens.slice(range.from, range.to);
  return sentence.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

/** The last clause of a sentence: what its leading parts scope. */
export function lastClause(text: string, around?: Partial<Sentence>): Clause {
  const clause = readClauses(sentenceOf(text, around)).at(-1);
  if (clause === undefined) throw new Error(`"${text}" has no clause`);
  return clause;
}
