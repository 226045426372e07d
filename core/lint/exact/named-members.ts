import { setOf } from '../text/set-of.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { wordAt } from './clause-tokens.ts';
import { enumeratedSet } from './enumerated-set.ts';
import type { Quantity } from './quantities.ts';
import { toldQuantity } from './told-quantity.ts';
import { singularOf, unitNamed } from './units.ts';

/** What a text has several of, each with a name of its own. */
const kinds = setOf(
  'columns headings headers sections subsections options fields keys properties tabs chapters characters slides categories labels tags levels roles stages phases parts criteria dimensions rows heroes protagonists acts modules',
);
/** What has them, where they are its names alone: "an object with `title` and `body`". */
const holders = setOf('object json record dictionary dict');
const named = markOf({ words: [...kinds, ...holders] });

/** Whether things may be listed by their names among tokens. */
export const mayNameMembers = (tokens: readonly Token[]): boolean => mayHold(tokens, named);

/** More words than this are no name. */
const LONGEST_NAME = 4;

/**
 * How many of a kind there are by their names: "the columns *Name, Age and City*" are three, "a story with *Ann, Bob and
 * Carl* as the main characters" has three of them.
 */
export function namedMembers(view: ClauseTokens): readonly Quantity[] {
  if (!mayNameMembers(view.tokens)) return [];
  for (let at = view.from; at < view.to; at += 1) {
    const found = kinds.has(wordAt(view, at)) ? (behind(view, at) ?? ahead(view, at)) : keysOf(view, at);
    if (found !== undefined) return [found];
  }
  return [];
}

const introducing = setOf(': ( named called titled labelled labeled headed entitled are');
const determining = setOf('the these following only exactly its your');

/** "The columns Name, Age and City", "sections titled Causes and Costs". */
function behind(view: ClauseTokens, noun: number): Quantity | undefined {
  const isIntroduced = introducing.has(wordAt(view, noun + 1));
  const from = isIntroduced ? noun + 2 : noun + 1;
  if (!isIntroduced && !isName(view.tokens[from])) return undefined;
  const list = namesAt(view, from, view.to);
  if (list === undefined) return undefined;
  const isAll = hasBefore(view, noun, determining) || wordAt(view, list.to) === 'only';
  return quantityOf(view, noun, { from: noun, to: list.to, size: list.size, isAll });
}

/** "Introduce *Ann, Bob and Carl* as the main characters" */
function ahead(view: ClauseTokens, noun: number): Quantity | undefined {
  const as = [noun - 1, noun - 2, noun - 3].find((at) => wordAt(view, at) === 'as');
  const set = as === undefined ? undefined : enumeratedSet(view, as);
  if (set === undefined || set.from === 0 || !isName(view.tokens[set.from])) return undefined;
  return quantityOf(view, noun, { ...set, to: noun + 1, isAll: false });
}

/** "An object with `title`, `body` and `tags`" */
function keysOf(view: ClauseTokens, holder: number): Quantity | undefined {
  const from = holder + 2;
  if (!holders.has(wordAt(view, holder)) || wordAt(view, holder + 1) !== 'with') return undefined;
  const list = view.tokens[from]?.kind === 'code' ? namesAt(view, from, view.to) : undefined;
  if (list === undefined) return undefined;
  const noun = { names: ['key'], plural: true };
  return toldQuantity(view, { from, to: list.to, ends: { min: list.size }, noun });
}

const hasBefore = (view: ClauseTokens, at: number, words: ReadonlySet<string>): boolean =>
  [1, 2, 3].some((back) => words.has(wordAt(view, at - back)));

/** A name has a capital, or is set off from the text. */
const isName = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'quote' || token.kind === 'code' || /^\p{Lu}/u.test(token.text));

interface Names {
  readonly size: number;
  readonly to: number;
}

/** Short names with commas between them, "and" before the last one, up to the end of what is said. */
function namesAt(view: ClauseTokens, from: number, to: number): Names | undefined {
  let end = from;
  while (end < to && isOfList(view, end)) end += 1;
  const lengths = [0];
  for (let at = from; at < end; at += 1) {
    const isBehindComma = wordAt(view, at - 1) === ',' && lengths.length > 1;
    if (!joints.has(wordAt(view, at))) lengths.push((lengths.pop() ?? 0) + 1);
    // ", and" is one joint.
    else if (!isBehindComma) lengths.push(0);
  }
  const areNames = lengths.length > 1 && lengths.every((length) => length > 0 && length <= LONGEST_NAME);
  return areNames && isEnd(view, end, to) ? { size: lengths.length, to: end } : undefined;
}

const isOfList = (view: ClauseTokens, at: number): boolean => {
  const token = view.tokens[at];
  return joints.has(wordAt(view, at)) || (token !== undefined && isPartOfName(token));
};

const joints = setOf(', and &');
const isPartOfName = ({ kind, lower }: Token): boolean =>
  kind === 'quote' || kind === 'code' || kind === 'number' || (kind === 'word' && !closing.has(lower));

/** What follows a list of names, and words that make it another thing than one. */
const closing = setOf('only as in with for that which each or etc if when must should where');
const isEnd = (view: ClauseTokens, at: number, to: number): boolean =>
  at >= to || closesList.has(wordAt(view, at)) || wordAt(view, at) === '.';
const closesList = setOf('only as in ) ; with each for');

interface Members {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly isAll: boolean;
}

function quantityOf(view: ClauseTokens, noun: number, { from, to, size, isAll }: Members): Quantity | undefined {
  if (isOpen(view, from)) return undefined;
  const word = wordAt(view, noun);
  const unit = unitNamed([word]);
  const counted = { names: [singularOf(word)], plural: true, ...(unit === undefined ? {} : { unit }) };
  return toldQuantity(view, { from, to, ends: isAll ? { min: size, max: size } : { min: size }, noun: counted });
}

/** "Sections *such as* Causes and Costs": some of them. */
const isOpen = (view: ClauseTokens, from: number): boolean =>
  [0, 1, 2].some((back) => ['like', 'as', 'example', 'including'].includes(wordAt(view, from - back)));
