import { readObjects } from '../directives/action-object.ts';
import type { Directive } from '../directives/directive.ts';
import { determiners, isWord, prepositions, subjectPronouns } from '../text/clause-words.ts';
import { finiteVerb } from '../text/finite-verb.ts';
import { isImperativeAt, skipNegation, skipOpeners } from '../text/order-start.ts';
import { isAnswer, isComposing, isText } from '../text/part-nouns.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { isForAll } from './is-for-all.ts';

/** Surfaces that say how some thing is to be, and not that it is to be there. */
const ofManner = setOf(
  'sorting rounding case spelling tense person voice language format bold italics code-indent code-quotes tax rating-scale characters',
);

const isOfManner = (surface: string): boolean => ofManner.has(surface) || surface.startsWith('mark-');

/** Surfaces of what is to be there: of two statements, each says of which thing it is to be a part. */
const ofPresence = setOf('emoji link image hashtag footnote greeting sign-off citation mark-exclamation mark-question');

/** Verbs that say how their object is to be. */
const shaping = stemsOf(
  'score rate grade mark judge write keep put set format show give display print render present state express list sort order arrange rank group round indent spell type name report return phrase bold italicise italicize highlight underline capitalise capitalize translate quote convert store log',
);

/** Verbs that alone say how: "bold the price". */
const marking = stemsOf('bold italicise italicize highlight underline capitalise capitalize sort round indent');

/** Nouns for whatever the answer holds: a rule on them holds for everything in it. */
const general = stemsOf(
  `result item entry element row record value number figure digit data thing point line word term phrase text content part information
  finding hit match option detail fact it them this that these those everything anything all any one each both other rest whatever
  heading title name label field key string message style tone voice language English prose wording order list table column cell json
  code format output form kind case decimal place date time page note section paragraph sentence bullet
  bot assistant model agent persona writer author company brand voice app`,
);

/** Nouns for one kind of thing. */
const kinds: readonly ReadonlySet<string>[] = [
  stemsOf('price amount sum total cost fee money budget salary payment currency charge fare rent balance revenue'),
  stemsOf('percentage percent share rate ratio proportion'),
  stemsOf('weight mass distance length height width area volume size'),
  stemsOf('duration time hour minute'),
  stemsOf('count quantity piece unit'),
  stemsOf('customer user client reader caller guest visitor person people'),
  stemsOf('file document folder'),
];

/** Numbers have more names than anybody lists: only two kinds that are known are apart. */
const ofNumbers = setOf('rounding');

/**
 * Whether each of two rules on how things are to be names a thing of its own: "Sort the invoices by date" says nothing
 * of customers.
 */
export function areOfOtherThings(a: Directive, b: Directive): boolean {
  if (areOtherSubjects(a, b)) return true;
  if (!(isOfManner(a.surface) || ofPresence.has(a.surface)) || isForAll(a) || isForAll(b)) return false;
  const [first, second] = [thingOf(a), thingOf(b)];
  if (first === undefined || second === undefined || first === second) return false;
  const [one, other] = [first, second].map((thing) => kinds.find((kind) => kind.has(thing)));
  if (ofNumbers.has(a.surface) && (one === undefined || other === undefined)) return false;
  return one === undefined || one !== other;
}

const isContinued = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.lower === 'and' || tokens[from - 1]?.lower === 'and';

const atEdges = setOf('start end characters');

/** "*Prices* end in a full stop", "*Entries* have none": of marks, each kind of piece has its own. */
function areOtherSubjects(a: Directive, b: Directive): boolean {
  if (!(a.surface.startsWith('mark-') || atEdges.has(a.surface))) return false;
  const [first, second] = [a, b].map(({ clause: { sentence, from } }) => {
    // "… and end with a full stop": said of what the sentence began with.
    const token = sentence.tokens[isContinued(sentence.tokens, from) ? 0 : from];
    return token !== undefined && /[^s]s$/u.test(token.lower) && !isAnswer(token.stem) ? token.stem : undefined;
  });
  return first !== undefined && second !== undefined && first !== second;
}

/** Surfaces of which each text has its own. */
const ofMany = setOf('sorting rating-scale');

/** The stem of the thing that a rule names; undefined for whatever is in the answer. */
export function thingOf(one: Directive): string | undefined {
  const { tokens } = one.clause.sentence;
  const thing = (isOfManner(one.surface) ? objectOf(one, tokens) : undefined) ?? subjectOf(one, tokens);
  if (thing === undefined || general.has(thing)) return undefined;
  // An invoice is written, and many are sorted.
  const isWhole = isAnswer(thing) || isComposing(thing) || (isText(thing) && !ofMany.has(one.surface));
  return isWhole ? undefined : thing;
}

/** "Sort *the invoices* by date": something behind the object says how. */
function objectOf({ clause: { from, to }, evidence }: Directive, tokens: readonly Token[]): string | undefined {
  const start = skipOpeners(tokens, from, to);
  const verb = Math.max(start, skipNegation(tokens, start, to));
  const stem = tokens[verb]?.stem ?? '';
  if (!shaping.has(stem) || !isImperativeAt(tokens, verb, to)) return undefined;
  const objects = readObjects(tokens, { from: verb + 1, to });
  const [object] = objects;
  if (object === undefined || objects.length > 1) return undefined;
  if (!marking.has(stem) && evidence.to <= object.to) return undefined;
  // "The product name" is one thing, "the name" may be any.
  const before = tokens[object.to - 2];
  const isNamed = named.has(object.head) && object.to - 2 > verb && isWord(before) && !determiners.has(before.lower);
  return isNamed ? `${before.stem} ${object.head}` : object.head;
}

const named = stemsOf('name number date code title label message note file entry page key');

const MOST_SUBJECT = 6;

/** "*Prices* are rounded to …" */
function subjectOf({ clause: { from, to, mood }, evidence }: Directive, tokens: readonly Token[]): string | undefined {
  if (isImperativeAt(tokens, skipOpeners(tokens, from, to), to)) return undefined;
  const end = finiteVerb(tokens, { from, to: Math.min(to, from + MOST_SUBJECT) });
  if (end === undefined || end === from || evidence.to <= end) return undefined;
  const subject = tokens.slice(from, end);
  const place = subject.findIndex(({ lower }) => prepositions.has(lower));
  const phrase = place === -1 ? subject : subject.slice(0, place);
  const isName = phrase.every((token) => isWord(token) && !subjectPronouns.has(token.lower) && token.lower !== 'and');
  const head = phrase.at(-1);
  if (!isName || head === undefined || determiners.has(head.lower)) return undefined;
  // A fact of the world ("the printer knows capitals only") is about all that is written, unless it is about a quantity.
  return mood !== 'statement' || kinds.some((kind) => kind.has(head.stem)) ? head.stem : undefined;
}
