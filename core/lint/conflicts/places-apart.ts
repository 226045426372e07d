import type { Directive } from '../directives/directive.ts';
import type { Clause } from '../text/clause.ts';
import { endOfPhrase } from '../text/noun-phrase.ts';
import { isAnswer, isComposing, isPart, isText } from '../text/part-nouns.ts';
import { rememberedOfClauses } from '../text/remembered-of-clauses.ts';
import { setOf } from '../text/set-of.ts';
import { stemsOf } from '../text/stems-of.ts';
import type { Token } from '../text/token.ts';

const placing = setOf('in into onto on within inside under below');
const definite = setOf('the its our your their this that');

/** Nouns behind "in the" that name no text of their own. */
const general = stemsOf(
  `end beginning start top bottom middle case way style language tone form format order same user reader customer world past present future
  tense person voice figure word name spirit sense event context following course process light interest absence presence meantime
  question request prompt source original introduction conclusion opening closing part rest side left right
  first second third last list table topic subject matter point fact basis hand other one front background line time moment day`,
);

/** More words of a noun phrase are not looked at. */
const MOST = 4;

/** A text, file or field that a rule is about: its noun, and what it is "of". */
interface Place {
  readonly head: string;
  readonly words: ReadonlySet<string>;
  /** Names the answer itself: "in the message". */
  readonly isWhole?: true;
  /** Stands behind "in", and is no subject. */
  readonly isIn?: true;
}

/**
 * Whether each of two rules says of which text it holds, and it is another one: "Nothing about stock in the reply to the
 * buyer", "Write the stock into the handover note".
 */
export function areInOtherPlaces(a: Directive, b: Directive): boolean {
  const [first, second] = [placesOf(a.clause), placesOf(b.clause)];
  if (first.length === 0 || second.length === 0 || a.clause.absolute || b.clause.absolute) return false;
  return first.every((place) => second.every((other) => areApart(place, other)));
}

/** The answer has pieces of its own; a note, a log or a ticket is none of them. */
function areApart(one: Place, other: Place): boolean {
  if (one.isWhole === true || other.isWhole === true)
    return one.isIn === true && other.isIn === true && one.isWhole !== other.isWhole && areBesideEachOther(one, other);
  return one.head !== other.head && !isMet(one, other);
}

const areBesideEachOther = (one: Place, other: Place): boolean =>
  [one, other].some(({ head, isWhole }) => isWhole !== true && isBesideAnswer(head.split(' ')[0] ?? ''));

const isBesideAnswer = (noun: string): boolean => documents.has(noun) && !isAnswer(noun);

/** "The list of prices" and "the price list": one names what the other is of. */
const isMet = (one: Place, other: Place): boolean => [...one.words].some((word) => other.words.has(word));

const placesOf = rememberedOfClauses(({ sentence: { tokens }, from, to }: Clause): readonly Place[] => {
  const found = tokens.slice(0, Math.max(0, to)).map((token, at) => {
    // "No Markdown in "answer"", ""trace" is Markdown": a field by its name.
    if (isName(token) && (at === from || ((at > from || at === 1) && placing.has(tokens[at - 1]?.lower ?? ''))))
      return { head: token.lower, words: new Set<string>() };
    // What stands ahead of the clause ("In the article, …") holds for it too.
    const isIn = at >= from || isAhead(tokens, at, from);
    return isIn && placing.has(token.lower) ? placeBehind(tokens, at) : undefined;
  });
  return [...found, subjectOf(tokens, from)].filter((place) => place !== undefined);
});

/** What a preposition places something in. */
function placeBehind(tokens: readonly Token[], at: number): Place | undefined {
  const place = definite.has(tokens[at + 1]?.lower ?? '')
    ? placeAt(tokens, at + 2)
    : (eachAt(tokens, at + 1) ?? pluralAt(tokens, at + 1));
  return place !== undefined && tokens[at]?.lower === 'in' ? { ...place, isIn: true } : place;
}

const isName = ({ kind }: Token): boolean => kind === 'quote' || kind === 'code';

/** "Into *every email*" */
function eachAt(tokens: readonly Token[], at: number): Place | undefined {
  if (tokens[at]?.lower !== 'each' && tokens[at]?.lower !== 'every') return undefined;
  const noun = phraseAt(tokens, at + 1).at(-1)?.stem;
  return noun !== undefined && (isText(noun) || documents.has(noun)) ? placeAt(tokens, at + 1) : undefined;
}

/** "In letters", "in file names": bare plurals of texts, and of what is named. */
function pluralAt(tokens: readonly Token[], from: number): Place | undefined {
  const words = phraseAt(tokens, from);
  const head = words.at(-1);
  const isKind =
    head !== undefined && (isText(head.stem) || documents.has(head.stem) || (words.length > 1 && head.stem === 'nam'));
  return isKind && /[^s]s$/u.test(head.lower) ? placeAt(tokens, from) : undefined;
}

function subjectOf(tokens: readonly Token[], from: number): Place | undefined {
  if (!definite.has(tokens[from]?.lower ?? '')) return undefined;
  const noun = phraseAt(tokens, from + 1).at(-1)?.stem;
  return noun !== undefined && isDocument(noun) ? placeAt(tokens, from + 1) : undefined;
}

/** A subject may be anything: of texts, and pieces of them, something is said that holds there. */
const isDocument = (stem: string): boolean => isText(stem) || isPart(stem) || documents.has(stem);

const documents = stemsOf(
  'instruction manual guide entry sheet copy script page file note memo log version booklet bulletin leaflet form card annex transcript record chart scheme key draft edition report minutes letter ticket channel chat thread',
);

const isAhead = (tokens: readonly Token[], at: number, from: number): boolean =>
  at === 0 && tokens[from - 1]?.text === ',';

/** The noun phrase that begins at a token, with what it is of. */
function placeAt(tokens: readonly Token[], from: number): Place | undefined {
  const words = phraseAt(tokens, from);
  const head = words.at(-1);
  if (head === undefined) return undefined;
  const isOf = tokens[from + words.length]?.lower === 'of';
  const behind = from + words.length + 1;
  const of = isOf ? phraseAt(tokens, definite.has(tokens[behind]?.lower ?? '') ? behind + 1 : behind) : [];
  const named = of.at(-1) ?? head;
  const isFileName = words.length > 1 && head.stem === 'nam';
  const isNone = of.length === 0 && !isFileName && (general.has(head.stem) || isComposing(head.stem));
  if (isNone || (of.length > 0 && isAnswer(named.stem))) return undefined;
  if (isAnswer(head.stem) && !isKindOfMessage(words)) return { head: head.stem, words: new Set(), isWhole: true };
  return { head: `${head.stem} ${named.stem}`, words: new Set([...words, ...of].map(({ stem }) => stem)) };
}

/** "Text messages", "commit messages": of a kind, and not whatever is written. */
const isKindOfMessage = (words: readonly Token[]): boolean =>
  words.length > 1 && words.at(-1)?.stem === 'messag' && messages.has(words.at(-2)?.stem ?? '');

const messages = stemsOf('text commit error log chat voice status push welcome direct private public system');

/** Of "the article and the blurb" the first; "the word "digital"" is no place called so. */
function phraseAt(tokens: readonly Token[], from: number): readonly Token[] {
  const end = endOfPhrase(tokens, { from, to: Math.min(tokens.length, from + MOST) });
  const phrase = tokens.slice(from, end);
  const joint = phrase.findIndex(({ kind, lower }) => kind === 'quote' || joins.has(lower));
  return joint === -1 ? phrase : phrase.slice(0, joint);
}

const joins = setOf('and but unless so as also');
