import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { FilledNeeds, gateOf } from './filled-needs.ts';
import { firstKeys } from './first-keys.ts';
import { IndexWord, rememberedWords } from './index-words.ts';
import type { KeySet } from './key-sets.ts';
import { numberKeySets } from './key-sets.ts';
import type { PhraseMatch } from './match-phrase.ts';
import { PhraseMatcher } from './match-phrase.ts';
import type { WordClasses } from './phrase.ts';
import { compilePhrase } from './phrase.ts';
import type { PhraseElement } from './phrase-element.ts';
import { needsOf } from './phrase-needs.ts';
import type { Steps } from './steps.ts';
import { stepMaker } from './steps.ts';

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
  /** Made of the sequence when it is first tried: most phrases never are in one run. */
  steps: Steps | undefined;
  /** How many tokens of the match may stand before the trigger, and how many do at least. */
  readonly mostBefore: number;
  readonly leastBefore: number;
  /** Numbers of the sets of keys that must occur before the trigger and after it. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The keys that its first token has one of; undefined where it may be any token. */
  readonly first: KeySet | undefined;
}

/** What phrases want to know of a word, found once for each. */
class Word<Entry> extends IndexWord {
  /** Phrases whose trigger it is. */
  readonly triggered: readonly Compiled<Entry>[];
  /** The first need of each of them, see `FilledNeeds.lets`: most end there, and stand beside each other in memory. */
  readonly gates: Int32Array;
  /** Numbers of the sets of needs that it fills. */
  readonly fills: Int32Array;

  constructor(token: Token, triggered: readonly Compiled<Entry>[], fills: readonly number[]) {
    super(token);
    this.triggered = triggered;
    this.gates = Int32Array.from(triggered, gateOf);
    this.fills = Int32Array.from(fills);
  }
}

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
  const [needs, sets] = [numberKeySets(), numberKeySets()];
  for (const [phrase, entry] of phrases) {
    const sequence = compilePhrase(phrase, classes);
    const { trigger, before, after, mostBefore, leastBefore } = needsOf(sequence, phrase);
    const first = firstKeys(sequence);
    const compiled: Compiled<Entry> = {
      entry,
      sequence,
      steps: undefined,
      mostBefore,
      leastBefore,
      before: before.map((keys) => needs.of(keys).number),
      after: after.map((keys) => needs.of(keys).number),
      first: first === undefined ? undefined : sets.of(first),
    };
    for (const key of trigger) {
      const filed = byTrigger.get(key);
      if (filed === undefined) byTrigger.set(key, [compiled]);
      else filed.push(compiled);
    }
  }
  const wordOf = rememberedWords(
    (token) =>
      new Word(
        token,
        token.keys.flatMap((key) => byTrigger.get(key) ?? []),
        needs.with(token.keys),
      ),
  );
  const search = new Search({ wordOf, stepsOf: stepMaker(sets), needs: needs.count() });
  return { search: (tokens, range, wanted) => search.in(tokens, range, wanted) };
}

interface SearchParts<Entry> {
  readonly wordOf: (token: Token) => Word<Entry>;
  readonly stepsOf: (sequence: readonly PhraseElement[]) => Steps;
  /** How many needs there are. */
  readonly needs: number;
}

class Search<Entry> {
  readonly #wordOf: (token: Token) => Word<Entry>;
  readonly #stepsOf: (sequence: readonly PhraseElement[]) => Steps;
  readonly #filled: FilledNeeds;

  constructor({ wordOf, stepsOf, needs }: SearchParts<Entry>) {
    this.#wordOf = wordOf;
    this.#stepsOf = stepsOf;
    this.#filled = new FilledNeeds(needs);
  }

  in(
    tokens: readonly Token[],
    { from, to }: TokenRange,
    wanted: ((entry: Entry) => boolean) | undefined,
  ): readonly IndexedMatch<Entry>[] {
    const words = this.#read(tokens, { from, to });
    const matcher = new PhraseMatcher({ words, from });
    const found: Found<Entry> = new Map();
    for (let offset = 0; offset < words.length; offset += 1) {
      const word = words[offset];
      const gates = word?.gates ?? [];
      for (let index = 0; index < gates.length; index += 1) {
        if (!this.#filled.lets(gates[index] ?? 0, offset)) continue;
        const phrase = word?.triggered[index];
        if (phrase === undefined || !this.#filled.suits(phrase, offset) || wanted?.(phrase.entry) === false) continue;
        this.#tryAround(phrase, { words, matcher, offset }, found);
      }
    }
    if (found.size === 0) return [];
    return [...found].flatMap(([{ entry }, matches]) => matches.map((match) => ({ ...match, entry })));
  }

  #read(tokens: readonly Token[], { from, to }: TokenRange): readonly Word<Entry>[] {
    const words: Word<Entry>[] = [];
    this.#filled.begin();
    for (let at = from; at < to; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      const word = this.#wordOf(token);
      this.#filled.add(word.fills);
      words.push(word);
    }
    return words;
  }

  /** Tries a phrase wherever it may begin. */
  #tryAround(phrase: Compiled<Entry>, { words, matcher, offset }: Place<Entry>, found: Found<Entry>): void {
    const last = offset - phrase.leastBefore;
    for (let start = Math.max(0, offset - phrase.mostBefore); start <= last; start += 1) {
      if (phrase.first !== undefined && words[start]?.has(phrase.first) !== true) continue;
      const seen = found.get(phrase);
      if (seen?.some(({ from }) => from === matcher.from + start) === true) continue;
      phrase.steps ??= this.#stepsOf(phrase.sequence);
      const match = matcher.matchAt(phrase.steps, start);
      if (match === undefined) continue;
      if (seen === undefined) found.set(phrase, [match]);
      else seen.push(match);
    }
  }
}

type Found<Entry> = Map<Compiled<Entry>, PhraseMatch[]>;

/** Where the trigger of a phrase stands. */
interface Place<Entry> {
  readonly words: readonly Word<Entry>[];
  readonly matcher: PhraseMatcher;
  readonly offset: number;
}
