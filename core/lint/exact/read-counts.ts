import type { Directive } from '../directives/directive.ts';
import type { Clause, TokenRange } from '../text/clause.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { skipOpeners } from '../text/order-start.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { atEdge, insideOfEdge } from './at-edge.ts';
import type { Ends } from './bounds.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { mayHoldAny, tokensOf, wordAt } from './clause-tokens.ts';
import { comesNext } from './comes-next.ts';
import type { Container } from './container.ts';
import { countOf } from './count-directive.ts';
import { countedNames } from './counted-names.ts';
import { dividedInto, mayDivide } from './divided-into.ts';
import { enclosing, inPlace } from './enclosing.ts';
import type { ExactReader } from './exact-reader.ts';
import { fixedLengths, mayHoldFixedLength } from './fixed-lengths.ts';
import { inAddition } from './in-addition.ts';
import { isOfWhole } from './is-of-whole.ts';
import { isDealtOut, meantEnds } from './meant-ends.ts';
import { mayNameMembers, namedMembers } from './named-members.ts';
import { mayHoldNumber, mayHoldOrdinal } from './numbers.ts';
import { ofMembers } from './of-members.ts';
import { isOfOthers } from './of-others.ts';
import { mayBeDealt, readOneForEach } from './one-for-each.ts';
import { readOrdinalLimit } from './ordinal-limits.ts';
import { paragraphsAround } from './paragraphs-around.ts';
import type { Quantity } from './quantities.ts';
import { readQuantities } from './quantities.ts';
import { namedSection, readContainer } from './read-container.ts';
import { readContinuation } from './read-continuation.ts';
import { mayRepeat, repeatedSingles } from './repeated-singles.ts';
import { mayPickOne, soleSuperlative } from './sole-superlative.ts';
import { lengthWords, toldLengths } from './told-lengths.ts';
import { isTransformed } from './transformed.ts';

/** Lengths and counts: how many of what, in what. */
export const readCounts: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative') return [];
  const view = tokensOf(clause);
  if (clause.force === 'permit') return permittedCounts(view);
  const quantities = [...outsideOfNames(view, readQuantities(view)), ...namedMembers(view), ...soleSuperlative(view)];
  const counts = quantities.filter((one) => isAsked(view, one)).flatMap((one) => countsOf(view, one, quantities));
  const told = [...readOneForEach(view), ...readContinuation(view), ...repeatedSingles(view), ...dividedInto(view)];
  const own = counts.filter(({ evidence }) => !told.some((one) => isInside(evidence, one.evidence)));
  const all = [...own, ...told, ...readOrdinalLimit(view), ...fixedLengths(view), ...toldLengths(view)];
  return all.length > 0 && isOfOthers(view) ? [] : all;
};

/** Whether anything may be counted among tokens. */
export const mayCount = (tokens: readonly Token[]): boolean =>
  mayHoldNumber(tokens) ||
  mayHoldOrdinal(tokens) ||
  mayBeDealt(tokens) ||
  mayHoldFixedLength(tokens) ||
  mayNameMembers(tokens) ||
  mayPickOne(tokens) ||
  mayRepeat(tokens) ||
  mayDivide(tokens) ||
  mayHoldAny(tokens, lengthWords);

/** "Up to three emoji are allowed", "You may use at most two tables": no more of them. */
function permittedCounts(view: ClauseTokens): readonly Directive[] {
  const [first] = view.tokens.slice(view.from, view.from + 1);
  const isOfAnswer = (from: number): boolean =>
    from === view.from ||
    first?.lower === 'you' ||
    view.tokens.slice(view.from, from).some(({ stem }) => composed.has(stem));
  const quantities = readQuantities(view);
  return quantities.flatMap((one) => {
    if (one.bare || one.negated || one.ends.max === undefined || !isOfAnswer(one.from)) return [];
    return countsOf(view, { ...one, ends: { max: one.ends.max } }, quantities);
  });
}

/** The number that a whole phrase is built on counts nothing by itself. */
const isInside = (inner: TokenRange, outer: TokenRange): boolean => inner.from < outer.to && inner.to > outer.from;

/** The "one" of a section called ONE SENTENCE SUMMARY counts nothing. */
function outsideOfNames(view: ClauseTokens, quantities: readonly Quantity[]): readonly Quantity[] {
  const section =
    quantities.length === 0 ? undefined : namedSection({ ...view, to: view.clause.sentence.tokens.length });
  if (section === undefined) return quantities;
  return quantities.filter(({ from, to }) => to <= section.from || from >= section.to);
}

/** An order, or a statement about what the text is made of ("A query consists of 3 to 8 words"). */
function isAsked(view: ClauseTokens, quantity: Quantity): boolean {
  const { from, negated, noun, bare } = quantity;
  if (bare && isOnlyPraised(view, quantity)) return false;
  if (
    negated ||
    isGiven(view) ||
    isLasting(view, quantity) ||
    isSome(view, quantity) ||
    isAverage(view, quantity) ||
    isCondition(view, quantity) ||
    isTransformed(view, quantity) ||
    (noun.unit === 'minute' && (!isSpoken(view) || wordAt(view, view.from) === 'you'))
  )
    return false;
  const isPointedAt = noun.unit === undefined || wordAt(view, from - 1) === 'the';
  if (isPointedAt && bare && isAllThereAre(view, quantity)) return true;
  if (
    isPointedAt &&
    bare &&
    !isOfEach(view, quantity) &&
    !isDealtOut(view, quantity.nounTo) &&
    isMerelyNamed(view, from)
  )
    return false;
  if (view.clause.mood === 'order' || (noun.unit !== undefined && !bare)) return true;
  const before = view.tokens.slice(view.from, from);
  if (before.every(isFiller)) return true;
  return before.some(
    ({ stem }) => composed.has(stem) || capacity.has(stem) || (noun.unit !== undefined && wished.has(stem)),
  );
}

/** "*Altogether,* nine exercises are all there is." */
const isFiller = ({ kind, lower }: Token): boolean => kind === 'punctuation' || fillers.has(lower);
const fillers: ReadonlySet<string> = new Set('altogether overall all in total together sum'.split(' '));

/** "Four arguments, strongest first", "the three sentences that only you could write": a bare number that is only told. */
function isMerelyNamed(view: ClauseTokens, from: number): boolean {
  const before = view.tokens.slice(view.from, from);
  return !before.some(({ kind, stem }) => kind === 'word' && (isVerbStem(stem) || composed.has(stem)));
}

/** "One word is fine", "ten words are easy to learn": neither asked for nor a limit. */
const isOnlyPraised = (view: ClauseTokens, { nounTo }: Quantity): boolean =>
  praise.test(
    view.tokens
      .slice(nounTo, Math.min(view.to, nounTo + 9))
      .map(({ lower }) => lower)
      .join(' '),
  );

const praise =
  /^(?:(?:on|in|for|of|per) (?:the|each|every|a|an) [\p{L}]+ )?(?:is|are|may be|can be|will be) (?:also |often |usually |perfectly |quite |always |just )?(?:fine|easy|easier|good|better|best|ok|okay|acceptable|allowed|welcome|possible|no problem|all right)\b/u;

/** "The six steps together …", "all four exercises in total": there are that many. */
function isSummedUp(view: ClauseTokens, { noun, nounTo }: Quantity): boolean {
  const next = [0, 1].map((offset) => wordAt(view, nounTo + offset)).join(' ');
  return (
    noun.plural &&
    /^(?:together|combined|altogether|taken|in total|in all|as a|jointly|all|come to|add up|amount to|is what|are what)\b/u.test(
      next,
    )
  );
}

const isAllThereAre = (view: ClauseTokens, quantity: Quantity): boolean =>
  isSummedUp(view, quantity) || (quantity.nounTo <= quantity.from + 3 && isEachOf(view, quantity.from));

/** "Each of the six bullets has …": there are that many. */
const isEachOf = (view: ClauseTokens, from: number): boolean =>
  ['each', 'every', 'all'].includes(wordAt(view, from - 3)) && wordAt(view, from - 2) === 'of';

/** "You get 40 articles": what comes in. */
function isGiven(view: ClauseTokens): boolean {
  const [first, second, third] = [0, 1, 2].map((offset) => wordAt(view, view.from + offset));
  return (
    first === 'you' &&
    /^(?:get|receive|see|have|(?:are|will) (?:get|receive|see|given|shown|sent))\b/u.test(`${second} ${third}`)
  );
}

/** "It should last between ten and twenty questions": a conversation, of which an answer is but one turn. */
const isLasting = (view: ClauseTokens, { from, noun }: Quantity): boolean =>
  noun.names.some((name) => turns.has(name)) &&
  [1, 2].some((back) => from - back > view.from && /^last(?:s|ing)?$/u.test(wordAt(view, from - back))) &&
  wordAt(view, from - 2) !== 'the';

const turns: ReadonlySet<string> = new Set(['question', 'message', 'turn', 'round', 'exchange']);

/** "*With more than three authors*, name the first": where there are so many. */
const isCondition = (view: ClauseTokens, { from, nounTo }: Quantity): boolean =>
  from === view.from + 1 &&
  ['with', 'for', 'above', 'from'].includes(wordAt(view, view.from)) &&
  (nounTo === view.to || wordAt(view, nounTo) === ',') &&
  ['more', 'fewer', 'less', 'over', 'only', 'just'].includes(wordAt(view, from));

/** "Sentences average 18 words": some have more, and some fewer. */
const isAverage = (view: ClauseTokens, { from, nounTo }: Quantity): boolean =>
  /^averag/u.test(wordAt(view, from - 1)) || (wordAt(view, nounTo) === 'on' && wordAt(view, nounTo + 1) === 'average');

/**
 * "Two articles from the same outlet", "from one source", "the one section", "in two of the headings": some of them, or one
 * that is known.
 */
function isSome(view: ClauseTokens, { from, nounTo, noun }: Quantity): boolean {
  if (noun.plural && isSaidWhere(view, from)) return true;
  if (wordAt(view, from) === 'one' && ['the', 'from', 'about'].includes(wordAt(view, from - 1))) return true;
  return (
    ['from', 'by', 'of', 'with', 'in'].includes(wordAt(view, nounTo)) &&
    wordAt(view, nounTo + 1) === 'the' &&
    wordAt(view, nounTo + 2) === 'same'
  );
}

/** "Use the keyword *in two to four of the headings*": where something goes. */
const isSaidWhere = (view: ClauseTokens, from: number): boolean =>
  wordAt(view, from - 1) === 'in' &&
  [1, 2, 3, 4].some((ahead) => wordAt(view, from + ahead) === 'of' && wordAt(view, from + ahead + 1) === 'the');

/** Minutes are a length only of what is spoken or read. */
const isSpoken = ({ clause }: ClauseTokens): boolean =>
  /\b(deliver|speech|speak|spoken|talk|read|reading|reader|aloud|listen|presentation|video|podcast|script|voice-?over|story|recit)/iu.test(
    clause.sentence.text,
  );

const composed = stemsOf('consist comprise count run span be have contain number total give carry offer');
const wished = stemsOf('want need expect prefer require');
const capacity = stemsOf('show take hold fit accept allow display support digest absorb remember');

function countsOf(view: ClauseTokens, quantity: Quantity, all: readonly Quantity[]): readonly Directive[] {
  const ends = meantEnds(view, quantity);
  if (ends.min === undefined && ends.max === undefined) return [];
  if (quantity.noun.describes !== undefined && quantity.noun.unit === undefined) return [];
  const container =
    chosen(view, quantity) ??
    atEdge(view, quantity) ??
    insideOfEdge(view, quantity, inAddition(view, readContainer(view, quantity, all)));
  if (container.part === undefined && container.each === undefined && comesNext(view)) return [];
  const count = (name: string, among: Ends, within: Container = container): Directive =>
    countOf({
      clause: limiting(view, quantity),
      evidence: quantity,
      name,
      ends: among,
      container: within,
      about: quantity.about,
    });
  const { only, unit } = quantity.noun;
  if (only !== undefined && unit !== undefined) {
    const beside = paragraphsAround(view, only);
    const within = beside === undefined ? container : {};
    return [
      count(`${only} ${unit}`, ends, within),
      ...leastOf(ends, beside).map((least) => count(unit, least, within)),
    ];
  }
  return countedNames(view, { ...quantity, ends }, asItems(view, quantity)).flatMap(([name, own]) => {
    if (name === container.each)
      return isOfEach(view, quantity) || isLabelled(view, quantity) ? [count(name, own, {})] : [];
    const around = enclosing(view, quantity, container);
    return [
      count(name, own, all.length === 1 && isOfWhole(name, container) ? {} : container),
      ...ofMembers(container, name).map((member) => count(member, own, {})),
      ...(around === undefined
        ? []
        : [{ ...count(name, { min: own.min ?? 0 }, around), clause: inPlace(view.clause) }]),
    ];
  });
}

/** So many of a kind are as many of the unit at least, and what stands beside them. */
const leastOf = ({ min }: Ends, beside = 0): readonly Ends[] =>
  min === undefined ? [] : [{ min: typeof min === 'number' ? min + beside : min }];

/** "Recommend exactly one option", "quote at most one sentence": of those there are, some are picked. */
function chosen(view: ClauseTokens, { from }: Quantity): Container | undefined {
  const verb = view.tokens[skipOpeners(view.tokens, view.from, view.to)];
  return from > view.from && choosing.has(verb?.stem ?? '') ? { part: `${verb?.stem} one` } : undefined;
}

const choosing = stemsOf('recommend mark highlight star quote underline nominate');

/** "Five reasons as bullets", "seven tips in a bulleted list": each is an item of the list too. */
function asItems(view: ClauseTokens, { noun: { names }, nounTo }: Quantity): readonly string[] {
  for (let at = nounTo; at < Math.min(view.to, nounTo + 8) && !names.includes('item'); at += 1) {
    if (!listing.has(wordAt(view, at))) continue;
    const next = ['a', 'an', 'separate', 'single', 'markdown'].includes(wordAt(view, at + 1)) ? at + 2 : at + 1;
    if (listed.has(wordAt(view, next))) return [...names, 'item'];
  }
  return names;
}

const listing: ReadonlySet<string> = new Set(['as', 'in']);
const listed: ReadonlySet<string> = new Set(['bullet', 'bullets', 'bulleted', 'bulletpoints', 'numbered']);

/** "Stop once fifteen questions have been asked" limits them and makes nothing depend on it. */
function limiting({ clause, tokens }: ClauseTokens, { from, to }: Quantity): Clause {
  const isStop = tokens.slice(from, to).some(({ lower }) => lower === 'once' || lower === 'when' || lower === 'after');
  return isStop ? { ...clause, when: [] } : clause;
}

/** "Hashtags: 3 to 5" */
const isLabelled = (view: ClauseTokens, { from }: Quantity): boolean => wordAt(view, from - 1) === ':';

/** "each of the two parts" also says that there are two. */
const isOfEach = (view: ClauseTokens, { from }: Quantity): boolean =>
  view.tokens.slice(Math.max(view.from, from - 3), from).some(({ lower }) => lower === 'of');
