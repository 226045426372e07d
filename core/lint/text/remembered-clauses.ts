import { remember } from '../../remember.ts';
import type { Clause } from './clause.ts';
import { readClauses } from './read-clauses.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** A clause without the sentence that it stands in. */
export type ClauseFields = Omit<Clause, 'sentence'>;

/** The tokens of a sentence, the same list for the same text: prompts share partials, and long ones repeat themselves. */
export const tokensOfText: (text: string) => readonly Token[] = remember(tokenize, { last: 5_000, longest: 2_000 });

const known = new WeakMap<readonly Token[], Map<string, readonly ClauseFields[]>>();

/** The clauses of a sentence, read once for all sentences of these words in places that mean the same to them. */
export function rememberedClauses(sentence: Sentence): readonly Clause[] {
  const place = placeOf(sentence);
  const ofTokens = known.get(sentence.tokens) ?? new Map<string, readonly ClauseFields[]>();
  const fields = ofTokens.get(place) ?? readClauses(sentence).map(({ sentence: _, ...rest }) => rest);
  ofTokens.set(place, fields);
  known.set(sentence.tokens, ofTokens);
  return fields.map((one) => {
    const clause = { ...one, sentence };
    readOf.set(clause, one);
    return clause;
  });
}

const readOf = new WeakMap<Clause, ClauseFields>();

/**
 * What a clause was read as, the same object for all clauses that say the same in places that mean the same; undefined
 * for one that was changed since.
 */
export const fieldsReadOf = (clause: Clause): ClauseFields | undefined => readOf.get(clause);

/** All that `readClauses` looks at besides words. Where they speak of another case, it is a case of this sentence alone. */
function placeOf({ text, context, list, headings, leadIns, position }: Sentence): string {
  const own = /\b(?:otherwise|else)\b/iu.test(text) ? String(position) : '';
  return [context, list !== undefined, own, headings.at(-1) ?? '', ...leadIns].join('\n');
}
