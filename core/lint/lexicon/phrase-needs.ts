import { quotedKey } from '../text/tokenize.ts';
import { keysOfElement } from './first-keys.ts';
import type { Either, PhraseElement } from './phrase-element.ts';
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
  const all = sequence.map(triggerKeys);
  const best = rarest(all);
  const trigger = best === undefined ? undefined : all[best];
  if (best === undefined || trigger === undefined) throw new RangeError(`"${phrase}" has no word that must occur`);
  const needs: { readonly before: Keys[]; readonly after: Keys[] } = { before: [], after: [] };
  let [mostBefore, leastBefore] = [-1, 0];
  for (const [at, element] of sequence.entries()) {
    const keys = all[at];
    if (at <= best) mostBefore += longest(element);
    if (at < best) leastBefore += shortest(element);
    if (keys !== undefined && at !== best) needs[at < best ? 'before' : 'after'].push(keys);
  }
  return { trigger, ...needs, mostBefore, leastBefore };
}

/** The index of the rarest list of keys, the first one of several. */
function rarest(all: readonly (Keys | undefined)[]): number | undefined {
  let best: { readonly at: number; readonly rank: number } | undefined;
  for (const [at, keys] of all.entries()) {
    if (keys === undefined) continue;
    const rank = rankOf(keys);
    if (best === undefined || rank > best.rank) best = { at, rank };
  }
  return best?.at;
}

/** Words that stand in every other sentence. */
const common: ReadonlySet<string> = new Set(
  'a an the of to in on for and or be it you your not no do with as by at from that this all any each use give have'.split(
    ' ',
  ),
);

/** Quotations are rare, whatever they say. */
const RAREST = 12;
const quoted = quotedKey('').slice(0, -1);

const ranks = new WeakMap<Keys, number>();

function rankOf(keys: Keys): number {
  const known = ranks.get(keys);
  if (known !== undefined) return known;
  let [ofCommon, shortest] = [0, Number.POSITIVE_INFINITY];
  for (const key of keys) {
    if (common.has(key.replace('=', ''))) ofCommon += 1;
    shortest = Math.min(shortest, key.startsWith(quoted) ? RAREST : key.length);
  }
  const rank = shortest - keys.length / 2 - ofCommon * 20;
  ranks.set(keys, rank);
  return rank;
}

/** One of these occurs in every text that the element matches; undefined when nothing has to. */
function triggerKeys(element: PhraseElement): Keys | undefined {
  if (element.kind !== 'either') return keysOfElement(element);
  if (element.optional) return undefined;
  const known = keysOfEither.get(element);
  if (known !== undefined) return known;
  const each = element.sequences.map(bestKeys);
  if (each.some((keys) => keys === undefined)) return undefined;
  const keys = [...new Set(each.flatMap((one) => one ?? []))];
  keysOfEither.set(element, keys);
  return keys;
}

/** Classes of words are in thousands of phrases, and always the same element. */
const keysOfEither = new WeakMap<Either, Keys>();

function bestKeys(sequence: readonly PhraseElement[]): Keys | undefined {
  const all = sequence.map(triggerKeys);
  const best = rarest(all);
  return best === undefined ? undefined : all[best];
}
