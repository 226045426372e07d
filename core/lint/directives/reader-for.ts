import type { KnownReader } from '../exact/exact-reader.ts';
import { exactReaders, isReadBy } from '../exact/exact-readers.ts';
import { mayCountAny, nounOf } from '../exact/may-count-any.ts';
import { readCounts } from '../exact/read-counts.ts';
import type { Token } from '../text/token.ts';
import { mayName, thingOf } from './may-name.ts';
import type { ReadSaid } from './read-directives.ts';
import { readSaid, saidOn } from './read-directives.ts';

type MayHold = (tokens: readonly Token[]) => boolean;

/**
 * Tells of sentences how they are read by whoever wants to know what they ask for on some surfaces only, by their words
 * alone: most ask for nothing there, and need not be read at all. What follows by knowledge of the world does not count.
 */
export function readerFor(surfaces: ReadonlySet<string>): (tokens: readonly Token[]) => ReadSaid | undefined {
  const acts = [...surfaces].filter((surface) => thingOf(surface) !== undefined);
  const others = new Set([...surfaces].filter((surface) => thingOf(surface) === undefined));
  const mayAct = mayName(new Set(acts.flatMap((surface) => thingOf(surface) ?? [])));
  const { read: readOthers, mayHoldPhrase } = saidOn(others);
  const ways = [mayHoldPhrase, ...exactWays(others)];
  const find = (tokens: readonly Token[]): ReadSaid | undefined => {
    // An act that a clause also tells in exact terms counts for nothing: these are read too.
    if (acts.length > 0 && mayAct(tokens)) return readSaid;
    return ways.some((mayHold) => mayHold(tokens)) ? readOthers : undefined;
  };
  const known = new WeakMap<readonly Token[], { readonly read: ReadSaid | undefined }>();
  return (tokens) => {
    // Sentences of the same words have the same tokens, on both sides of a comparison.
    const found = known.get(tokens);
    if (found !== undefined) return found.read;
    const read = find(tokens);
    known.set(tokens, { read });
    return read;
  };
}

/** Of what is counted, it is asked by the noun. */
const isCounter = ({ read }: KnownReader): boolean => read === readCounts;

/** Ways in which a sentence may ask for something in exact terms on surfaces that are no acts. */
function exactWays(surfaces: ReadonlySet<string>): readonly MayHold[] {
  const counted = [...surfaces].flatMap((surface) => nounOf(surface) ?? []);
  const readers = exactReaders.filter((reader) =>
    [...surfaces].some((surface) => isReadBy(reader, surface) && !(isCounter(reader) && nounOf(surface) !== undefined)),
  );
  return [...readers.map(({ mayRead }) => mayRead), ...(counted.length === 0 ? [] : [mayCountAny(new Set(counted))])];
}
