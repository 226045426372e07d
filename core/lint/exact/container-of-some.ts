import { auxiliaries, modals } from '../text/clause-words.ts';
import { setOf } from '../text/set-of.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { readNumber, readOrdinal } from './numbers.ts';
import type { Quantity } from './quantities.ts';
import { isPlural, singularOf, unitNamed } from './units.ts';

/** Most words of a subject that are looked at. */
const MOST_SUBJECT = 9;

/** How many of a kind are meant, without a number, or which: "body paragraphs" are neither the first nor the last. */
const quantifiers = setOf('most some several few half other remaining body middle inner main');

/** Words between a noun and the numbers of those that are meant: "sections 2 and 3", "bullets 1 to 4". */
const joints = setOf('to and or through - – , &');

const verbs = setOf(
  'have has consist consists contain contains comprise comprises take takes get gets run runs hold holds',
);

/**
 * The container that a subject names where it picks some of a kind: "Section 2 has …", "Bullets 1 to 4 have …", "The
 * second and third paragraphs have …", "At least one line consists of …", "Two of the sections have …".
 */
export function containerOfSome(view: ClauseTokens, { from }: Quantity): Container | undefined {
  const to = verbBefore(view, from);
  if (to === undefined) return undefined;
  const start = ['the', 'only', 'every'].includes(wordAt(view, view.from)) ? view.from + 1 : view.from;
  const noun = numberedNoun(view, start, to) ?? countedNoun(view, start, to);
  if (noun === undefined) return undefined;
  const unit = unitNamed([noun]) ?? singularOf(noun);
  const part = view.tokens.slice(start, to).map(({ lower }) => lower);
  const name = part.map((word) => (word === noun ? unit : word)).join(' ');
  return { part: name, ...(isPlural(noun) ? { each: unit } : {}) };
}

/** Where the verb of the subject stands, before a quantity. */
function verbBefore(view: ClauseTokens, from: number): number | undefined {
  for (let at = view.from; at < Math.min(from, view.from + MOST_SUBJECT); at += 1) {
    const word = wordAt(view, at);
    if (['each', 'every', 'all', 'no'].includes(word) && wordAt(view, at + 1) !== 'other') return undefined;
    if (at > view.from && (auxiliaries.has(word) || modals.has(word) || verbs.has(word))) return at;
  }
  return undefined;
}

/** "section 2", "line one", "bullet points 1 to 4": a noun, and behind it nothing but numbers. */
function numberedNoun(view: ClauseTokens, from: number, to: number): string | undefined {
  let at = to;
  const isNumber = (place: number): boolean => readNumber(view.tokens, place)?.to === place + 1;
  while (at > from && (isNumber(at - 1) || joints.has(wordAt(view, at - 1)))) at -= 1;
  const isNumbered = at < to && isNumber(at);
  return isNumbered && at - from <= 2 ? nounAt(view, at - 1) : undefined;
}

/** "second and third paragraphs", "at least one line", "most sections": a noun behind a number of them. */
function countedNoun(view: ClauseTokens, from: number, to: number): string | undefined {
  const before = view.tokens.slice(from, to - 1);
  const ordinals = before.filter(
    ({ lower }, offset) =>
      lower === 'last' || lower === 'final' || readOrdinal(view.tokens, from + offset) !== undefined,
  ).length;
  const isSome =
    ordinals > 1 ||
    quantifiers.has(wordAt(view, from)) ||
    before.some((_, offset) => isCountAt(view, from + offset, to));
  return isSome ? nounAt(view, to - 1) : undefined;
}

/** "at least one line", "two of the sections", but not "three paragraphs", which are all there are. */
function isCountAt(view: ClauseTokens, at: number, to: number): boolean {
  const number = readNumber(view.tokens, at);
  if (number === undefined || number.to >= to) return false;
  return wordAt(view, number.to) === 'of' || ['least', 'most', 'than'].includes(wordAt(view, at - 1));
}

function nounAt(view: ClauseTokens, at: number): string | undefined {
  const token = view.tokens[at];
  if (token?.kind !== 'word') return undefined;
  const isCounted = unitNamed([token.lower]) !== undefined || isPlural(token.lower);
  return isCounted || readNumber(view.tokens, at + 1) !== undefined ? token.lower : undefined;
}
