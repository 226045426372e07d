import { firstKeys, firstKeysOfEither, keysOfElement } from './first-keys.ts';
import type { KeySet, KeySets } from './key-sets.ts';
import type { Either, PhraseElement } from './phrase-element.ts';

/** One step of a match. */
type Step =
  /** One token that has one of these keys; or none, where it may be missing. */
  | { readonly kind: 'one'; readonly set: KeySet; readonly optional: boolean }
  | { readonly kind: 'gap'; readonly longest: number }
  | EitherStep
  | EdgeStep;

/** What holds or does not where it stands, and takes no token. */
export type EdgeStep =
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'not'; readonly steps: Steps };

export type Steps = readonly Step[];

/** One of several ways, in this order; or none. */
export interface EitherStep {
  readonly kind: 'either';
  readonly optional: boolean;
  readonly ways: readonly Steps[];
  /** What each way begins with; undefined where that may be any token, or none. */
  readonly firsts: readonly (KeySet | undefined)[];
  /** What any of them begins with. */
  readonly first: KeySet | undefined;
}

/** Makes steps of the elements of a phrase: words that may stand for each other become one set. */
export function stepMaker(sets: KeySets): (sequence: readonly PhraseElement[]) => Steps {
  // Elements of brackets and classes are shared by many phrases.
  const made = new Map<PhraseElement, Steps>();
  const stepsOf = (sequence: readonly PhraseElement[]): Steps => sequence.flatMap(ofElement);
  const ofElement = (element: PhraseElement): Steps => {
    const known = made.get(element) ?? make(element);
    made.set(element, known);
    return known;
  };
  const make = (element: PhraseElement): Steps => {
    switch (element.kind) {
      case 'either':
        return ofEither(element);
      case 'not':
        return [{ kind: 'not', steps: stepsOf(element.sequence) }];
      case 'stem':
      case 'exact':
      case 'token':
      case 'quoted':
        return [{ kind: 'one', set: sets.of(keysOfElement(element) ?? []), optional: false }];
      default:
        return [element];
    }
  };
  const ofEither = (either: Either): Steps => {
    const { optional, sequences } = either;
    const words = keysOfWords(either);
    if (words !== undefined) return [{ kind: 'one', set: sets.of(words), optional }];
    const [only] = sequences;
    if (only !== undefined && sequences.length === 1 && !optional) return stepsOf(only);
    const setOf = (keys: readonly string[] | undefined): KeySet | undefined =>
      keys === undefined ? undefined : sets.of(keys);
    const firsts = sequences.map((sequence) => setOf(firstKeys(sequence)));
    const first = setOf(firstKeysOfEither(either));
    return [{ kind: 'either', optional, ways: sequences.map(stepsOf), firsts, first }];
  };
  return stepsOf;
}

/** Keys of a bracket of nothing but single words. */
function keysOfWords({ sequences }: Either): readonly string[] | undefined {
  const keys: string[] = [];
  for (const [element, ...others] of sequences) {
    if (element === undefined || others.length > 0) return undefined;
    const own = element.kind === 'either' && !element.optional ? keysOfWords(element) : keysOfElement(element);
    if (own === undefined) return undefined;
    keys.push(...own);
  }
  return keys;
}
