import type { Token } from '../text/token.ts';
import type { PhraseElement } from './phrase.ts';

type Sequence = readonly PhraseElement[];
type Either = Extract<PhraseElement, { readonly kind: 'either' }>;

/**
 * What phrases are compared with of a token: its exact form, its stem and its kind, each written so that they cannot be
 * mistaken for each other. A quotation is known by its kind alone.
 */
export function keysOf(token: Token): readonly string[] {
  const known = keysOfToken.get(token);
  if (known !== undefined) return known;
  const kind = `<${token.kind}>`;
  const isQuoted = token.kind === 'quote' || token.kind === 'code';
  const keys = isQuoted ? [kind] : [`=${token.lower}`, token.stem, kind];
  keysOfToken.set(token, keys);
  return keys;
}

/** A token is looked at by hundreds of phrases. */
const keysOfToken = new WeakMap<Token, readonly string[]>();

/** Keys of the tokens that an element of one token matches. */
export function keysOfElement(element: PhraseElement): readonly string[] | undefined {
  switch (element.kind) {
    case 'stem':
      return [element.stem];
    case 'exact':
      return [`=${element.word}`];
    case 'token':
      return [`<${element.token}>`];
    case 'quoted':
      return ['<quote>', '<code>'];
    default:
      return undefined;
  }
}

/** Keys one of which the first token of every match has; undefined where a match may begin with any token, or with none. */
export function firstKeys(sequence: Sequence): ReadonlySet<string> | undefined {
  const keys = new Set<string>();
  for (const element of sequence) {
    if (element.kind === 'gap') return undefined;
    const own = element.kind === 'either' ? firstKeysOfEither(element) : keysOfElement(element);
    if (element.kind === 'either' && own === undefined) return undefined;
    for (const key of own ?? []) keys.add(key);
    // What is left out, or takes no token (an edge, "not this"), is followed by the first token.
    if (own !== undefined && !(element.kind === 'either' && element.optional)) return keys;
  }
  return undefined;
}

const firstOfEither = new WeakMap<Either, ReadonlySet<string> | 'any'>();

function firstKeysOfEither(either: Either): ReadonlySet<string> | undefined {
  const known = firstOfEither.get(either);
  if (known !== undefined) return known === 'any' ? undefined : known;
  const all = either.sequences.map(firstKeys);
  const isAny = all.some((keys) => keys === undefined);
  const keys = new Set(all.flatMap((one) => [...(one ?? [])]));
  firstOfEither.set(either, isAny ? 'any' : keys);
  return isAny ? undefined : keys;
}

/** The alternatives of a bracket by the first token of what they match. */
interface Dispatch {
  /** Indices of the alternatives that a key leads to, those of `wild` among them, in order. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** Indices of those that may begin with any token. */
  readonly wild: readonly number[];
}

const dispatches = new WeakMap<Either, Dispatch>();

/**
 * The alternatives of a bracket that can match from a token on, in their order: of hundreds of words one or none, found
 * without comparing any other.
 */
export function alternativesFor(either: Either, token: Token | undefined): readonly number[] {
  const { byKey, wild } = dispatchOf(either);
  if (token === undefined) return wild;
  let found: readonly number[] = wild;
  for (const key of keysOf(token)) {
    const more = byKey.get(key);
    if (more !== undefined) found = found === wild ? more : merge(found, more);
  }
  return found;
}

function dispatchOf(either: Either): Dispatch {
  const known = dispatches.get(either);
  if (known !== undefined) return known;
  const firsts = either.sequences.map(firstKeys);
  const wild = firsts.flatMap((keys, index) => (keys === undefined ? [index] : []));
  const byKey = new Map<string, readonly number[]>();
  for (const [index, keys] of firsts.entries()) {
    for (const key of keys ?? []) byKey.set(key, merge(byKey.get(key) ?? wild, [index]));
  }
  const made = { byKey, wild };
  dispatches.set(either, made);
  return made;
}

const merge = (a: readonly number[], b: readonly number[]): readonly number[] =>
  [...new Set([...a, ...b])].sort((one, other) => one - other);
