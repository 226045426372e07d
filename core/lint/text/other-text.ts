import type { Clause } from './clause.ts';
import { isText } from './part-nouns.ts';
import { remembered } from './remembered.ts';
import type { Sentence } from './sentence.ts';
import { stemWord } from './stem-word.ts';
import type { Token } from './token.ts';
import { markOf, mayHold } from './word-marks.ts';

/** Pieces that stand side by side in a text: who asks for one of them asks for others too. */
const pieces: ReadonlySet<string> = new Set(
  'title heading headline header subtitle abstract introduction conclusion body appendix footer subject greeting caption footnote comment bullet'
    .split(' ')
    .map(stemWord),
);

/** "Comments", "headings": several of them are no whole answer. */
export const areManyPieces = ({ lower, stem }: Token): boolean => pieces.has(stem) && /[^s]s$/u.test(lower);

/**
 * Whether a clause is about a text beside the one that a prompt asks for: where "the article has at least 600 words", a
 * title is no whole answer.
 *
 * @param product - stem of what the prompt asks for
 */
export function isOfOtherText({ target, sentence: { tokens }, from }: Clause, product: string): boolean {
  const noun = target.name?.split(' ').at(-1);
  if (noun === undefined || noun === product) return false;
  if (target.kind === 'part') return pieces.has(product) && pieces.has(noun);
  // "The article has …", not "the summary of the article".
  return isText(noun) && tokens.slice(from, from + 4).some(({ stem }) => stem === noun);
}

/** Whether a word may be the noun that such a clause is about. */
const mayBeNoun = (word: string): boolean => [word, stemWord(word)].some((form) => pieces.has(form) || isText(form));

/** A name in quotes is one token: its last word is the noun. */
const withNouns = markOf({ where: (words) => mayBeNoun(words.slice(words.lastIndexOf(' ') + 1)) });

const namesNoun = remembered((title) =>
  title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some(mayBeNoun),
);

/** Whether any clause of a sentence may be about such a text: false is certain, and known without its clauses. */
export const mayBeOfOtherText = ({ tokens, headings, leadIns, label }: Sentence): boolean =>
  mayHold(tokens, withNouns) ||
  namesNoun(headings.at(-1) ?? '') ||
  leadIns.some(namesNoun) ||
  (label !== undefined && namesNoun(label));
