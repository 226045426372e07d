import { keysOfElement } from './first-keys.ts';
import type { PhraseElement } from './phrase-element.ts';
import { longest, shortest } from './phrase-length.ts';

type Keys = readonly string[];

/** What a text must contain for a phrase to match: each set of keys by one of its tokens, in this order. */
export interface PhraseNeeds {
  /** The rarest of the sets: a search begins at its tokens. */
  readonly trigger: Keys;
  readonly before: readonly Keys[];
  readonly after: readonly Keys[];
  /** How many tokens of the match may stand before that of the trigger, and how many do at least. */
  readonly mostBefore: number;
  readonly leastBefore: number;
}

/**
 * What a phrase cannot match without. The trigger is the element with the fewest words, and among those the longest
 * word: it is the rarest in texts.
 *
 * @throws RangeError for a phrase that has no word of its own
 */
export function needsOf(sequence: readonly PhraseElement[], phrase: string): PhraseNeeds {
  const needs = sequence.flatMap((element, at) => {
    const keys = triggerKeys(element);
    return keys === undefined ? [] : [{ keys, at, rank: rankOf(keys) }];
  });
  const [first, ...others] = needs;
  if (first === undefined) throw new RangeError(`"${phrase}" has no word that must occur`);
  const best = others.reduce((kept, one) => (one.rank > kept.rank ? one : kept), first);
  const earlier = sequence.slice(0, best.at);
  return {
    trigger: best.keys,
    before: needs.filter(({ at }) => at < best.at).map(({ keys }) => keys),
    after: needs.filter(({ at }) => at > best.at).map(({ keys }) => keys),
    mostBefore: sequence.slice(0, best.at + 1).reduce((sum, one) => sum + longest(one), -1),
    leastBefore: earlier.reduce((sum, one) => sum + shortest(one), 0),
  };
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
