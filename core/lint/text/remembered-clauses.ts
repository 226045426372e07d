import { remember } from '../../remember.ts';
import type { Clause } from './clause.ts';
import { scopeAround } from './clause-scope.ts';
import { readClauses } from './read-clauses.ts';
import { remembered } from './remembered.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { toldAs } from './told-places.ts';

/** A clause without the sentence that it stands in. */
export type ClauseFields = Omit<Clause, 'sentence'>;

/** The tokens of a sentence, the same list for the same text: prompts share partials, and long ones repeat themselves. */
export const tokensOfText: (text: string) => readonly Token[] = remember(tokenize, { last: 5_000, longest: 2_000 });

/** What is known of the words of a sentence. */
interface KnownWords {
  /** Whether they speak of another case, which is a case of their sentence alone. */
  readonly areOfOneCase: boolean;
  readonly byPlace: Map<string, readonly ClauseFields[]>;
}

const known = new WeakMap<readonly Token[], KnownWords>();

function knownOf({ tokens, text }: Sentence): KnownWords {
  const words = known.get(tokens) ?? { areOfOneCase: /\b(?:otherwise|else)\b/iu.test(text), byPlace: new Map() };
  known.set(tokens, words);
  return words;
}

/** The clauses of a sentence, read once for all sentences of these words in places that mean the same to them. */
export function rememberedClauses(sentence: Sentence): readonly Clause[] {
  const { areOfOneCase, byPlace } = knownOf(sentence);
  const place = areOfOneCase ? `${placeOf(sentence)}\n${sentence.position}` : placeOf(sentence);
  let fields = byPlace.get(place);
  if (fields === undefined) {
    fields = readClauses(sentence).map(({ sentence: _, ...rest }) => rest);
    byPlace.set(place, fields);
  }
  return fields.map((one) => new ReadClause(one, sentence) as unknown as Clause);
}

/**
 * A clause that knows what it was read as, which no copy of it does. There are thousands in a long text: an object that is
 * spread from another takes ten times as long to make, and so does a map from clauses to what they were read as.
 */
class ReadClause {
  readonly sentence: Sentence;
  readonly #fields: ClauseFields;

  constructor(fields: ClauseFields, sentence: Sentence) {
    this.sentence = sentence;
    this.#fields = fields;
    Object.assign(this, fields);
  }

  static fieldsOf(clause: object): ClauseFields | undefined {
    return #fields in clause ? clause.#fields : undefined;
  }
}

/**
 * What a clause was read as, the same object for all clauses that say the same in places that mean the same; undefined
 * for one that was changed since.
 */
export const fieldsReadOf = (clause: Clause): ClauseFields | undefined => ReadClause.fieldsOf(clause);

/** All that `readClauses` looks at besides words: of a heading, only what it means. */
function placeOf({ text, context, list, headings, leadIns }: Sentence): string {
  const heading = headings.at(-1);
  const around = heading === undefined ? '' : meaningOf(heading);
  const isHeading = heading !== undefined && heading.trim() === text.trim();
  return `${context} ${list !== undefined} ${isHeading} ${around}\n${leadIns.join('\n')}`;
}

/** What a heading says of the sentences below: most say nothing, and under those the same words are read alike. */
const meaningOf = remembered((heading) => {
  const around = { headings: [heading], leadIns: [] };
  return JSON.stringify([scopeAround(around), toldAs(around)]);
});
