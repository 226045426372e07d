import { quotedKey } from '../text/tokenize.ts';
import type { Either, PhraseElement } from './phrase-element.ts';

type Sequence = readonly PhraseElement[];

const keysOfKnown = new WeakMap<PhraseElement, readonly string[]>();

/** Keys of the tokens that an element of one token matches: the same list each time. */
export function keysOfElement(element: PhraseElement): readonly string[] | undefined {
  const known = keysOfKnown.get(element);
  if (known !== undefined) return known;
  const keys = findKeys(element);
  if (keys !== undefined) keysOfKnown.set(element, keys);
  return keys;
}

function findKeys(element: PhraseElement): readonly string[] | undefined {
  switch (element.kind) {
    case 'stem':
      return [element.stem];
    case 'exact':
      return [`=${element.word}`];
    case 'token':
      return [`<${element.token}>`];
    case 'quoted':
      return [quotedKey(element.word)];
    default:
      return undefined;
  }
}

/** Keys one of which the first token of every match has; undefined where a match may begin with any token, or with none. */
export function firstKeys(sequence: Sequence): readonly string[] | undefined {
  const all: (readonly string[])[] = [];
  for (const element of sequence) {
    // An edge, or "not this", takes no token: it is followed by the first one.
    if (element.kind === 'start' || element.kind === 'end' || element.kind === 'not') continue;
    const own = element.kind === 'either' ? firstKeysOfEither(element) : keysOfElement(element);
    if (own === undefined) return undefined;
    all.push(own);
    if (!isOptional(element)) return all.length === 1 ? own : [...new Set(all.flat())];
  }
  return undefined;
}

const isOptional = (element: PhraseElement): boolean => element.kind === 'either' && element.optional;

const firstOfEither = new WeakMap<Either, readonly string[] | 'any'>();

/** Keys one of which the first token of every way through a bracket has. */
export function firstKeysOfEither(either: Either): readonly string[] | undefined {
  const known = firstOfEither.get(either);
  if (known !== undefined) return known === 'any' ? undefined : known;
  const all = either.sequences.map(firstKeys);
  const isAny = all.some((keys) => keys === undefined);
  const keys = [...new Set(all.flatMap((one) => one ?? []))];
  firstOfEither.set(either, isAny ? 'any' : keys);
  return isAny ? undefined : keys;
}
