import type { TokenRange } from '../text/clause.ts';
import type { Token } from '../text/token.ts';
import { FilledNeeds } from './filled-needs.ts';
import { firstKeys } from './first-keys.ts';
import { rememberedWords } from './index-words.ts';
import type { KeySet } from './key-sets.ts';
import { numberKeySets } from './key-sets.ts';
import type { PhraseMatch } from './match-phrase.ts';
import { PhraseMatcher } from './match-phrase.ts';
import type { WordClasses } from './phrase.ts';
import { compilePhrase } from './phrase.ts';
import type { PhrasePlace, PhraseTable } from './phrase-table.ts';
import { tabulatePhrases } from './phrase-table.ts';
import { readPhraseTable } from './phrase-table-text.ts';
import type { Steps } from './steps.ts';
import { stepMaker } from './steps.ts';
import type { PackedUse, UsesOf } from './word-uses.ts';
import { narrowedUses, noUses, packedUses, Word } from './word-uses.ts';

/** A match of one of many phrases, with what belongs to the phrase. */
export interface IndexedMatch<Entry> extends PhraseMatch {
  readonly entry: Entry;
}

/** Many phrases, searched for at once. */
export interface PhraseSearch<Entry> {
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

export interface PhraseIndex<Entry> extends PhraseSearch<Entry> {
  /** Some of the phrases: a search passes over all others at once. */
  only(wanted: (entry: Entry) => boolean): PhraseSelection<Entry>;
}

/** Some of many phrases. */
interface PhraseSelection<Entry> extends PhraseSearch<Entry> {
  /** Whether any of the phrases may stand among tokens: false is certain. */
  mayHold(tokens: readonly Token[]): boolean;
}

/** A phrase that stands in a text, and what is made of it when it is first tried: most phrases never are in one run. */
class Filed<Entry> {
  readonly entry: Entry;
  readonly place: PhrasePlace;
  readonly #make: () => Compiled;
  #compiled: Compiled | undefined;

  constructor(entry: Entry, place: PhrasePlace, make: () => Compiled) {
    this.entry = entry;
    this.place = place;
    this.#make = make;
  }

  get compiled(): Compiled {
    this.#compiled ??= this.#make();
    return this.#compiled;
  }
}

interface Compiled {
  readonly steps: Steps;
  /** The keys that its first token has one of; undefined where it may be any token. */
  readonly first: KeySet | undefined;
}

/**
 * Builds an index of phrases. Each is filed under the words of its most telling element, its *trigger*, and is tried only
 * where all else that it cannot do without stands before and behind: of hundreds of phrases per clause a few are left, at
 * the cost of one or two look-ups in an array for each of the others. A search is linear in the text.
 *
 * @param prebuilt - the table of just these phrases, written down by `formatPhraseTable`; empty where it is to be made now
 * @throws RangeError for a phrase that does not compile or has no word of its own
 */
export function indexPhrases<Entry>(
  phrases: readonly (readonly [string, Entry])[],
  classes: WordClasses,
  prebuilt = '',
): PhraseIndex<Entry> {
  const table =
    prebuilt === ''
      ? tabulatePhrases(
          phrases.map(([phrase]) => phrase),
          classes,
        )
      : readPhraseTable(prebuilt);
  const phraseOf = filedPhrases(phrases, { classes, table });
  const useOf = packedUses(table);
  const wordOf = rememberedWords((token) => new Word(token, token.keys.flatMap(useOf)));
  const search = new Search({ wordOf, phraseOf, needs: table.needs });
  const searchBy = (usesOf: UsesOf): PhraseSearch<Entry> => ({
    search: (tokens, range, wanted) => search.in(tokens, range, { usesOf, wanted }),
  });
  return {
    ...searchBy(({ uses }) => uses),
    only: (wanted) => {
      const places = new Map<number, PhrasePlace>();
      for (const [number, [, entry]] of phrases.entries()) if (wanted(entry)) places.set(number, table.placeOf(number));
      const usesOf = narrowedUses(places);
      const isTrigger = byKeys((token) => usesOf(wordOf(token)).some(({ gates }) => gates.length > 0));
      // Most sentences hold none.
      return { ...searchBy(usesOf), mayHold: (tokens) => tokens.some(isTrigger) && search.mayFind(tokens, usesOf) };
    },
  };
}

/** A question about words, asked once for all tokens with the same list of keys. */
function byKeys(ask: (token: Token) => boolean): (token: Token) => boolean {
  const answers = new Map<readonly string[], boolean>();
  return (token) => {
    const known = answers.get(token.keys);
    if (known !== undefined) return known;
    const answer = ask(token);
    answers.set(token.keys, answer);
    return answer;
  };
}

interface Filing {
  readonly classes: WordClasses;
  readonly table: PhraseTable;
}

/** Phrases by their numbers: each is made when it may first stand somewhere. */
function filedPhrases<Entry>(
  phrases: readonly (readonly [string, Entry])[],
  { classes, table }: Filing,
): (number: number) => Filed<Entry> | undefined {
  const sets = numberKeySets();
  const stepsOf = stepMaker(sets);
  const compile = (phrase: string): Compiled => {
    const sequence = compilePhrase(phrase, classes);
    const first = firstKeys(sequence);
    return { steps: stepsOf(sequence), first: first === undefined ? undefined : sets.of(first) };
  };
  const filed: (Filed<Entry> | undefined)[] = Array.from(phrases, () => undefined);
  return (number) => {
    const given = phrases[number];
    if (given === undefined) return undefined;
    const [phrase, entry] = given;
    filed[number] ??= new Filed(entry, table.placeOf(number), () => compile(phrase));
    return filed[number];
  };
}

interface SearchParts<Entry> {
  readonly wordOf: (token: Token) => Word;
  readonly phraseOf: (number: number) => Filed<Entry> | undefined;
  /** How many needs there are. */
  readonly needs: number;
}

class Search<Entry> {
  readonly #wordOf: (token: Token) => Word;
  readonly #phraseOf: (number: number) => Filed<Entry> | undefined;
  readonly #filled: FilledNeeds;
  #scratch: Int32Array = new Int32Array(64);

  constructor({ wordOf, phraseOf, needs }: SearchParts<Entry>) {
    this.#wordOf = wordOf;
    this.#phraseOf = phraseOf;
    this.#filled = new FilledNeeds(needs);
  }

  in(
    tokens: readonly Token[],
    { from, to }: TokenRange,
    { usesOf, wanted }: Wanted<Entry>,
  ): readonly IndexedMatch<Entry>[] {
    const words = this.#read(tokens, { from, to }, usesOf);
    const matcher = new PhraseMatcher({ words, from });
    const found: Found<Entry> = new Map();
    for (let offset = 0; offset < words.length; offset += 1) {
      const word = words[offset];
      for (const use of word === undefined ? noUses : usesOf(word)) {
        if (use.gates.length > 0) this.#tryAll(use, { words, matcher, offset, wanted }, found);
      }
    }
    if (found.size === 0) return [];
    return [...found].flatMap(([{ entry }, matches]) => matches.map((match) => ({ ...match, entry })));
  }

  mayFind(tokens: readonly Token[], usesOf: UsesOf): boolean {
    const words = this.#read(tokens, { from: 0, to: tokens.length }, usesOf);
    return words.some((word, offset) => usesOf(word).some((use) => this.#maySuit(use, offset)));
  }

  #maySuit({ gates, triggers }: PackedUse, offset: number): boolean {
    const passing = this.#passing(gates, offset);
    for (let at = 0, index = passing[0] ?? -1; index !== -1; at += 1, index = passing[at] ?? -1) {
      const phrase = this.#phraseOf(triggers[index] ?? -1);
      if (phrase !== undefined && this.#filled.suits(phrase.place, offset)) return true;
    }
    return false;
  }

  /** Tries the phrases whose trigger is a key of the word that stands here. */
  #tryAll({ gates, triggers }: PackedUse, place: Place<Entry>, found: Found<Entry>): void {
    const { offset, wanted } = place;
    const passing = this.#passing(gates, offset);
    for (let at = 0, index = passing[0] ?? -1; index !== -1; at += 1, index = passing[at] ?? -1) {
      const phrase = this.#phraseOf(triggers[index] ?? -1);
      if (phrase === undefined || !this.#filled.suits(phrase.place, offset) || wanted?.(phrase.entry) === false)
        continue;
      this.#tryAround(phrase, place, found);
    }
  }

  #passing(gates: Int32Array, offset: number): Int32Array {
    if (this.#scratch.length <= gates.length) this.#scratch = new Int32Array(gates.length * 2);
    this.#filled.passGates(gates, offset, this.#scratch);
    return this.#scratch;
  }

  #read(tokens: readonly Token[], { from, to }: TokenRange, usesOf: UsesOf): readonly Word[] {
    const words: Word[] = [];
    this.#filled.begin();
    for (let at = from; at < to; at += 1) {
      const token = tokens[at];
      if (token === undefined) break;
      const word = this.#wordOf(token);
      for (const { fills } of usesOf(word)) this.#filled.fill(fills);
      this.#filled.next();
      words.push(word);
    }
    return words;
  }

  /** Tries a phrase wherever it may begin. */
  #tryAround(phrase: Filed<Entry>, { words, matcher, offset }: Place<Entry>, found: Found<Entry>): void {
    const { mostBefore, leastBefore } = phrase.place;
    const last = offset - leastBefore;
    if (last < 0) return;
    const { first, steps } = phrase.compiled;
    for (let start = Math.max(0, offset - mostBefore); start <= last; start += 1) {
      if (first !== undefined && words[start]?.has(first) !== true) continue;
      const seen = found.get(phrase);
      if (seen?.some(({ from }) => from === matcher.from + start) === true) continue;
      const match = matcher.matchAt(steps, start);
      if (match === undefined) continue;
      if (seen === undefined) found.set(phrase, [match]);
      else seen.push(match);
    }
  }
}

/** Which phrases are searched for. */
interface Wanted<Entry> {
  readonly usesOf: UsesOf;
  readonly wanted: ((entry: Entry) => boolean) | undefined;
}

type Found<Entry> = Map<Filed<Entry>, PhraseMatch[]>;

/** Where the trigger of a phrase stands, and which of the phrases are searched for. */
interface Place<Entry> {
  readonly words: readonly Word[];
  readonly matcher: PhraseMatcher;
  readonly offset: number;
  readonly wanted: ((entry: Entry) => boolean) | undefined;
}
