import { remember } from '../../remember.ts';
import type { Clause } from './clause.ts';
import { scopeAround } from './clause-scope.ts';
import { quoteNamed } from './quote-named.ts';
import { readClauses } from './read-clauses.ts';
import { remembered } from './remembered.ts';
import type { Sentence } from './sentence.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { toldAs } from './told-places.ts';

/** A clause without the sentence that it stands in. */
export type ClauseFields = Omit<Clause, 'sentence'>;

/** The tokens of a sentence, the same list for the same text: prompts share partials, and long ones repeat themselves. */
export const tokensOfText: (text: string) => readonly Token[] = remember((text) => quoteNamed(tokenize(text), text), {
  last: 5_000,
  longest: 2_000,
});

/** What is known of the words of a sentence. */
interface KnownWords {
  /** Whether they speak of another case, which is a case of their sentence alone. */
  readonly areOfOneCase: boolean;
  /** What was asked for last: the other version of a prompt has most sentences in a place just like it. */
  last?: PlacedFields;
  /** All that was asked for, once there are several places: most sentences stand in one. */
  byPlace?: Map<string, readonly ClauseFields[]>;
}

interface PlacedFields {
  readonly place: Place;
  readonly fields: readonly ClauseFields[];
}

type Place = Pick<Sentence, 'text' | 'context' | 'list' | 'headings' | 'leadIns' | 'label' | 'position'>;

const known = new WeakMap<readonly Token[], KnownWords>();

function knownOf({ tokens, text }: Sentence): KnownWords {
  const words = known.get(tokens);
  if (words !== undefined) return words;
  const read = { areOfOneCase: /\b(?:otherwise|else)\b/iu.test(text) };
  known.set(tokens, read);
  return read;
}

/** The clauses of a sentence, read once for all sentences of these words in places that mean the same to them. */
export function rememberedClauses(sentence: Sentence): readonly Clause[] {
  return fieldsOf(sentence).map((one) => new ReadClause(one, sentence));
}

function fieldsOf(sentence: Sentence): readonly ClauseFields[] {
  const words = knownOf(sentence);
  const { last, areOfOneCase } = words;
  if (last !== undefined && isJustLike(last.place, sentence)) {
    if (!areOfOneCase || last.place.position === sentence.position) return last.fields;
  }
  const fields = last === undefined ? readFields(sentence) : fieldsByPlace(words, last, sentence);
  const { text, context, list, headings, leadIns, label = '', position } = sentence;
  // Not the sentence itself, which would keep its whole prompt.
  words.last = { place: { text, context, list, headings, leadIns, label, position }, fields };
  return fields;
}

function fieldsByPlace(words: KnownWords, last: PlacedFields, sentence: Sentence): readonly ClauseFields[] {
  const keyOf = (place: Place): string =>
    words.areOfOneCase ? `${placeOf(place)}\n${place.position}` : placeOf(place);
  words.byPlace ??= new Map([[keyOf(last.place), last.fields]]);
  const key = keyOf(sentence);
  const fields = words.byPlace.get(key) ?? readFields(sentence);
  words.byPlace.set(key, fields);
  return fields;
}

const readFields = (sentence: Sentence): readonly ClauseFields[] =>
  readClauses(sentence).map(({ sentence: _, ...rest }) => rest);

/** Whether two places cannot but have the same key, told without either. */
const isJustLike = (one: Place, other: Place): boolean =>
  one.context === other.context &&
  (one.label ?? '') === (other.label ?? '') &&
  (one.list === undefined) === (other.list === undefined) &&
  one.headings.at(-1) === other.headings.at(-1) &&
  one.leadIns.length === other.leadIns.length &&
  one.leadIns.every((leadIn, index) => leadIn === other.leadIns[index]);

/** Whether two sentences of the same text stand in places that mean the same to them. */
export const isSamePlace = (one: Sentence, other: Sentence): boolean =>
  isJustLike(one, other) || placeOf(one) === placeOf(other);

/**
 * A clause that knows what it was read as, which no copy of it does. There are thousands in a long text: an object that is
 * spread or assigned from another takes ten times as long to make, and so does a map from clauses to what they were read as.
 */
class ReadClause implements Clause {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
  readonly mood: Clause['mood'];
  readonly force: Clause['force'];
  readonly negators: Clause['negators'];
  readonly absolute: boolean;
  readonly byDefault: boolean;
  readonly target: Clause['target'];
  declare readonly per?: string;
  readonly when: Clause['when'];
  readonly unless: Clause['unless'];
  readonly conditions: Clause['conditions'];
  readonly precedence: boolean;
  declare readonly exception?: true;
  declare readonly aside?: NonNullable<Clause['aside']>;
  readonly #fields: ClauseFields;

  constructor(fields: ClauseFields, sentence: Sentence) {
    this.sentence = sentence;
    this.from = fields.from;
    this.to = fields.to;
    this.mood = fields.mood;
    this.force = fields.force;
    this.negators = fields.negators;
    this.absolute = fields.absolute;
    this.byDefault = fields.byDefault;
    this.target = fields.target;
    this.when = fields.when;
    this.unless = fields.unless;
    this.conditions = fields.conditions;
    this.precedence = fields.precedence;
    if (fields.per !== undefined) this.per = fields.per;
    if (fields.exception !== undefined) this.exception = fields.exception;
    if (fields.aside !== undefined) this.aside = fields.aside;
    this.#fields = fields;
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

/**
 * All that `readClauses` looks at besides words: of a heading, only what it means. Sentences of the same words in places
 * for which it is the same say the same.
 */
function placeOf({ text, context, list, headings, leadIns, label = '' }: Place): string {
  const heading = headings.at(-1);
  const around = heading === undefined ? '' : meaningOf(heading);
  const isHeading = heading !== undefined && heading.trim() === text.trim();
  return `${context} ${list !== undefined} ${isHeading} ${around}\n${label}\n${leadIns.join('\n')}`;
}

/** What a heading says of the sentences below: most say nothing, and under those the same words are read alike. */
const meaningOf = remembered((heading) => {
  const around = { headings: [heading], leadIns: [] };
  return JSON.stringify([scopeAround(around), toldAs(around)]);
});
