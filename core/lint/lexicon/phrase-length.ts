import type { PhraseElement } from './phrase-element.ts';

type Sequence = readonly PhraseElement[];

const longestOfEither = new WeakMap<PhraseElement, number>();
const shortestOfEither = new WeakMap<PhraseElement, number>();

/** How many tokens an element matches at most. */
export function longest(element: PhraseElement): number {
  switch (element.kind) {
    case 'gap':
      return element.longest;
    case 'start':
    case 'end':
    case 'not':
      return 0;
    case 'either': {
      const known = longestOfEither.get(element);
      if (known !== undefined) return known;
      const found = Math.max(...element.sequences.map((sequence) => sumOf(sequence, longest)));
      longestOfEither.set(element, found);
      return found;
    }
    default:
      return 1;
  }
}

/** How many tokens an element matches at least. */
export function shortest(element: PhraseElement): number {
  if (element.kind === 'gap') return 0;
  if (element.kind !== 'either') return longest(element);
  const known = shortestOfEither.get(element);
  if (known !== undefined) return known;
  const found = element.optional ? 0 : Math.min(...element.sequences.map((sequence) => sumOf(sequence, shortest)));
  shortestOfEither.set(element, found);
  return found;
}

const sumOf = (sequence: Sequence, length: (element: PhraseElement) => number): number =>
  sequence.reduce((sum, element) => sum + length(element), 0);
