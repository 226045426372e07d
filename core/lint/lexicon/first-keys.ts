import type { Token } from '../text/token.ts';
import type { Alternatives, PhraseElement } from './phrase-element.ts';

type Sequence = readonly PhraseElement[];
type Either = Extract<PhraseElement, { readonly kind: 'either' }>;

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

/**
 * Makes the alternatives of a bracket selectable by the next token, in their order: of hundreds of words one or none is
 * left, found without comparing any other.
 */
export function alternativesOf(sequences: readonly Sequence[]): Alternatives {
  let dispatch: Dispatch | undefined;
  return (token) => {
    // Made when it is first asked for: most brackets of a lexicon never are in one run.
    dispatch ??= dispatchOf(sequences);
    return token === undefined ? dispatch.wild : select(dispatch, token);
  };
}

function select({ byKey, wild }: Dispatch, token: Token): readonly number[] {
  let found: readonly number[] = wild;
  for (const key of token.keys) {
    const more = byKey.get(key);
    if (more !== undefined) found = found === wild ? more : merge(found, more);
  }
  return found;
}

function dispatchOf(sequences: readonly Sequence[]): Dispatch {
  const firsts = sequences.map(firstKeys);
  const wild = firsts.flatMap((keys, index) => (keys === undefined ? [index] : []));
  const byKey = new Map<string, readonly number[]>();
  for (const [index, keys] of firsts.entries()) {
    for (const key of keys ?? []) byKey.set(key, merge(byKey.get(key) ?? wild, [index]));
  }
  return { byKey, wild };
}

const merge = (a: readonly number[], b: readonly number[]): readonly number[] =>
  [...new Set([...a, ...b])].sort((one, other) => one - other);
