import type { Bound } from '../directives/value.ts';
import type { TokenRange } from '../text/clause.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { BoundKind, BoundMatch, Ends } from './bounds.ts';
import { boundAfter, boundBefore, complementOf, rangeOf } from './bounds.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated, wordAt } from './clause-tokens.ts';
import { nobodyDoes } from './nobody-does.ts';
import type { CountedNoun } from './noun-phrase.ts';
import { readCountedNoun } from './noun-phrase.ts';
import { nounPhraseAt } from './nouns-around.ts';
import { numberedNoun } from './numbered-noun.ts';
import type { NumberMatch } from './numbers.ts';
import { mayHoldNumber, readNumber } from './numbers.ts';

/** How many of something: "at most three short sentences". */
export interface Quantity extends TokenRange {
  readonly ends: Ends;
  readonly noun: CountedNoun;
  /** Where the noun ends: what the quantity is counted in follows. */
  readonly nounTo: number;
  /** A number without any word that bounds it. */
  readonly bare: boolean;
  /** A word like "about" stands with it. */
  readonly about: boolean;
  /** Negated as a whole ("do not write three paragraphs"): only then it says what must not be. */
  readonly negated: boolean;
}

/** All quantities of a clause, in reading order. */
export function readQuantities(view: ClauseTokens): readonly Quantity[] {
  if (!mayHoldNumber(view.tokens)) return [];
  const found: Quantity[] = [];
  for (let at = view.from; at < view.to; at += 1) {
    const quantity = quantityAt(view, at, found.at(-1));
    if (quantity === undefined) continue;
    found.push(quantity);
    at = Math.max(at, quantity.nounTo - 1);
  }
  return found;
}

/** "A 2D image", "3D models": how it looks. */
function isOfSpace({ tokens }: ClauseTokens, at: number): boolean {
  const [number, next] = [tokens[at], tokens[at + 1]];
  return number?.kind === 'number' && next?.lower === 'd' && next.start === number.end;
}

function quantityAt(view: ClauseTokens, at: number, before: Quantity | undefined): Quantity | undefined {
  const from = before?.to ?? view.from;
  const first = readNumber(view.tokens, at);
  if (first === undefined || first.to > view.to || isOfSpace(view, at)) return undefined;
  const number = withFigure(view, rangeAt(view, first));
  const inner = boundAfter(view.tokens, number.to, view.to);
  if (isPartOf(view, { from: at, to: number.to })) return undefined;
  const noun =
    readCountedNoun(view, inner?.to ?? number.to) ?? nounOfSome(view, number.to) ?? nounBefore(view, at, number.to);
  if (noun === undefined || isNoCount(view, number, noun)) return undefined;
  const outer = inner ?? boundAfter(view.tokens, noun.to, view.to);
  const leading = spreadsOver(view, at)
    ? undefined
    : (boundBefore(view.tokens, at, from) ?? boundBefore(view.tokens, articleBefore(view, at), from));
  const bound = boundOf(leading, outer);
  const verb = bound === undefined ? limitBefore(view, at, from) : undefined;
  const range = { from: leading?.from ?? verb?.from ?? at, to: Math.max(noun.to, outer?.to ?? 0) };
  const kind = (bound ?? verb ?? boundOfJoined(view, at, before) ?? boundBehindEach(view, noun.to))?.kind;
  return finish(view, { number, noun, kind, range });
}

/** "*Spread* it *over* two sentences": that many, and not more than that; but "let no line run over 12 words". */
const spreadsOver = (view: ClauseTokens, at: number): boolean =>
  wordAt(view, at - 1) === 'over' &&
  !view.tokens.slice(view.from, at).some(({ lower }) => lower === 'no' || lower === 'not' || lower === 'never') &&
  [2, 3, 4].some((back) => spreading.has(view.tokens[at - back]?.stem ?? '') && at - back >= view.from);

const spreading = stemsOf('spread stretch split distribute divide extend break run unfold deal');

/** "Two questions per chapter, *at most*": the bound may stand behind what the number is for. */
function boundBehindEach(view: ClauseTokens, at: number): { readonly kind: BoundKind } | undefined {
  if (!['per', 'each', 'every'].includes(wordAt(view, at))) return undefined;
  const end = at + 1 + nounPhraseAt(view, at + 1).length;
  const bound = boundAfter(view.tokens, wordAt(view, end) === ',' ? end + 1 : end, view.to);
  return bound?.kind === 'most' || bound?.kind === 'least' ? bound : undefined;
}

/** "At most eight paragraphs *and 400 words*": no more of either. */
function boundOfJoined(
  view: ClauseTokens,
  at: number,
  before: Quantity | undefined,
): { readonly kind: BoundKind } | undefined {
  if (before?.nounTo !== at - 1 || !['and', 'or', 'nor'].includes(wordAt(view, at - 1))) return undefined;
  const { bare, negated, about, ends } = before;
  const isOneSided = (ends.min === undefined) !== (ends.max === undefined);
  if (bare || negated || about || !isOneSided) return undefined;
  return { kind: ends.max === undefined ? 'least' : 'most' };
}

/** "15 to 30 *of the most surprising quotes*", "five of your favourite books". */
function nounOfSome(view: ClauseTokens, at: number): CountedNoun | undefined {
  if (wordAt(view, at) !== 'of' || !['the', 'your', 'these', 'those'].includes(wordAt(view, at + 1))) return undefined;
  const noun = readCountedNoun(view, ['most', 'best', 'least'].includes(wordAt(view, at + 2)) ? at + 3 : at + 2);
  return noun?.plural === true ? noun : undefined;
}

/** "3,000 requests/hour" is a rate, "a 5-column table" one table, and "13 +new line" a numbered line. */
function isNoCount({ tokens, clause }: ClauseTokens, { to: at, isOpen }: NumberMatch, noun: CountedNoun): boolean {
  if (isOpen && !noun.plural) return true;
  const [number, next, behind] = [tokens[at - 1], tokens[at], tokens[noun.to]];
  if (behind?.text === '/' && tokens[noun.to - 1]?.end === behind.start) return true;
  if (next?.text === '+' && number?.end !== next.start) return true;
  const between = clause.sentence.text.slice(number?.end ?? 0, next?.start ?? 0);
  return /^\s{2,}$/u.test(between) || (noun.unit === undefined && /^[-‑]$/u.test(between));
}

const boundOf = (leading: BoundMatch | undefined, outer: BoundMatch | undefined): Found | undefined =>
  leading === undefined || outer === undefined ? (leading ?? outer) : strongest(leading, outer);

/** "below *the* 100-word mark" */
const articleBefore = (view: ClauseTokens, at: number): number => (wordAt(view, at - 1) === 'the' ? at - 1 : at);

const nounBefore = (view: ClauseTokens, at: number, to: number): CountedNoun | undefined =>
  limitedNoun(view, at, to) ?? labelledNoun(view, at, to) ?? numberedNoun(view, at, to);

/** "ten (10) items" */
function withFigure(view: ClauseTokens, number: NumberMatch): NumberMatch {
  if (wordAt(view, number.to) !== '(') return number;
  const figure = readNumber(view.tokens, number.to + 1);
  return figure !== undefined && wordAt(view, figure.to) === ')' ? { ...number, to: figure.to + 1 } : number;
}

/** "*Hashtags*: 3 to 5", "*Bullet points*: max. 4": a label that names what is counted. */
function labelledNoun(view: ClauseTokens, at: number, to: number): CountedNoun | undefined {
  if (!isEnd(view, to)) return undefined;
  const bound = boundBefore(view.tokens, at, view.from);
  const colon = (bound?.from ?? at) - 1;
  if (wordAt(view, colon) !== ':') return undefined;
  let start = view.from;
  while (start < colon && ['-', '*', '•', '#', 'number', 'of', 'total'].includes(wordAt(view, start))) start += 1;
  const noun = readCountedNoun(view, start);
  return noun?.plural === true && noun.to === colon ? { ...noun, to } : undefined;
}

const isEnd = (view: ClauseTokens, at: number): boolean => {
  const bound = boundAfter(view.tokens, at, view.to);
  return view.tokens.slice(bound?.to ?? at, view.to).every(({ kind }) => kind === 'punctuation');
};

/** "Limit *uppercase words* to one", "keep the number of *tips* at five": the noun stands with the verb. */
function limitedNoun(view: ClauseTokens, at: number, to: number): CountedNoun | undefined {
  for (let verb = at - 1; verb >= Math.max(view.from, at - 14); verb -= 1) {
    if (!limitVerbs.has(view.tokens[verb]?.stem ?? '')) continue;
    const number =
      ['the', 'total'].includes(wordAt(view, verb + 1)) && wordAt(view, verb + 3) === 'of' ? verb + 4 : verb + 1;
    const noun = readCountedNoun(view, wordAt(view, number) === 'the' ? number + 1 : number);
    return noun?.plural === true ? { ...noun, to } : undefined;
  }
  return undefined;
}

/** "between 2 and 3", "2–3", "2 to 3", "two or three". */
function rangeAt({ tokens, clause, to }: ClauseTokens, first: NumberMatch): NumberMatch {
  const between = tokens[first.to];
  const last = tokens[first.to - 1];
  if (between === undefined || last === undefined || first.to >= to) return first;
  const glued = last.kind === 'number' && between.kind === 'number' && between.start === last.end + 1;
  const joins = glued && /[-‑]/u.test(clause.sentence.text[last.end] ?? '');
  const second = joins
    ? readNumber(tokens, first.to)
    : rangeWords.has(between.lower)
      ? readNumber(tokens, first.to + 1)
      : undefined;
  if (second === undefined || second.to > to) return first;
  const ordered = typeof first.least !== 'number' || typeof second.most !== 'number' || first.least <= second.most;
  return ordered ? { least: first.least, most: second.most, to: second.to } : first;
}

/** "seven-year-olds": an age counts nothing. */
const isAge = (view: ClauseTokens, at: number): boolean =>
  /^(year|month|week|day)s?$/u.test(wordAt(view, at)) && /^olds?$/u.test(wordAt(view, at + 1));

const rangeWords: ReadonlySet<string> = new Set(['–', '—', '-', '−', 'to', 'or', 'and', 'through', '...', '…', '~']);

/** A step or an item number ("step 3 words it", "§ 3"): not how many. */
function isPartOf(view: ClauseTokens, { from: at, to }: TokenRange): boolean {
  const previous = view.tokens[at - 1];
  const touches = previous !== undefined && at > view.from && previous.end === view.tokens[at]?.start;
  return (
    isAge(view, to) ||
    (touches && /^[.,:$€£#/=+-]$/u.test(previous.text) && previous.text !== '=') ||
    numbered.has(wordAt(view, at - 1))
  );
}

const numbered: ReadonlySet<string> = new Set(
  'step chapter figure table version level rule part slide page line number no option grade form first last next other remaining previous these those'.split(
    ' ',
  ),
);

type Found = Pick<BoundMatch, 'kind' | 'from'>;

const strongest = (leading: Found, outer: Found): Found =>
  leading.kind === 'about' || leading.kind === 'exact'
    ? outer.kind === 'about'
      ? leading
      : { ...outer, from: leading.from }
    : leading;

/** "Keep it to 40 words", "limit the intro to two lines": the verb bounds the number from above. */
function limitBefore(
  view: ClauseTokens,
  at: number,
  from: number,
): { readonly kind: BoundKind; readonly from: number } | undefined {
  if (!limitPrepositions.has(wordAt(view, at - 1))) return undefined;
  for (let index = at - 2; index >= Math.max(from, at - 10); index -= 1) {
    if (limitVerbs.has(view.tokens[index]?.stem ?? '')) return { kind: 'most', from: index };
  }
  return undefined;
}

const limitPrepositions: ReadonlySet<string> = new Set('to at after within in into on once when'.split(' '));

const limitVerbs: ReadonlySet<string> = stemsOf(
  'limit restrict confine narrow cap cut trim reduce shorten condense stop squeeze compress boil shrink clip truncate fit hold keep curb wrap break',
);

interface Parts {
  readonly number: NumberMatch;
  readonly noun: CountedNoun;
  readonly kind: BoundKind | undefined;
  readonly range: TokenRange;
}

function finish(view: ClauseTokens, { number, noun, kind, range }: Parts): Quantity {
  const isMeasured = noun.unit === 'minute' || noun.unit === 'page';
  // "Under one minute" is not none.
  const meant = number.isOpen ? 'least' : kind;
  const ends = rangeOf(meant === 'less' && isMeasured ? 'most' : meant, number.least, number.most);
  const isCalled = wordAt(view, range.from - 1) === 'without' && view.clause.negators.length > 1;
  const isDenied = isNegated(view.clause, range) || nobodyDoes(view, range);
  const isTurned = isDeniedBehind(view, range) ? isDenied : isDenied !== isRefused(view, range, ends);
  const negated = !isCalled && isTurned;
  const turned = negated ? complementOf(ends) : undefined;
  return {
    ...range,
    noun,
    nounTo: noun.to,
    ends: normalised(turned ?? ends),
    bare: kind === undefined && !spans(number),
    about: kind === 'about',
    negated: negated && turned === undefined,
  };
}

/** "Answers under 80 words *are to be avoided*": what is said of the limit behind it is a negator already. */
const isDeniedBehind = ({ clause }: ClauseTokens, { from, to }: TokenRange): boolean =>
  clause.negators.some((negator) => negator.from >= to && negator.governs.from < to && from < negator.governs.to);

/**
 * "Anything longer than 90 words gets cut off", "fewer than six sentences look careless": what is said of more, or of
 * less, than the limit.
 */
function isRefused(view: ClauseTokens, { to }: TokenRange, { min, max }: Ends): boolean {
  if ((min === undefined) === (max === undefined)) return false;
  const rest = view.tokens.slice(to, Math.min(view.to, to + 9)).filter(({ kind }) => kind === 'word');
  const text = ` ${rest.map(({ lower }) => lower).join(' ')} `;
  if (max !== undefined) return tooLittle.test(text);
  return rest.some(({ stem }) => refusing.has(stem)) || tooMuch.test(text);
}

const tooMuch =
  / (?:too (?:long|much|many)|(?:to|be) (?:rejected|split|refused)|out of the question|not (?:accepted|acceptable|allowed|printed|published|permitted|possible|tolerated|wanted|welcome|okay|ok|fine)) /u;

/** What is said of a text that is too short. */
const tooLittle =
  / (?:(?:too|very|rather|so) (?:little|few|short|thin|meagre|meager|brief|skimpy|sparse|lean|terse)|(?:is|are|be|get|gets|goes|will be) (?:\w+ )?(?:not enough|never enough|rejected|refused|returned|bounced|sent back|turned away|turned down|thrown out|discarded|marked down|failed|incomplete|unfinished|inadequate|insufficient|unacceptable|worthless|useless|a failure|not ready|not accepted|not acceptable|not paid|not published|not printed|not finished|not done|not complete)|(?:comes?|goes|go|bounces?|gets sent|is sent|are sent|handed|thrown) (?:straight |right )?back|(?:counts?|treated|regarded|considered|seen|taken|marked|read|reads|looks?|look|looked) (?:as |upon as |like )?(?:an? )?(?:\w+ )?(?:incomplete|unfinished|careless|lazy|sloppy|inadequate|insufficient|draft|failure|failed|thin|poor|cheap|rude|curt|skimpy|shallow|fragment|stub|half-done|rushed)|not enough|will not do|won't do|does not do|do not do|not suffice|falls? short|does not count|do not count|fails?) /u;

const refusing = stemsOf(
  'scare overwhelm tire bore annoy confuse cut truncate reject refuse discard drop ignore lose lost forbidden unacceptable break crash fail banned prohibited overflow vanish disappear trim clip unread unwelcome',
);

const spans = ({ least, most }: NumberMatch): boolean => least !== most;

/** Counts are never negative. */
const normalised = ({ min, max }: Ends): Ends => ({
  ...(min === undefined || min === 0 ? {} : { min }),
  ...(max === undefined ? {} : { max: clamp(max) }),
});

const clamp = (bound: Bound): Bound => (typeof bound === 'number' ? Math.max(0, bound) : bound);
