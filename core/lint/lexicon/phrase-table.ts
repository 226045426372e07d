import type { NeedsAround } from './filled-needs.ts';
import { gateOf } from './filled-needs.ts';
import { numberKeySets } from './key-sets.ts';
import type { WordClasses } from './phrase.ts';
import { compilePhrase } from './phrase.ts';
import { needsOf } from './phrase-needs.ts';

/** Where a phrase is tried: what must stand around its trigger. */
export interface PhrasePlace extends NeedsAround {
  /** How many tokens of the match may stand before the trigger, and how many do at least. */
  readonly mostBefore: number;
  readonly leastBefore: number;
}

/** What a key of a token means for phrases, which go by their numbers. */
export interface KeyUse {
  /** Numbers of the sets of needs that it fills. */
  readonly fills: readonly number[];
  /** Phrases whose trigger it is. */
  readonly triggers: readonly number[];
  /** The first need of each of them, see `FilledNeeds.lets`: most are not looked at any further. */
  readonly gates: readonly number[];
}

/** What a search goes by before it compiles any phrase. */
export interface PhraseTable {
  /** How many needs there are. */
  readonly needs: number;
  useOf(key: string): KeyUse | undefined;
  placeOf(phrase: number): PhrasePlace;
}

interface GrowingUse {
  readonly fills: number[];
  readonly triggers: number[];
  readonly gates: number[];
}

/** A table as it is made, which can be written down. */
export interface FullPhraseTable extends PhraseTable {
  readonly uses: ReadonlyMap<string, KeyUse>;
  readonly places: readonly PhrasePlace[];
}

/**
 * Files each phrase under the words of its trigger.
 *
 * @throws RangeError for a phrase that does not compile or has no word of its own
 */
export function tabulatePhrases(phrases: readonly string[], classes: WordClasses): FullPhraseTable {
  const needs = numberKeySets();
  const uses = new Map<string, GrowingUse>();
  const useOf = (key: string): GrowingUse => {
    const known = uses.get(key);
    if (known !== undefined) return known;
    const made = { fills: [], triggers: [], gates: [] };
    uses.set(key, made);
    return made;
  };
  const places = phrases.map((phrase, number): PhrasePlace => {
    const { trigger, ...found } = needsOf(compilePhrase(phrase, classes), phrase);
    const numberOf = (keys: readonly string[]): number => needs.of(keys).number;
    const place = { ...found, before: found.before.map(numberOf), after: found.after.map(numberOf) };
    for (const key of trigger) {
      const use = useOf(key);
      use.triggers.push(number);
      use.gates.push(gateOf(place));
    }
    return place;
  });
  for (const { number, keys } of needs.all()) for (const key of keys) useOf(key).fills.push(number);
  return {
    needs: needs.all().length,
    uses,
    places,
    useOf: (key) => uses.get(key),
    placeOf: (phrase) => places[phrase] ?? nowhere,
  };
}

/** Of a phrase that is not in the table. */
const nowhere: PhrasePlace = { before: [], after: [], mostBefore: -1, leastBefore: 0 };
