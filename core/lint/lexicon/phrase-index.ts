import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { firstKeys, keysOfElement } from './first-keys.ts';
import type { PhraseMatch } from './match-phrase.ts';
import { matchPhraseAt } from './match-phrase.ts';
import type { WordClasses } from './phrase.ts';
import { compilePhrase } from './phrase.ts';
import type { PhraseElement } from './phrase-element.ts';

/** A match of one of many phrases, with what belongs to the phrase. */
export interface IndexedMatch<Entry> extends PhraseMatch {
  readonly entry: Entry;
}

/** Many phrases, searched for at once. */
export interface PhraseIndex<Entry> {
  /** All matches in a range of tokens, at most one per phrase and first token. */
  search(tokens: readonly Token[], range: TokenRange): readonly IndexedMatch<Entry>[];
}

interface Compiled<Entry> {
  readonly entry: Entry;
  readonly sequence: readonly PhraseElement[];
  /** How many tokens of the match may stand before the trigger. */
  readonly before: number;
  /** Number of the set of keys that its first token has one of. */
  readonly first: number;
}

/**
 * Builds an index of phrases. Each is filed under the words of its most telling element, its *trigger*; a text is
 * compared only with the phrases whose trigger it contains, so a search is linear in the text however many there are.
 *
 * @throws RangeError for a phrase that does not compile or has no word of its own
 */
export function indexPhrases<Entry>(
  phrases: readonly (readonly [string, Entry])[],
  classes: WordClasses,
): PhraseIndex<Entry> {
  const byTrigger = new Map<string, Compiled<Entry>[]>();
  const firsts = numberFirsts();
  for (const [phrase, entry] of phrases) {
    const sequence = compilePhrase(phrase, classes);
    const { keys, before } = triggerOf(sequence, phrase);
    const compiled = { entry, sequence, before, first: firsts.numberOf(sequence) };
    for (const key of keys) {
      const filed = byTrigger.get(key) ?? [];
      filed.push(compiled);
      byTrigger.set(key, filed);
    }
  }
  return { search: (tokens, range) => searchIn({ byTrigger, firsts }, tokens, range) };
}

/**
 * Sets of keys that a phrase can begin with, numbered: thousands of phrases begin in a few hundred ways, and whether a
 * token is one of these beginnings is asked for each phrase again.
 */
interface Firsts {
  numberOf(sequence: readonly PhraseElement[]): number;
  /** For each beginning, by its number, 1 where a token is one. */
  startedBy(token: Token): Uint8Array;
}

/** Most words whose beginnings are kept: more than texts use, fewer than hostile ones make up. */
const MAX_WORDS = 20_000;

/** The number of phrases that may begin with any token. */
const ANY = 0;

function numberFirsts(): Firsts {
  const numbers = new Map<string, number>();
  const byKey = new Map<string, number[]>();
  const started = new Map<string, Uint8Array>();
  return {
    numberOf: (sequence) => {
      const keys = firstKeys(sequence);
      if (keys === undefined) return ANY;
      const text = [...keys].join(' ');
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const made = numbers.size + 1;
      numbers.set(text, made);
      for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), made]);
      return made;
    },
    startedBy: (token) => {
      const known = token.kind === 'word' ? started.get(token.lower) : undefined;
      if (known !== undefined) return known;
      const made = new Uint8Array(numbers.size + 1);
      for (const number of [ANY, ...token.keys.flatMap((key) => byKey.get(key) ?? [])]) made[number] = 1;
      if (started.size >= MAX_WORDS) started.clear();
      if (token.kind === 'word') started.set(token.lower, made);
      return made;
    },
  };
}

interface Filed<Entry> {
  readonly byTrigger: ReadonlyMap<string, readonly Compiled<Entry>[]>;
  readonly firsts: Firsts;
}

type Found<Entry> = Map<Compiled<Entry>, Map<number, PhraseMatch>>;

function searchIn<Entry>(
  { byTrigger, firsts }: Filed<Entry>,
  tokens: readonly Token[],
  range: TokenRange,
): readonly IndexedMatch<Entry>[] {
  const found: Found<Entry> = new Map();
  const inside = tokens.slice(range.from, range.to);
  const started = inside.map((token) => firsts.startedBy(token));
  const text = { tokens, range };
  for (const [offset, token] of inside.entries()) {
    const triggered = token.keys.flatMap((key) => byTrigger.get(key) ?? []);
    for (const compiled of triggered) {
      for (let start = Math.max(0, offset - compiled.before); start <= offset; start += 1) {
        if (started[start]?.[compiled.first] === 1) tryAt(compiled, { text, start: range.from + start }, found);
      }
    }
  }
  return [...found].flatMap(([{ entry }, matches]) => [...matches.values()].map((match) => ({ ...match, entry })));
}

/** Where a phrase is tried. */
interface Place {
  readonly text: { readonly tokens: readonly Token[]; readonly range: TokenRange };
  readonly start: number;
}

function tryAt<Entry>(compiled: Compiled<Entry>, { text, start }: Place, found: Found<Entry>): void {
  const seen = found.get(compiled);
  if (seen?.has(start)) return;
  const match = matchPhraseAt(compiled.sequence, text, start);
  if (match === undefined) return;
  if (seen === undefined) found.set(compiled, new Map([[start, match]]));
  else seen.set(start, match);
}

interface Trigger {
  readonly keys: readonly string[];
  readonly before: number;
}

/** The element with the fewest words, and among those the longest word: it is the rarest in texts. */
function triggerOf(sequence: readonly PhraseElement[], phrase: string): Trigger {
  let before = 0;
  let best: (Trigger & { readonly rank: number }) | undefined;
  for (const element of sequence) {
    const keys = triggerKeys(element);
    const rank = keys === undefined ? Number.NEGATIVE_INFINITY : rankOf(keys);
    if (keys !== undefined && (best === undefined || rank > best.rank))
      best = { keys, before: before + longest(element) - 1, rank };
    before += longest(element);
  }
  if (best === undefined) throw new RangeError(`"${phrase}" has no word that must occur`);
  return best;
}

/** Words that stand in every other sentence. */
const common: ReadonlySet<string> = new Set(
  'a an the of to in on for and or be it you your not no do with as by at from that this all any each use give have'.split(
    ' ',
  ),
);

function rankOf(keys: readonly string[]): number {
  const ofCommon = keys.filter((key) => common.has(key.replace('=', ''))).length;
  const shortest = Math.min(...keys.map((key) => key.length));
  return shortest - keys.length / 2 - ofCommon * 20;
}

/** One of these occurs in every text that the element matches; undefined when nothing has to. */
function triggerKeys(element: PhraseElement): readonly string[] | undefined {
  if (element.kind !== 'either') return keysOfElement(element);
  if (element.optional) return undefined;
  const known = keysOfEither.get(element);
  if (known !== undefined) return known;
  const each = element.sequences.map((sequence) => bestKeys(sequence));
  if (each.some((keys) => keys === undefined)) return undefined;
  const keys = [...new Set(each.flatMap((one) => one ?? []))];
  keysOfEither.set(element, keys);
  return keys;
}

/** Classes of words are in thousands of phrases, and always the same element. */
const keysOfEither = new WeakMap<PhraseElement, readonly string[]>();

function bestKeys(sequence: readonly PhraseElement[]): readonly string[] | undefined {
  const all = sequence.flatMap((element) => {
    const keys = triggerKeys(element);
    return keys === undefined ? [] : [keys];
  });
  return all.sort((a, b) => rankOf(b) - rankOf(a))[0];
}

const longestOfEither = new WeakMap<PhraseElement, number>();

/** How many tokens an element matches at most. */
function longest(element: PhraseElement): number {
  switch (element.kind) {
    case 'gap':
      return element.longest;
    case 'start':
    case 'end':
    case 'not':
      return 0;
    case 'either': {
      const known = longestOfEither.get(element);
      if (known !== undefined) return known;
      const found = Math.max(...element.sequences.map((one) => one.reduce((sum, part) => sum + longest(part), 0)));
      longestOfEither.set(element, found);
      return found;
    }
    default:
      return 1;
  }
}
