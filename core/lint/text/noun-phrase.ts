import type { TokenRange } from './clause.ts';
import { auxiliaries, determiners, isMark, isWord, modals, prepositions, subjectPronouns } from './clause-words.ts';
import { isVerbStem } from './imperative-verbs.ts';
import { isAnswer, isPart, isText } from './part-nouns.ts';
import type { Token } from './token.ts';

/** Most words of a noun phrase that are looked at. */
const mostWords = 6;

const enders: ReadonlySet<string> = new Set(
  'or that which who whose when where what why how whether if than then not never always only but so'.split(' '),
);

/**
 * The index of the noun that a noun phrase is about, where it names the answer or a part of it, or of a name in quotes
 * beside one (`the field "title"`, `"title" field`, `"title" must`). Undefined when it is about something else.
 *
 * @param ending - whether the noun must end the phrase ("label printer" is no label), or something may follow it
 */
export function headOfPhrase(
  tokens: readonly Token[],
  { from, to }: TokenRange,
  ending: 'strict' | 'loose',
): number | undefined {
  const end = endOfPhrase(tokens, { from, to });
  let head: number | undefined;
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'quote' || token?.kind === 'code') return nameOrHead(tokens, at, head);
    if (isKnownAt(tokens, at)) head = at;
    else if (ending === 'strict' && !/ly$/u.test(token?.lower ?? '')) head = undefined;
  }
  return head;
}

/** Whether a word names the answer, a kind of text or a part. Its stem decides; "not" is no note. */
export function isKnownAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || token.lower === 'not' || !isKnown(token.stem)) return false;
  return token.stem !== 'letter' || !ofAlphabet.has(tokens[at - 1]?.lower ?? '');
}

/** "Capital letters" are no mail. */
const ofAlphabet: ReadonlySet<string> = new Set(
  'capital small upper lower case uppercase lowercase block first initial last single each every latin'.split(' '),
);

const isKnown = (stem: string): boolean => isAnswer(stem) || isText(stem) || isPart(stem);

const named: ReadonlySet<string> = new Set(
  'is are must should may has have holds contains array field key value section object property attribute column entry tag element heading shall can'.split(
    ' ',
  ),
);

/** A quoted name, or what stands before it; a text that is quoted as such is neither. */
function nameOrHead(tokens: readonly Token[], at: number, head: number | undefined): number | undefined {
  if (tokens[at]?.kind === 'quote' && textNouns.has(tokens[at - 1]?.lower ?? '')) return undefined;
  return isName(tokens, at, head) ? at : head;
}

/** `The word "durable"` is a text that stands somewhere, and no place. */
const textNouns: ReadonlySet<string> = new Set('word term phrase expression keyword letter character'.split(' '));

/** A quoted text is a name beside a part, before a verb and before a colon. */
function isName(tokens: readonly Token[], at: number, head: number | undefined): boolean {
  if (head === at - 1 || named.has(tokens[at - 1]?.lower ?? '')) return true;
  const next = tokens[at + 1];
  return isMark(next, ':') || (isWord(next) && named.has(next.lower));
}

/** "In your response, …": what stands there is a place, and no phrase of its own. */
const leading: ReadonlySet<string> = new Set(['in', 'within', 'throughout', 'at', 'for']);

/** Where a noun phrase ends: before a verb, a preposition, a conjunction or a mark. */
export function endOfPhrase(tokens: readonly Token[], { from, to }: TokenRange): number {
  const first = tokens[from]?.lower ?? '';
  if (subjectPronouns.has(first) || leading.has(first)) return from;
  for (let at = from; at < Math.min(to, from + mostWords); at += 1) {
    const token = tokens[at];
    if (token?.kind === 'quote' || token?.kind === 'code') continue;
    if (!isWord(token) || (at > from && endsPhrase(tokens, at))) return at;
  }
  return Math.min(to, from + mostWords);
}

function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (auxiliaries.has(word) || modals.has(word) || enders.has(word) || isThirdPersonAt(tokens, at)) return true;
  return prepositions.has(word) || subjectPronouns.has(word);
}

/** Whether a verb in the third person stands at a token: "shows" after a noun, and not "the shows". */
export function isThirdPersonAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token) || !/[^s]s$/u.test(token.lower) || !isVerbStem(token.stem)) return false;
  const before = tokens[at - 1];
  if (before?.kind === 'code' || before?.kind === 'quote' || before?.kind === 'variable') return true;
  return isWord(before) && !introducing(before.lower) && (isFollowed(tokens[at + 1]) || !isKnown(token.stem));
}

const introducing = (word: string): boolean =>
  determiners.has(word) ||
  prepositions.has(word) ||
  /^(?:and|or|no)$|(?:ive|al|ous|ful|ic|able|ary|ed|ing|est)$/u.test(word);

/** Words that follow a verb rather than a noun. */
const isFollowed = (token: Token | undefined): boolean =>
  token?.kind === 'number' || token?.kind === 'quote' || (isWord(token) && determiners.has(token.lower));
