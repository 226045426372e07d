import type { Directive } from '../directives/directive.ts';
import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated, wordAt } from './clause-tokens.ts';
import { countOf } from './count-directive.ts';
import { enumeratedSet } from './enumerated-set.ts';
import { sizeOfSet } from './known-sets.ts';
import { readCountedNoun } from './noun-phrase.ts';
import { determiners } from './nouns-around.ts';
import { readNumber } from './numbers.ts';
import { containerOfClause } from './read-container.ts';
import { singularOf, unitNamed } from './units.ts';

/** What stands behind "each" or "per", and how many there are of it. */
interface KnownSet extends TokenRange {
  readonly size: number;
}

/** What each of them gets: so many of a noun. */
interface Share extends TokenRange {
  readonly name: string;
  readonly count: number;
}

/** "Each of her four children is remembered in a sentence of their own", "one tip for every letter of the alphabet". */
export function readOneForEach(view: ClauseTokens): readonly Directive[] {
  if (!mayBeDealt(view.tokens)) return [];
  for (let at = view.from; at < view.to - 1; at += 1) {
    if (!dealing.has(wordAt(view, at))) continue;
    const found = oneInEach(view, at) ?? sharedAt(view, at);
    if (found !== undefined) return [found];
  }
  return [];
}

/** What each of a known set gets, at its "each". */
function sharedAt(view: ClauseTokens, at: number): Directive | undefined {
  const listed = setBehind(view, at);
  const set = listed ?? knownSet(view, at);
  if (set === undefined) return undefined;
  const share =
    listed?.share ?? shareAfter(view, set.to) ?? shareBefore(view, at) ?? ownShare(view, at) ?? spreadShare(view, at);
  if (share === undefined || isNegated(view.clause, share)) return undefined;
  const evidence = { from: Math.min(at, share.from), to: Math.max(set.to, share.to) };
  const all = set.size * share.count;
  const ends = isAllThereIs(view, set.to) ? { min: all, max: all } : { min: all };
  const { each } = containerOfClause(view);
  const container = each === undefined || each === share.name ? {} : { each };
  return countOf({ clause: { ...view.clause, when: [] }, evidence, name: share.name, ends, container });
}

/** "Spend *two sentences each on causes, effects and remedies*": what each of the things gets that are listed behind it. */
function setBehind(view: ClauseTokens, at: number): (KnownSet & { readonly share: Share }) | undefined {
  if (wordAt(view, at) !== 'each' || !['on', 'for', 'about', 'to'].includes(wordAt(view, at + 1))) return undefined;
  const end = wordAt(view, view.to - 1) === '.' ? view.to - 1 : view.to;
  const set = enumeratedSet(view, end);
  const share = [at - 2, at - 3, at - 4]
    .filter((start) => start >= view.from)
    .map((start) => shareAt({ ...view, to: at }, start))
    .find((one) => one !== undefined);
  return set === undefined || share === undefined || set.from <= at ? undefined : { ...set, from: at, share };
}

const dealing: ReadonlySet<string> = new Set('each every per all'.split(' '));
const dealt = markOf({ words: dealing });

/** Whether something may be dealt out among tokens. */
export const mayBeDealt = (tokens: readonly Token[]): boolean => mayHold(tokens, dealt);

/** "Put *each sentence into a paragraph of its own*": no paragraph has two of them. */
function oneInEach(view: ClauseTokens, at: number): Directive | undefined {
  const inner = unitNamed([wordAt(view, at + 1)]);
  const outer = unitNamed([wordAt(view, at + 4)]);
  const isOwn = /^(?:in|into|on) an? .+ of (?:its|their) own\b/u.test(wordsFrom(view, at + 2, 6));
  if (!isOwn || inner === undefined || outer === undefined) return undefined;
  const evidence = { from: at, to: Math.min(view.to, at + 8) };
  return countOf({ clause: view.clause, evidence, name: inner, ends: { max: 1 }, container: { each: outer } });
}

const knownSet = (view: ClauseTokens, at: number): KnownSet | undefined =>
  namedSet(view, at) ?? listedSet(view, at) ?? setBefore(view, at) ?? countedSet(view, at) ?? toldBefore(view, at);

/** "Background and findings, *each in its own paragraph*", "… in *a section of their own each*". */
function toldBefore(view: ClauseTokens, at: number): KnownSet | undefined {
  const next = wordsFrom(view, at + 1, 3);
  const isOwn = /^(?:in|on|as|with|gets?) (?:(?:its|their) own|an? )/u.test(next);
  if (wordAt(view, at - 1) === ',' && isOwn) {
    const set = enumeratedSet(view, at - 1);
    return set === undefined ? undefined : { ...set, to: at + 1 };
  }
  const share = ownShare(view, at);
  return share === undefined ? undefined : enumeratedSet(view, share.from - 1);
}

/** "in *a section of their own* each" */
function ownShare(view: ClauseTokens, at: number): Share | undefined {
  if (!/^of (?:its|their) own$/u.test(wordsFrom(view, at - 3, 3))) return undefined;
  const start = [at - 5, at - 6].find((index) => ['a', 'an', 'one'].includes(wordAt(view, index)));
  return start === undefined ? undefined : shareAt({ ...view, to: at - 3 }, start);
}

/** "One exercise for each day of the week, *and no other*" */
const isAllThereIs = (view: ClauseTokens, from: number): boolean =>
  /\b(?:and|but) (?:no|not one|not a single|none) (?:other|more|further|others|besides|beyond)\b/u.test(
    wordsFrom(view, from, MOST_REST),
  );
const MOST_REST = 12;

/** "*fifteen quotations*, every one in a sentence of its own" */
function countedSet(view: ClauseTokens, at: number): KnownSet | undefined {
  if (wordAt(view, at - 1) !== ',') return undefined;
  for (let start = Math.max(view.from, at - 6); start < at - 2; start += 1) {
    const number = readNumber(view.tokens, start);
    if (typeof number?.least !== 'number' || readCountedNoun(view, number.to)?.to !== at - 1) continue;
    return { size: number.least, from: start, to: wordAt(view, at + 1) === 'one' ? at + 2 : at + 1 };
  }
  return undefined;
}

/** "each of her *four children*", "every *letter of the alphabet*", "every one of the *twelve months*". */
function namedSet(view: ClauseTokens, at: number): KnownSet | undefined {
  const start = startOfSet(view, at + 1);
  const number = readNumber(view.tokens, start);
  if (number !== undefined && start > at + 1) {
    const noun = readCountedNoun(view, number.to);
    return typeof number.least === 'number'
      ? { size: number.least, from: at, to: noun?.to ?? number.to + 1 }
      : undefined;
  }
  const rest = wordsFrom(view, start, 7);
  const size = sizeOfSet(rest) ?? lettersOfWord(view, start);
  return size === undefined ? undefined : { size, from: at, to: start + 1 };
}

const wordsFrom = (view: ClauseTokens, from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => wordAt(view, from + index))
    .join(' ')
    .trim();

/** Behind "one of", "of the", "of our". */
function startOfSet(view: ClauseTokens, from: number): number {
  const one = ['one', 'single'].includes(wordAt(view, from)) ? from + 1 : from;
  if (wordAt(view, one) !== 'of') return from;
  const isNamed = determiners.has(wordAt(view, one + 1)) || wordAt(view, one + 1) === 'these';
  const start = isNamed ? one + 2 : one + 1;
  return wordAt(view, start) === 'following' ? start + 1 : start;
}

/** "each letter of the word WATCHMAKER" */
function lettersOfWord(view: ClauseTokens, at: number): number | undefined {
  if (!/^letters? (?:of|in) the (?:word|name)$/u.test(wordsFrom(view, at, 4))) return undefined;
  const word = view.tokens[at + 4]?.text.replace(/[^\p{L}]/gu, '') ?? '';
  return word.length > 2 ? word.length : undefined;
}

/** "each of these: who, what, when and where" */
function listedSet(view: ClauseTokens, at: number): KnownSet | undefined {
  const { tokens } = view.clause.sentence;
  const colon = tokens.findIndex(({ text }, index) => index > at && index < at + 9 && text === ':');
  if (colon === -1 || !/^(?:of (?:these|the following|them|:)|:)/u.test(wordsFrom(view, at + 1, 3))) return undefined;
  const commas = tokens.slice(colon).filter(({ text }) => text === ',').length;
  return commas < 2 ? undefined : { size: commas + 1, from: at, to: Math.min(view.to, tokens.length) };
}

/** "over the four seasons, with five for each of them" */
function setBefore(view: ClauseTokens, at: number): KnownSet | undefined {
  if (
    at + 1 < view.to &&
    !/^(?:of them|of these|one|season|$)/u.test(
      wordsFrom(view, at + 1, 2)
        .replace(/[.,;!]/gu, '')
        .trim(),
    )
  )
    return undefined;
  for (let start = view.from; start < at - 1; start += 1) {
    if (
      !['over', 'among', 'across', 'between', 'to'].includes(wordAt(view, start)) ||
      wordAt(view, start + 1) !== 'the'
    )
      continue;
    const number = readNumber(view.tokens, start + 2);
    if (typeof number?.least === 'number' && number.to < at) return { size: number.least, from: start, to: at + 1 };
  }
  return undefined;
}

/** "a sentence of its own", "one paragraph each", "gets a headline": behind what it is for. */
function shareAfter(view: ClauseTokens, from: number): Share | undefined {
  for (let at = from; at < Math.min(view.to - 1, from + 10); at += 1) {
    if (!articles.has(wordAt(view, at))) continue;
    const isSeparate = separate.has(wordAt(view, at + 1));
    const noun = isSeparate ? at + 2 : at + 1;
    const word = wordAt(view, noun);
    const isOwn = wordAt(view, noun + 1) === 'of' && ['own'].includes(wordAt(view, noun + 3));
    const isGiven = giving.has(wordAt(view, at - 1)) || wordAt(view, at - 1) === 'with';
    if (word.length < 3 || !(isSeparate || isOwn || isGiven || wordAt(view, at) === 'one')) continue;
    const name = unitNamed([word]) ?? singularOf(word);
    return { name, count: 1, from: at, to: noun + 1 };
  }
  return undefined;
}

const articles: ReadonlySet<string> = new Set('a an one its their'.split(' '));
const separate: ReadonlySet<string> = new Set('separate single own different distinct full short'.split(' '));
const giving: ReadonlySet<string> = new Set('gets has receives deserves is needs takes gives give'.split(' '));

/** "*one headline* per letter", "*a tag* for each day", "one *of the items* for every …": before what it is for. */
function shareBefore(view: ClauseTokens, at: number): Share | undefined {
  const place = placeBefore(view, at);
  const end = place < at && devoted.has(wordAt(view, place - 1)) ? place - 2 : place;
  if (end === at && wordAt(view, at) !== 'per') return undefined;
  for (let start = end - 2; start >= Math.max(view.from, end - 8); start -= 1) {
    const found = shareAt({ ...view, to: end }, start);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where "for each", "at the start of each", "in front of each" begins. */
function placeBefore(view: ClauseTokens, at: number): number {
  if (forEach.has(wordAt(view, at - 1))) return at - 1;
  if (wordAt(view, at - 1) !== 'of' || !sides.has(wordAt(view, at - 2))) return at;
  return wordAt(view, at - 3) === 'the' ? at - 4 : at - 3;
}

const sides: ReadonlySet<string> = new Set('start beginning end head top bottom foot front side back'.split(' '));

/** What an article or a number counts, up to the end of a view. */
function shareAt(view: ClauseTokens, start: number): Share | undefined {
  const isArticle = ['a', 'an'].includes(wordAt(view, start));
  if (isArticle && fractions.has(wordAt(view, start - 1))) return undefined;
  const number = isArticle ? { least: 1, to: start + 1 } : readNumber(view.tokens, start);
  if (typeof number?.least !== 'number') return undefined;
  const isOfKnown = wordAt(view, number.to) === 'of' && wordAt(view, number.to + 1) === 'the';
  const noun = readCountedNoun(view, isOfKnown ? number.to + 2 : number.to);
  const name = noun?.names[0];
  if (noun === undefined || name === undefined) return undefined;
  const isOwn = /^of (?:its|their) own$/u.test(wordsFrom(view, noun.to, 3));
  const isWhole = noun.to === view.to || isOwn || isOfKnown;
  return isWhole ? { name, count: number.least, from: start, to: view.to } : undefined;
}

/** "*Half* a page for each" */
const fractions: ReadonlySet<string> = new Set('half quarter third'.split(' '));

/** "A sentence *is devoted* to each" */
const devoted: ReadonlySet<string> = new Set(
  'devoted dedicated given assigned reserved allotted written due'.split(' '),
);

const forEach: ReadonlySet<string> = new Set(
  'for to with in on from about after before behind under above below beside'.split(' '),
);

/** "Spread *the themes* over the four seasons, with five for each" */
function spreadShare(view: ClauseTokens, at: number): Share | undefined {
  const number = [at - 2, at - 1].map((index) => readNumber(view.tokens, index)).find((one) => one !== undefined);
  if (typeof number?.least !== 'number' || !spreading.has(wordAt(view, view.from))) return undefined;
  const noun = readCountedNoun(view, wordAt(view, view.from + 1) === 'the' ? view.from + 2 : view.from + 1);
  const name = noun?.names[0];
  return name === undefined ? undefined : { name, count: number.least, from: view.from, to: at };
}

const spreading: ReadonlySet<string> = new Set('spread distribute divide split share deal arrange'.split(' '));
