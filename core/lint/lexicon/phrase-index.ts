import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { FilledNeeds, gateOf } from './filled-needs.ts';
import { firstKeys } from './first-keys.ts';
import { numberKeySets } from './key-sets.ts';
import type { PhraseMatch, Text } from './match-phrase.ts';
import { matchPhraseAt } from './match-phrase.ts';
import type { WordClasses } from './phrase.ts';
import { compilePhrase } from './phrase.ts';
import type { PhraseElement } from './phrase-element.ts';
import { needsOf } from './phrase-needs.ts';

/** A match of one of many phrases, with what belongs to the phrase. */
export interface IndexedMatch<Entry> extends PhraseMatch {
  readonly entry: Entry;
}

/** Many phrases, searched for at once. */
export interface PhraseIndex<Entry> {
  /**
   * All matches in a range of tokens, at most one per phrase and first token.
   *
   * @param wanted - which of the phrases are searched for; by default all
   */
  search(
    tokens: readonly Token[],
    range: TokenRange,
    wanted?: (entry: Entry) => boolean,
  ): readonly IndexedMatch<Entry>[];
}

interface Compiled<Entry> {
  readonly entry: Entry;
  readonly sequence: readonly PhraseElement[];
  /** How many tokens of the match may stand before the trigger, and how many do at least. */
  readonly mostBefore: number;
  readonly leastBefore: number;
  /** Numbers of the sets of keys that must occur before the trigger and after it. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Number of the set of keys that its first token has one of; `ANY` where it may be any token. */
  readonly first: number;
}

/** What phrases want to know of a word, found once for each. */
interface Word<Entry> {
  /** Phrases whose trigger it is. */
  readonly triggered: readonly Compiled<Entry>[];
  /** The first need of each of them, see `FilledNeeds.lets`: most end there, and stand beside each other in memory. */
  readonly gates: Int32Array;
  /** Numbers of the sets of needs that it fills. */
  readonly fills: readonly number[];
  /** For each beginning of phrases, by its number, 1 where it is one. */
  readonly starts: Uint8Array;
}

/** The number of the beginning that any token is. */
const ANY = 0;

/** Most words that are kept: more than texts use, fewer than hostile ones make up. */
const MAX_WORDS = 20_000;

/**
 * Builds an index of phrases. Each is filed under the words of its most telling element, its *trigger*, and is tried only
 * where all else that it cannot do without stands before and behind: of hundreds of phrases per clause a few are left, at
 * the cost of one or two look-ups in an array for each of the others. A search is linear in the text.
 *
 * @throws RangeError for a phrase that does not compile or has no word of its own
 */
export function indexPhrases<Entry>(
  phrases: readonly (readonly [string, Entry])[],
  classes: WordClasses,
): PhraseIndex<Entry> {
  const byTrigger = new Map<string, Compiled<Entry>[]>();
  const [needs, firsts] = [numberKeySets(), numberKeySets()];
  firsts.numberOf([]);
  for (const [phrase, entry] of phrases) {
    const sequence = compilePhrase(phrase, classes);
    const { trigger, before, after, ...distances } = needsOf(sequence, phrase);
    const compiled = {
      entry,
      sequence,
      ...distances,
      before: before.map(needs.numberOf),
      after: after.map(needs.numberOf),
      first: firsts.numberOf(firstKeys(sequence) ?? []),
    };
    for (const key of trigger) {
      const filed = byTrigger.get(key);
      if (filed === undefined) byTrigger.set(key, [compiled]);
      else filed.push(compiled);
    }
  }
  const read = (token: Token): Word<Entry> => {
    const starts = new Uint8Array(firsts.count());
    for (const number of [ANY, ...firsts.with(token)]) starts[number] = 1;
    const triggered = token.keys.flatMap((key) => byTrigger.get(key) ?? []);
    return { triggered, gates: Int32Array.from(triggered, gateOf), fills: needs.with(token), starts };
  };
  const search = new Search(rememberedByWord(read), needs.count());
  return { search: (tokens, range, wanted = () => true) => search.in(tokens, range, wanted) };
}

/** Tokens with the same keys are one word; a quotation is known by its kind alone. */
function rememberedByWord<Answer>(read: (token: Token) => Answer): (token: Token) => Answer {
  const known = new Map<string, Answer>();
  return (token) => {
    const name = token.kind === 'quote' || token.kind === 'code' ? `<${token.kind}>` : token.lower;
    const answer = known.get(name) ?? read(token);
    if (known.size >= MAX_WORDS) known.clear();
    known.set(name, answer);
    return answer;
  };
}

class Search<Entry> {
  readonly #wordOf: (token: Token) => Word<Entry>;
  readonly #filled: FilledNeeds;

  constructor(wordOf: (token: Token) => Word<Entry>, needs: number) {
    this.#wordOf = wordOf;
    this.#filled = new FilledNeeds(needs);
  }

  in(tokens: readonly Token[], range: TokenRange, wanted: (entry: Entry) => boolean): readonly IndexedMatch<Entry>[] {
    const words = tokens.slice(range.from, range.to).map(this.#wordOf);
    this.#filled.read(words.map(({ fills }) => fills));
    const found: Found<Entry> = new Map();
    const text = { tokens, range, words };
    for (const [offset, { triggered, gates }] of words.entries()) {
      for (let index = 0; index < gates.length; index += 1) {
        if (!this.#filled.lets(gates[index] ?? 0, offset)) continue;
        const phrase = triggered[index];
        if (phrase === undefined || !this.#filled.suits(phrase, offset) || !wanted(phrase.entry)) continue;
        tryAround(phrase, { text, offset }, found);
      }
    }
    return [...found].flatMap(([{ entry }, matches]) => [...matches.values()].map((match) => ({ ...match, entry })));
  }
}

type Found<Entry> = Map<Compiled<Entry>, Map<number, PhraseMatch>>;

/** Where the trigger of a phrase stands. */
interface Place<Entry> {
  readonly text: Text & { readonly words: readonly Word<Entry>[] };
  readonly offset: number;
}

/** Tries a phrase wherever it may begin. */
function tryAround<Entry>(phrase: Compiled<Entry>, { text, offset }: Place<Entry>, found: Found<Entry>): void {
  const last = offset - phrase.leastBefore;
  for (let start = Math.max(0, offset - phrase.mostBefore); start <= last; start += 1) {
    const seen = found.get(phrase);
    if (text.words[start]?.starts[phrase.first] !== 1 || seen?.has(start) === true) continue;
    const match = matchPhraseAt(phrase.sequence, text, text.range.from + start);
    if (match === undefined) continue;
    if (seen === undefined) found.set(phrase, new Map([[start, match]]));
    else seen.set(start, match);
  }
}
