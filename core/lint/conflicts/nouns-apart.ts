import type { Directive } from '../directives/directive.ts';
import { setOf } from '../text/set-of.ts';
import { isForAll } from './is-for-all.ts';
import { haveOtherNouns } from './other-nouns.ts';
import { vocabularyOf } from './surface-vocabulary.ts';

/** Surfaces that say how something is written, whatever it is. */
const ofManner = setOf(
  `sorting rounding case spelling tense person voice bold italics clock date-format currency number-words list-mark layout link image hashtag footnote
  emoji units-length units-weight units-volume mark-digit mark-abbreviation mark-exclamation mark-question mark-dash mark-semicolon
  characters verbosity sentence-length code-fence`,
);

/**
 * Whether each of two rules on how something is written names what it is about, and none of one's nouns is the other's:
 * "Bold the deadline", "Do not use bold for amounts". Words in which the question itself is put (a tense, a unit) are
 * no such nouns. What is the object or subject of both is told apart by `areOfOtherThings`, with fewer doubts.
 */
export function areOfOtherNouns(a: Directive, b: Directive): boolean {
  if (a.surface !== b.surface || !ofManner.has(a.surface) || isForAll(a) || isForAll(b)) return false;
  // What follows from the format of the whole is about all of it.
  if ((a.derived === undefined) !== (b.derived === undefined)) return false;
  // "The channel prints backticks literally": a fact of the world is about all that is written.
  if (a.surface === 'code-fence' && [a, b].some(({ clause }) => clause.mood === 'statement')) return false;
  return haveOtherNouns(a, b, vocabularyOf(a.surface));
}
