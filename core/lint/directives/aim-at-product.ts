import { readNumber } from '../exact/numbers.ts';
import { singularOf } from '../exact/units.ts';
import type { Clause, Target } from '../text/clause.ts';
import { determiners, isMark, isWord, prepositions } from '../text/clause-words.ts';
import { firstOf, MOST_FIRST } from '../text/first-clauses.ts';
import { skipNegation, skipOpeners } from '../text/order-start.ts';
import { areManyPieces, isOfOtherText } from '../text/other-text.ts';
import { isComposing } from '../text/part-nouns.ts';
import { setOf } from '../text/set-of.ts';
import { areSeveralTexts } from '../text/several-texts.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';
import { toldProduct } from '../text/told-product.ts';
import type { Directive } from './directive.ts';
import { textsMadeApart } from './made-apart.ts';
import { making } from './making.ts';

/** Verbs that make one thing of another: "turn notes into recipe cards". */
const turning = setOf('turn convert transform boil condense rework put');

/** Words at which the noun phrase of a product ends. */
const enders = setOf('that who which whom whose when where if and or but so then is are');

/** What the prompt is there to make, where it speaks of no other text. */
export function productIn(clauses: readonly Clause[]): string | undefined {
  const product = firstOf(clauses, productOf);
  if (product === undefined || areSeveralTexts(clauses.slice(0, MOST_FIRST).map(({ sentence }) => sentence)))
    return undefined;
  return clauses.some((clause) => isOfOtherText(clause, product) && productOf(clause) !== product)
    ? undefined
    : product;
}

/**
 * What the prompt is there to make is the whole answer, whatever it is called: after "You write listings for an estate
 * agency", a rule on "the listing" or "every listing" is one on the answer.
 *
 * @param product - as `productIn` tells it
 */
export const aimAtProduct = (directives: readonly Directive[], product: string | undefined): readonly Directive[] =>
  product === undefined ? directives : directives.map((directive) => aimed(directive, product));

function aimed(directive: Directive, product: string): Directive {
  const { target, per } = directive;
  const isWhole = isProduct(target, product);
  const isEach = per !== undefined && keyOf(per) === product;
  if (!isWhole && !isEach) return directive;
  const { per: _, ...single } = directive;
  return { ...(isEach ? single : directive), ...(isWhole ? { target: { kind: 'response' } } : {}) };
}

const isProduct = ({ kind, name, apart }: Target, product: string): boolean =>
  kind === 'part' && apart !== true && name !== undefined && keyOf(name) === product;

const keyOf = (noun: string): string => stemWord(singularOf(noun).replace(/(?<=[^s])s$/u, ''));

/** The stem of what a clause says that the model makes; undefined where it names several things, or none. */
function productOf(clause: Clause): string | undefined {
  const {
    sentence: { tokens },
    mood,
    conditions,
    from,
    to,
  } = clause;
  if (textsMadeApart(clause).length > 1) return undefined;
  if (mood === 'question' || (conditions[0]?.to ?? from) > from) return undefined;
  const start = skipOpeners(tokens, from, to);
  const verb = tokens[start]?.lower === 'you' ? start + 1 : start;
  if (skipNegation(tokens, from, to) !== from) return undefined;
  const told = toldProduct(tokens[verb]?.lower ?? '');
  if (told !== undefined) return keyOf(told);
  const at = objectAt(tokens, verb, to);
  return at === undefined || isBeside(tokens.slice(at, to)) ? undefined : headAt(tokens, at, to);
}

/** "Write the summary in 25 words *before the list*": one of several things. */
const isBeside = (rest: readonly Token[]): boolean =>
  rest.some(({ lower }, at) => beside.has(lower) && ['the', 'each', 'every'].includes(rest[at + 1]?.lower ?? ''));

const beside = setOf('before after above below beneath under following preceding');

/** Where the name of what is made begins. */
function objectAt(tokens: readonly Token[], verb: number, to: number): number | undefined {
  const word = tokens[verb]?.lower ?? '';
  if (making.has(word)) return ['me', 'us'].includes(tokens[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
  if (!turning.has(word)) return undefined;
  const into = tokens.findIndex(({ lower }, at) => at > verb && at < Math.min(to, verb + 12) && lower === 'into');
  return into === -1 ? undefined : into + 1;
}

function headAt(tokens: readonly Token[], from: number, to: number): string | undefined {
  let at = from;
  while (at < to && isNamePart(tokens, at)) at += 1;
  const head = tokens[at - 1];
  if (at === from || !isWord(head) || determiners.has(head.lower)) return undefined;
  if (areManyPieces(head) || areCounted(tokens, from, at) || isListed(tokens, at)) return undefined;
  // "Listing" has the stem of "list", which is a piece of an answer more often than it is one.
  return isComposing(head.stem) && !/ings?$/u.test(head.lower) ? undefined : keyOf(head.lower);
}

/** "Write ten questions": each of them is but one. */
function areCounted(tokens: readonly Token[], from: number, to: number): boolean {
  const number = from < to ? readNumber(tokens, from) : undefined;
  return number !== undefined && number.least !== 1;
}

const isNamePart = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at]) && !prepositions.has(tokens[at].lower) && !enders.has(tokens[at].lower);

/** "emails and reports": two things. */
const isListed = (tokens: readonly Token[], at: number): boolean =>
  ['and', 'or', '/', '&'].includes(tokens[at]?.lower ?? '') || isMark(tokens[at], ',/');
