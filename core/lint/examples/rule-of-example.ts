import type { Report } from '../rules/rule.ts';
import type { Clause } from '../text/clause.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import type { TextRange } from '../text/sentence.ts';
import type { Breach } from './break-rule.ts';

/** Whether a clause gives an order that holds wherever and whenever its text is rendered. */
export const isUnconditional = (clause: Clause): boolean =>
  clause.sentence.context === 'normal' &&
  clause.when.length === 0 &&
  clause.unless.length === 0 &&
  !clause.byDefault &&
  !clause.precedence &&
  clause.force !== 'permit' &&
  clause.mood !== 'question' &&
  clause.mood !== 'narrative';

/** What an example does that a clause rules out. */
export const reportOf = (
  clause: Clause,
  { message, certainty, range }: Breach & { readonly range: TextRange },
): Report => ({
  message: `An example output ${message}, against "${textOf(clause)}"`,
  places: [clauseRange(clause), range],
  certainty,
});

/** Where a clause stands. */
export function clauseRange({ sentence, from, to }: Clause): TextRange {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  return sentence.rangeOf(first?.start ?? 0, last?.end ?? sentence.text.length);
}

function textOf({ sentence, from, to }: Clause): string {
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  return sentence.text.slice(first?.start ?? 0, last?.end).replace(/[.;]$/u, '');
}

/** The words of a clause in lower case; of quotations only names. Each example asks for them again. */
export const wordsOf: (clause: Clause) => string = rememberedOfClauses(({ sentence, from, to }) =>
  sentence.tokens
    .slice(from, to)
    .map(({ lower, kind }) => (kind === 'quote' && lower.includes(' ') ? '""' : lower))
    .join(' ')
    .replace(/ (?=[.,;:!?])/gu, ''),
);

/** "Please note: …": the words behind a label. */
export const wordsBehindLabel: (clause: Clause) => string = rememberedOfClauses((clause) =>
  wordsOf(clause).replace(/^[\p{L} ]{1,24} ?: /u, ''),
);
