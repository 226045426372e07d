import type { Directive } from '../directives/directive.ts';
import type { Occurrence } from '../directives/value.ts';
import type { Clause, Condition } from '../text/clause.ts';
import { isPerson } from '../text/clause-mood.ts';
import { isVerbStem } from '../text/imperative-verbs.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';
import { markOf, mayHold } from '../text/word-marks.ts';
import type { Ends } from './bounds.ts';
import type { ClauseTokens } from './clause-tokens.ts';
import { isNegated, tokensOf, wordAt } from './clause-tokens.ts';
import type { Container } from './container.ts';
import { targetOf } from './count-directive.ts';
import type { ExactReader } from './exact-reader.ts';
import { readFrequency } from './keyword-counts.ts';
import { placeInClause } from './keyword-place.ts';
import type { LiteralList } from './literals.ts';
import { literalLists } from './literals.ts';
import type { KeywordUse } from './read-keyword-frames.ts';
import { framedUses } from './read-keyword-frames.ts';
import { readKeywordOrder } from './read-keyword-order.ts';

/** Which texts have to occur or must not, how often and where. */
export const readKeywords: ExactReader = (clause) => {
  if (clause.mood === 'question' || clause.mood === 'narrative') return [];
  if (clause.force === 'permit' && !isLimited(clause)) return [];
  if (clause.negators.length > 0 && readKeywordOrder(clause).length > 0) return [];
  const view = tokensOf(clause);
  const lists = [...literalLists(view), ...bareLetters(view)].filter((list) => isText(view, list));
  const framed = framedUses(view, lists);
  return [
    ...lists.flatMap((list) => occurrencesOf(view, list, listed(view, framed.get(list.from) ?? useOf(view, list)))),
    ...thatVeryWord(view).flatMap((list) => occurrencesOf(view, list, isNegated(clause, list) ? 'ruled-out' : 'asked')),
  ];
};

/** "The word may appear no more than twice": what may be so often may not be more often. */
function isLimited(clause: Clause): boolean {
  const frequency = readFrequency(tokensOf(clause));
  return frequency?.max !== undefined && frequency.min === undefined;
}

/** What is quoted, a letter, or "that very word". */
const named = markOf({ kinds: ['quote', 'code'], words: ['letter', 'word', 'term', 'words'] });

/** Whether a text may be named among tokens. */
export const mayHoldKeyword = (tokens: readonly Token[]): boolean => mayHold(tokens, named);

/** No name of a file or a key, and no part of a condition. */
function isText(view: ClauseTokens, list: LiteralList): boolean {
  if (view.clause.conditions.some(({ from, to }) => from <= list.from && list.to <= to)) return false;
  if (isShownInBrackets(view, list)) return false;
  return view.tokens[list.from]?.kind !== 'code' || isNamed(view, list);
}

/** "British spelling ("favour", "centre")": examples of what was named; but "this word ("favour")". */
const isShownInBrackets = (view: ClauseTokens, { from }: LiteralList): boolean =>
  wordAt(view, from - 1) === '(' && from - 2 > view.from && !naming.has(view.tokens[from - 2]?.stem ?? '');

const naming = stemsOf('word phrase term keyword sentence expression text name title slogan motto tag hashtag letter');

/** In a list of what to avoid, what is asked for is ruled out. */
function listed({ clause }: ClauseTokens, use: Use | undefined): Use | undefined {
  const isNegated = clause.negators.some(({ from }) => from <= clause.from + 2 && isPlainNegation(clause, from));
  const isTurned = clause.sentence.context === 'negative-list' && !isNegated;
  if (!isTurned || use === undefined) return use;
  return use === 'asked' ? 'ruled-out' : 'asked';
}

const isPlainNegation = ({ sentence }: ClauseTokens['clause'], at: number): boolean =>
  /^(?:do|not|never|don't|no)$/u.test(sentence.tokens[at]?.lower ?? '');

function occurrencesOf(view: ClauseTokens, list: LiteralList, use: Use | undefined): readonly Directive[] {
  if (use === undefined) return [];
  const frequency = readFrequency(view);
  const ends = use === 'ruled-out' ? ruledOut(frequency) : (frequency ?? { min: 1 });
  const as = isLetters(view, list) ? 'letters' : 'word';
  const groups = list.anyOne && use === 'asked' ? [list.texts] : list.texts.map((text) => [text]);
  const container = placeInClause(view, list);
  return groups.map((texts) =>
    occurrence(view, { container, value: { kind: 'occurrence', texts, as, ...onlyEnds(ends) } }),
  );
}

const onlyEnds = ({ min, max }: Ends): Ends => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** "Never more than twice" has its own range; any other negation rules the text out. */
function ruledOut(frequency: Ends | undefined): Ends {
  if (frequency?.min !== undefined && frequency.max === undefined && typeof frequency.min === 'number') {
    return { max: frequency.min - 1 };
  }
  return frequency?.max !== undefined && frequency.min === undefined ? frequency : { max: 0 };
}

interface Parts {
  readonly container: Container;
  readonly value: Occurrence;
}

function occurrence({ clause }: ClauseTokens, { container, value }: Parts): Directive {
  return {
    clause: value.max === 0 ? withoutOwnCase(clause) : clause,
    // A text is named for its own sake: the clause is there to say so.
    evidence: { from: clause.from, to: clause.to },
    surface: 'keyword',
    value,
    sign: '+',
    strength: clause.force === 'prefer' || clause.force === 'avoid' ? 'soft' : 'hard',
    exclusive: false,
    target: targetOf(container),
    ...(container.each === undefined ? {} : { per: container.each }),
  };
}

/** "Strike it out wherever it slips in": that it occurs is no condition of a ban. */
function withoutOwnCase(clause: Clause): Clause {
  const isOwn = ({ text }: Condition): boolean => occurs.test(text);
  return clause.when.some(isOwn) ? { ...clause, when: clause.when.filter((one) => !isOwn(one)) } : clause;
}

const occurs =
  /^(?:(?:it|they|one|this|the (?:word|term|phrase))(?: ever)? (?:slips?|occurs?|turns?|appears?|crops?|pops?|comes?|shows?|stands?|creeps?|sneaks?|is (?:used|found|seen)|seems)\b|you (?:see|meet|find|spot|come across|are tempted|feel|want|would|might))/u;

type Use = KeywordUse;

/** What the clause does with the texts; undefined when it only names them. */
function useOf(view: ClauseTokens, list: LiteralList): Use | undefined {
  if (/^[a-z]{3,}ing$/u.test(wordAt(view, view.from)) && isVerbStem(view.tokens[view.from]?.stem ?? ''))
    return undefined;
  if (view.clause.mood === 'statement' && (isPerson(view.tokens, view.clause) || isOfGiven(view))) return undefined;
  const verb = verbOf(view, list);
  if (verb === undefined) return undefined;
  return isRuledOut(view, list) ? 'ruled-out' : verb;
}

/** "The provided sentence says …": what stands in a text that is there already. */
const isOfGiven = ({ tokens, from }: ClauseTokens): boolean =>
  tokens.slice(from, from + 4).some(({ lower }) => given.has(lower));

const given: ReadonlySet<string> = new Set('provided given original source'.split(' '));

function verbOf(view: ClauseTokens, list: LiteralList): Use | undefined {
  const named = isNamed(view, list);
  const before = verbBefore(view, list, named);
  if (before !== undefined) return before === 'other' ? undefined : before;
  return named || startsClause(view, list.from) ? verbAfter(view, list) : undefined;
}

/** The nearest verb that uses, avoids or does something else with the texts. */
function verbBefore(view: ClauseTokens, { from }: LiteralList, named: boolean): Use | 'other' | undefined {
  for (let at = from - 1; at >= Math.max(view.from, from - 14); at -= 1) {
    const stem = view.tokens[at]?.stem ?? '';
    if (edgeVerbs.has(stem) || keyNouns.has(stem) || (stem === 'with' && hasEdgeVerb(view, at))) return 'other';
    if (avoiding.has(stem)) return 'ruled-out';
    if (!using.has(stem)) continue;
    return !others.has(wordAt(view, at - 1)) && (named || isBare(view, at, from)) ? 'asked' : 'other';
  }
  return undefined;
}

/** Quoted names that are no words of the text: "an object with the keys …". */
const keyNouns: ReadonlySet<string> = stemsOf(
  'key field property column attribute tag file button tab variable parameter function header id role',
);

/** Who writes something when it is not the model. */
const others: ReadonlySet<string> = new Set(
  'i user users customer customers someone somebody they he she who we people anyone'.split(' '),
);

/** "begin the story *with*". */
function hasEdgeVerb(view: ClauseTokens, withAt: number): boolean {
  return view.tokens.slice(Math.max(view.from, withAt - 6), withAt).some(({ stem }) => edgeVerbs.has(stem));
}

function verbAfter(view: ClauseTokens, { to }: LiteralList): Use | undefined {
  for (let at = to; at < view.to; at += 1) {
    const stem = view.tokens[at]?.stem ?? '';
    // "The field "a" contains …" says what is in it.
    if (holding.has(wordAt(view, at))) return undefined;
    if (occurring.has(stem)) return 'asked';
    if (banned.has(stem)) return 'ruled-out';
  }
  return undefined;
}

const using: ReadonlySet<string> = stemsOf(
  'include use contain mention incorporate insert feature quote say write add work weave employ utter type put appear occur have integrate utilise utilize embed slip drop carry bear print state repeat speak with allow',
);
const avoiding: ReadonlySet<string> = stemsOf(
  'avoid ban omit skip exclude shun prohibit refrain forgo forego eliminate remove strip forbid',
);
const occurring: ReadonlySet<string> = stemsOf(
  'appear occur include use mention feature present contain find show turn see come quote write repeat incorporate stand',
);
const holding: ReadonlySet<string> = new Set('contains includes mentions features holds has contain hold'.split(' '));
const banned: ReadonlySet<string> = stemsOf(
  'forbidden banned taboo prohibited verboten unwelcome blacklisted disallowed out',
);
const edgeVerbs: ReadonlySet<string> = stemsOf(
  'begin start open end close finish conclude lead sign call title name entitle label ask',
);

/** "the word …", "keywords: …": the texts are named as texts. */
function isNamed(view: ClauseTokens, { from, to }: LiteralList): boolean {
  for (let at = from - 1; at >= Math.max(view.from, from - 6); at -= 1) {
    if (textNouns.has(view.tokens[at]?.stem ?? '')) return true;
    if (view.tokens[at]?.kind === 'quote') return false;
  }
  const after = wordAt(view, to) === 'be' || ['is', 'are'].includes(wordAt(view, to)) ? to + 1 : to;
  return [after, after + 1, after + 2].some((at) => textNouns.has(view.tokens[at]?.stem ?? ''));
}

const textNouns: ReadonlySet<string> = stemsOf(
  'word keyword phrase term expression text sentence string syllable letter motto slogan cliché clichés cliche hashtag token tagline name quote quotation line wording character formula buzzword proverb idiom',
);

const isBare = (view: ClauseTokens, verb: number, from: number): boolean =>
  view.tokens.slice(verb + 1, from).every(({ kind }) => kind === 'word' || kind === 'punctuation') && from - verb <= 6;

const startsClause = (view: ClauseTokens, from: number): boolean =>
  view.tokens
    .slice(view.from, from)
    .every(({ lower, kind }) => kind === 'punctuation' || ['the', 'a', 'and', 'also', 'both'].includes(lower));

/** Negated by the clause, or said to be forbidden or unwanted. */
function isRuledOut(view: ClauseTokens, list: LiteralList): boolean {
  if (isNegated(view.clause, list) && !isDoubled(view)) return true;
  for (let at = list.to; at < view.to; at += 1) {
    const word = wordAt(view, at);
    if (word === 'and' && !going.has(wordAt(view, at + 1))) return false;
    if (banned.has(word) || banned.has(view.tokens[at]?.stem ?? '')) return true;
    if (word === 'not' || word === 'never') return !isDoubled(view) && !isOfNext(view, at);
  }
  return false;
}

/** Words behind "and" with which the clause goes on about the text. */
const going: ReadonlySet<string> = new Set(
  'is are must should may can will has have not never so therefore stays remains'.split(' '),
);

/** "say `guest`, not `customer`": the negation is that of the text behind it. */
const isOfNext = ({ tokens }: ClauseTokens, at: number): boolean =>
  tokens.slice(at + 1, at + 4).some(({ kind }) => kind === 'quote' || kind === 'code');

/** "do not forget to …" asks for it. */
function isDoubled(view: ClauseTokens): boolean {
  for (let at = view.from; at < view.to; at += 1) {
    const negates = ['not', 'never', "don't"].includes(wordAt(view, at));
    if (negates && ['forget', 'fail', 'neglect', 'hesitat', 'omit'].includes(view.tokens[at + 1]?.stem ?? ''))
      return true;
  }
  return false;
}

function isLetters(view: ClauseTokens, { from, texts }: LiteralList): boolean {
  if (texts.some((text) => !/[\p{L}\p{N}]/u.test(text))) return true;
  for (let at = from; at >= Math.max(view.from, from - 3); at -= 1) {
    if (letterNouns.has(view.tokens[at]?.stem ?? '')) return true;
  }
  return false;
}

const letterNouns: ReadonlySet<string> = stemsOf('letter syllable character string prefix suffix sequence');

/** "the letter z", without quotation marks. */
function bareLetters(view: ClauseTokens): readonly LiteralList[] {
  for (let at = view.from; at < view.to - 1; at += 1) {
    const next = view.tokens[at + 1];
    if (wordAt(view, at) !== 'letter' || next?.kind !== 'word' || next.text.length !== 1 || next.lower === 'a')
      continue;
    return [{ from: at, to: at + 2, texts: [next.text], anyOne: false }];
  }
  return [];
}

/** "come across as passionate, in precisely that word". */
function thatVeryWord(view: ClauseTokens): readonly LiteralList[] {
  for (let at = view.from + 3; at < view.to; at += 1) {
    if (
      !['word', 'term', 'words'].includes(wordAt(view, at)) ||
      !['that', 'this', 'those'].includes(wordAt(view, at - 1))
    )
      continue;
    const exact = ['precisely', 'exactly', 'just', 'very'].includes(wordAt(view, at - 2)) ? at - 2 : at - 1;
    const named = wordAt(view, exact - 1) === 'in' ? (wordAt(view, exact - 2) === ',' ? exact - 3 : exact - 2) : -1;
    const token = view.tokens[named];
    if (token?.kind === 'word') return [{ from: named, to: at + 1, texts: [token.text], anyOne: false }];
  }
  return [];
}
