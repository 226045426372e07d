import type { Directive } from '../directives/directive.ts';
import { surfaces } from '../lexicon/surfaces.ts';
import { setOf } from '../text/set-of.ts';
import { stemWord } from '../text/stem-word.ts';
import { isForAll } from './is-for-all.ts';
import { haveOtherNouns, namesNouns } from './other-nouns.ts';

/** Surfaces that say how something is written, whatever it is. */
const ofManner = setOf(
  `sorting rounding case spelling tense person voice bold italics clock date-format currency number-words list-mark layout link image hashtag footnote
  emoji units-length units-weight units-volume mark-digit mark-abbreviation mark-exclamation mark-question mark-dash mark-semicolon
  characters`,
);

/**
 * Whether each of two rules on how something is written names what it is about, and none of one's nouns is the other's:
 * "Bold the deadline", "Do not use bold for amounts". Words in which the question itself is put (a tense, a unit) are
 * no such nouns. What is the object or subject of both is told apart by `areOfOtherThings`, with fewer doubts.
 */
export function areOfOtherNouns(a: Directive, b: Directive): boolean {
  if (a.surface !== b.surface || !ofManner.has(a.surface) || isForAll(a) || isForAll(b)) return false;
  return haveOtherNouns(a, b, vocabularyOf(a.surface));
}

/** Of these, one text may hold several kinds, each for things of its own. */
const ofDetails = setOf('rounding case clock currency number-words units-length units-weight units-volume');

/**
 * Whether a plain rule on how something is written comes first, and one on a thing follows: "Use metric units", "Give the
 * screen size in inches". What holds for everything, always or never, is no such default.
 */
export function isDefaultOf(a: Directive, b: Directive): boolean {
  if (a.surface !== b.surface || !ofDetails.has(a.surface) || isForAll(a) || isForAll(b)) return false;
  const [first, second] = a.clause.sentence.position < b.clause.sentence.position ? [a, b] : [b, a];
  if (first.clause.absolute || [first, second].some((one) => isDenial(one) || isOnly(one))) return false;
  return !namesNouns(first) && namesNouns(second, vocabularyOf(a.surface));
}

const isOnly = ({ clause: { sentence, from, to } }: Directive): boolean =>
  sentence.tokens.slice(from, to).some(({ lower }) => exclusive.has(lower));

const exclusive = setOf('only solely exclusively entirely consistently strictly nothing whole entire');

const isDenial = ({ clause, sign }: Directive): boolean => sign === '-' || clause.negators.length > 0;

const vocabularies = new Map<string, ReadonlySet<string>>();

/** Stems of the words in which the lexicon asks a question. */
function vocabularyOf(surface: string): ReadonlySet<string> {
  let known = vocabularies.get(surface);
  if (known === undefined) {
    const { poles = {} } = surfaces.find(({ id }) => id === surface) ?? {};
    const phrases = Object.values(poles).flatMap((ofPole) =>
      ofPole.map((one) => (typeof one === 'string' ? one : one.phrase)),
    );
    known = new Set(phrases.flatMap((phrase) => phrase.match(/\p{L}+/gu) ?? []).map(stemWord));
    vocabularies.set(surface, known);
  }
  return known;
}
