import type { TokenRange } from '../text/clause.ts';
import { setOf } from '../text/set-of.ts';
import { stemWord } from '../text/stem-word.ts';
import type { Token } from '../text/token.ts';
import { wordSequences } from '../text/word-sequences.ts';
import { determiners, enders, idle, named, narrowing, partitives, people, vague } from './object-words.ts';

/** A thing that an action is done to. */
export interface ActionObject extends TokenRange {
  /** Stem of its head noun, or a text in backticks. */
  readonly head: string;
  /** Stems of what narrows it down: "the *current* promotion *of the hotel*". */
  readonly modifiers: readonly string[];
  /** Those of them that belong to its noun phrase itself: "the *current* promotion". */
  readonly own: readonly string[];
  /** Says of it something that an opposite order need not meet: "other", "more than", "unnecessary". */
  readonly restricted: boolean;
  /** "*nothing* negative": the phrase itself turns what is asked of it. */
  readonly negated?: true;
}

/** Questions of their own: how something is done says nothing of when. */
const questions: Readonly<Record<string, string>> = { how: 'how', why: 'why', when: 'when', where: 'where' };

/** Words that begin a clause which somebody is told. */
export const askingWords: ReadonlySet<string> = new Set([
  'who',
  'whom',
  'what',
  'which',
  'how',
  'why',
  'where',
  'when',
  'whenever',
  'whether',
  'that',
]);

/**
 * The clause that a verb of telling takes as its object: "reveal *how the panel voted*". Its head is `?` with what it
 * asks for, so that clauses are compared with each other by all their words.
 */
export function readClauseObject(tokens: readonly Token[], { from, to }: TokenRange): ActionObject | undefined {
  const at = askingAt(tokens, { from, to });
  if (at === undefined) return undefined;
  const modifiers = contentOf(tokens.slice(at + 1, endOfRest(tokens, { from: at + 1, to })));
  // A ban of one word ("who won") would meet all that is told of it.
  const head = `?${isOfOwnAct(tokens, at) ? '' : (questions[tokens[at]?.lower ?? ''] ?? '')}`;
  return modifiers.length === 0
    ? undefined
    : { head, modifiers, own: modifiers, restricted: modifiers.length < 2, from: at, to };
}

/** "Tell the user *when you* save a note": that it is saved. When a parcel comes is another question than that it comes. */
const isOfOwnAct = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.lower === 'you';

/** What binds a verb to its complement. */
const binding = setOf('to as like into for with on from against over');

/**
 * What stands behind a verb that has no object: "claim *to be a doctor*", "speak *as the author*". Its head is the word
 * that binds it, so that it is compared by all its words.
 */
export function readComplement(tokens: readonly Token[], { from, to }: TokenRange): ActionObject | undefined {
  const bound = tokens[from]?.lower ?? '';
  if (from >= to || !binding.has(bound)) return undefined;
  const modifiers = contentOf(tokens.slice(from + 1, endOfRest(tokens, { from: from + 1, to })));
  return modifiers.length === 0
    ? undefined
    : { head: `~${bound}`, modifiers, own: modifiers, restricted: false, from, to };
}

/** Where the clause begins, behind a receiver and a manner: "tell *the administrator in plain words* how …". */
function askingAt(tokens: readonly Token[], { from, to }: TokenRange): number | undefined {
  let at = skipReceiver(tokens, { from, to });
  if (tokens[at]?.lower === 'to') at = Math.max(at, endOfReceiver(tokens, { from: at + 1, to }) ?? at);
  else if (receiving.has(tokens[from - 1]?.stem ?? '')) at = endOfReceiver(tokens, { from: at, to }) ?? at;
  at += manners.longestAt(tokens, at, to);
  if (tokens[at]?.lower === 'in') at = endOfReceiver(tokens, { from: at + 1, to }) ?? at;
  if (isEachTime(tokens, at)) return at + 1;
  return at < to && askingWords.has(tokens[at]?.lower ?? '') ? at : undefined;
}

/** "Tell the user *each time* you save a note" */
const isEachTime = (tokens: readonly Token[], at: number): boolean =>
  ['each', 'every'].includes(tokens[at]?.lower ?? '') &&
  tokens[at + 1]?.lower === 'time' &&
  tokens[at + 2]?.lower === 'you';

/** Where a noun phrase ends that a clause follows; "the place where" needs a verb that tells somebody. */
function endOfReceiver(tokens: readonly Token[], { from, to }: TokenRange): number | undefined {
  for (let at = from; at < Math.min(to, from + 4); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    if (at > from && (askingWords.has(token.lower) || manners.longestAt(tokens, at, to) > 0)) return at;
    if (enders.has(token.lower)) return undefined;
  }
  return undefined;
}

/** Verbs whose first object is who is told. */
const receiving: ReadonlySet<string> = new Set('tell inform teach remind advise'.split(' ').map(stemWord));

const manners = wordSequences(
  'in plain words|in simple words|in simple terms|in plain terms|in plain language|in full|in detail|in so many words|in a few words|in brief|in short|in your own words|in advance|up front|upfront|exactly|precisely|clearly|openly|honestly|plainly|briefly|frankly|bluntly|at once|right away|first',
);

/** The objects of a verb: the noun phrases that begin at a place, as long as "and", "or" and commas join them. */
export function readObjects(tokens: readonly Token[], { from, to }: TokenRange): readonly ActionObject[] {
  const found: NounPhrase[] = [];
  let at = skipReceiver(tokens, { from, to });
  for (let guard = 0; guard < mostObjects; guard += 1) {
    const phrase = readPhrase(tokens, { from: at, to });
    if (phrase === undefined) break;
    found.push(phrase);
    const next = joinAt(tokens, phrase.to) ?? listedAt(tokens, { from: phrase.to, to });
    if (next === undefined || next >= to) break;
    at = next;
  }
  const end = found.at(-1)?.to ?? from;
  const instances = found.length === 0 ? undefined : instancesAfter(tokens, { from: end, to });
  const rest = contentOf(tokens.slice(end, Math.min(instances ?? to, endOfRest(tokens, { from: end, to }))));
  const named = instances === undefined ? [] : readObjects(tokens, { from: instances, to });
  return [...found.flatMap((phrase) => toObject(phrase, rest)), ...named];
}

/** "figures *such as* calories or protein": what is said of a kind is said of those that are named. */
function instancesAfter(tokens: readonly Token[], { from, to }: TokenRange): number | undefined {
  for (let at = from; at < Math.min(to - 1, from + 6); at += 1) {
    const length = instancing.longestAt(tokens, at, to);
    if (length > 0) return at + length;
    if (restEnders.has(tokens[at]?.lower ?? '') && tokens[at]?.text !== ',') return undefined;
  }
  return undefined;
}

const instancing = wordSequences('such as|for example|for instance|e.g.|eg|like for example');

interface NounPhrase extends TokenRange {
  readonly words: readonly Token[];
  /** "three objects", "at least one dependency" */
  readonly isCounted: boolean;
}

function toObject(whole: NounPhrase, rest: readonly string[]): ActionObject[] {
  const [pronoun] = whole.words;
  const isIndefinite = whole.words.length > 1 && indefinite.has(pronoun?.lower ?? '');
  const phrase = isIndefinite ? { ...whole, words: whole.words.slice(1) } : whole;
  const isNone = isIndefinite && pronoun?.lower === 'nothing';
  const head = phrase.words.at(-1);
  if (head === undefined || head.kind === 'quote' || head.kind === 'number') return [];
  const before = phrase.words.slice(0, -1);
  if (phrase.words.some(({ kind }) => kind === 'number' || kind === 'quote' || kind === 'variable')) return [];
  const own = contentOf(before);
  const modifiers = [...own, ...rest];
  if (vague.has(head.stem) && contentOf(before).length === 0 && rest.length === 0) return [];
  const isNamed = named.has(head.stem) && contentOf(before).length > 0;
  const restricted =
    phrase.isCounted || before.some(({ lower }) => narrowing.has(lower)) || (vague.has(head.stem) && !isNamed);
  return [
    {
      head: head.kind === 'code' ? head.text : head.stem,
      modifiers,
      own,
      restricted,
      from: phrase.from,
      to: phrase.to,
      ...(isNone ? { negated: true } : {}),
    },
  ];
}

/** Before an adjective that says what is meant: "something negative", "nothing personal". */
const indefinite = setOf('nothing something anything');

/** "Tell *the caller* the address": whom something is given to. */
function skipReceiver(tokens: readonly Token[], { from, to }: TokenRange): number {
  let at = from;
  while (at < to && determiners.has(tokens[at]?.lower ?? '')) at += 1;
  const token = tokens[at];
  // "A patient's number": whose it is, and not who gets it.
  if (token === undefined || /['’]s?$/u.test(token.lower)) return from;
  if (!(people.has(token.stem) || people.has(token.lower))) return from;
  const after = tokens[at + 1];
  return after !== undefined &&
    at + 1 < to &&
    after.kind !== 'punctuation' &&
    (!enders.has(after.lower) || askingWords.has(after.lower))
    ? at + 1
    : from;
}

function readPhrase(tokens: readonly Token[], range: TokenRange): NounPhrase | undefined {
  let at = range.from;
  const isLead = ({ lower }: Token): boolean => determiners.has(lower) || counting.has(lower);
  for (let token = tokens[at]; at < range.to && token !== undefined && isLead(token); token = tokens[at]) at += 1;
  const leads = tokens.slice(range.from, at).map(({ lower }) => lower);
  const isCounted = leads.some((word) => counting.has(word)) && !leads.includes('the');
  const words: Token[] = [];
  for (; at < range.to && words.length < 6; at += 1) {
    const token = tokens[at];
    if (token === undefined || endsPhrase(tokens, at, words.length === 0)) break;
    words.push(token);
  }
  const isPart = tokens[at]?.lower === 'of' && partitives.has(words.at(-1)?.stem ?? '');
  const whole = isPart ? readPhrase(tokens, { from: at + 1, to: range.to }) : undefined;
  if (whole !== undefined) return { ...whole, from: range.from, words: [...words, ...whole.words] };
  return words.length === 0 ? undefined : { from: range.from, to: at, words, isCounted };
}

function endsPhrase(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
  const { kind, lower } = tokens[at] ?? {};
  if (kind === 'punctuation' || enders.has(lower ?? '') || lower === 'of') return true;
  return !isFirst && (behindObject.has(lower ?? '') || isManner(tokens, at) || isRepeated(tokens, at));
}

/** "the files *you touch*", "turn the request *down*": who does what with the thing, and particles of the verb. */
const behindObject = setOf('you they we i down off up away aside');

/** "Sort the threats *alphabetically*": behind the object, how it is done. */
function isManner(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.lower ?? '', tokens[at + 1]];
  if (!/^[a-z]{4,}ly$/u.test(word) || nounsInLy.has(word)) return false;
  return next?.kind !== 'word' || enders.has(next.lower);
}

const nounsInLy = setOf('family assembly anomaly reply supply monopoly italy weekly monthly quarterly daily');

/** "the HTML *line by line*": how it is done. */
const isRepeated = (tokens: readonly Token[], at: number): boolean =>
  ['by', 'for', 'after'].includes(tokens[at + 1]?.lower ?? '') && tokens[at]?.lower === tokens[at + 2]?.lower;

/** How many of them: an order of some is an order, but a ban of so many bans none. */
const counting = setOf('at least one two three four five');

function joinAt(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.lower;
  if (word === ',' && ['and', 'or', 'nor'].includes(tokens[at + 1]?.lower ?? '')) return at + 2;
  return word === 'and' || word === 'or' || word === 'nor' ? at + 1 : undefined;
}

const mostObjects = 8;
const mostListed = 24;

/** A comma of a list that an "and" or "or" closes: "ingredients, instructions, and calories". */
function listedAt(tokens: readonly Token[], { from, to }: TokenRange): number | undefined {
  if (tokens[from]?.text !== ',') return undefined;
  for (let at = from + 1; at < Math.min(to, from + mostListed); at += 1) {
    const token = tokens[at];
    if (token?.text === ',') continue;
    if (token?.kind !== 'word' || clausal.has(token.lower)) return undefined;
    if (token.lower === 'and' || token.lower === 'or') return from + 1;
  }
  return undefined;
}

/** Words with which a clause goes on that is no list of things. */
const clausal = setOf(
  'that which who whom whose where when while if unless because since so as but then than do not never is are was were be can could may might must shall should will would i you we they he she it',
);

const restEnders = setOf(
  'unless if when whenever except because since so while until even though although but once before after whether as instead rather , ; : — – .',
);

function endOfRest(tokens: readonly Token[], { from, to }: TokenRange): number {
  for (let at = from; at < to; at += 1) if (restEnders.has(tokens[at]?.lower ?? '')) return at;
  return to;
}

const contentOf = (tokens: readonly Token[]): readonly string[] =>
  tokens
    .filter(
      ({ kind, lower, stem }) =>
        kind !== 'punctuation' && !idle.has(stem) && !idle.has(lower) && !enders.has(lower) && !determiners.has(lower),
    )
    .map(({ stem, lower }) => (lower === 'another' ? 'other' : stem));
