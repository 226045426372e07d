import type { Clause, TokenRange } from '../text/clause.ts';
import { auxiliaries, determiners, isWord, modals, prepositions } from '../text/clause-words.ts';
import { isImperative } from '../text/imperative-verbs.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import type { SurfaceMatch } from './surface-index.ts';

/** Words after a noun that pick some of its kind out. */
const restricting = wordSequences(
  'that|which|who|whose|for|about|longer than|shorter than|over|under|beyond|unrelated to|related to|other than|more than|from|of|like|such as|between|within',
);

/** Words after which "for …" says why, or for everything. */
const purposes = wordSequences(
  'for clarity|for readability|for emphasis|for the whole|for all|for every|for each|for any|for your|for this|for the answer|for the response|for the reply|for the output|for the text|for easy|for better|for quick|for example|for instance|for effect|for structure|for consistency|for the user|for the reader|for readers|for users|for everything|for the entire|of any kind|of any sort|of your|of the answer|of the response|of all|of every|that is all|of the text|from start|from beginning|from the first|from now|of each|of it|from here|from the answer|from the output|from your',
);

/** Whether a match names only some of its thing: what follows it picks out which. */
export function isNarrowed({ sentence: { tokens }, to: end }: Clause, { to }: TokenRange): boolean {
  if (to >= end) return false;
  if (isRelative(tokens, to)) return true;
  return restricting.longestAt(tokens, to, end) > 0 && purposes.longestAt(tokens, to, end) === 0;
}

/** "details the user gave", "fields marked internal": a relative clause without its pronoun. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const [noun, next, verb] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isWord(noun) || !isWord(next) || isImperative(noun.lower) || prepositions.has(noun.lower)) return false;
  if (participles.has(next.lower)) return true;
  return relativeSubjects.has(next.lower) && isWord(verb) && !determiners.has(noun.lower);
}

const participles: ReadonlySet<string> = new Set(
  'marked called named given written found mentioned listed provided already contained stated used taken made left tagged labelled labeled flagged'.split(
    ' ',
  ),
);

const relativeSubjects: ReadonlySet<string> = new Set('you they we i it he she the'.split(' '));

/** Whether words between the negator and what it forbids pick some of it out: "no generic headings". */
export function isModified(
  { sentence: { tokens } }: Clause,
  { from, to, consumed }: TokenRange & { readonly consumed: readonly number[] },
): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (consumed.includes(at) || !isWord(token)) continue;
    if (
      !determiners.has(token.lower) &&
      !prepositions.has(token.lower) &&
      !auxiliaries.has(token.lower) &&
      !modals.has(token.lower) &&
      !plain.has(token.lower)
    )
      return true;
  }
  return false;
}

/**
 * Whether a match is only the place of what is forbidden: "Do not use the word harvest in the headings" forbids no
 * headings.
 */
export function isPlaceOnly({ target, sentence: { tokens } }: Clause, { from, consumed }: SurfaceMatch): boolean {
  if (target.kind !== 'part' || !placing.has(tokens[from]?.lower ?? '')) return false;
  const head = target.name?.split(' ').at(-1) ?? '';
  return consumed.some((index) => tokens[index]?.stem === head);
}

const placing: ReadonlySet<string> = new Set([
  'in',
  'within',
  'inside',
  'of',
  'on',
  'for',
  'to',
  'under',
  'below',
  'at',
]);

const plain: ReadonlySet<string> = new Set(
  'any all anything something anyone anybody extra additional unnecessary other further more fancy decorative single kind kinds sort sorts form forms use using of and or your whatsoever at ever also even actual own visible really please very new explicit personal direct specific long short special unneeded needless superfluous excessive such them it to'.split(
    ' ',
  ),
);
