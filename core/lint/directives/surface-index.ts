import type { IndexedMatch, PhraseIndex } from '../lexicon/phrase-index.ts';
import { indexPhrases } from '../lexicon/phrase-index.ts';
import type { Surface } from '../lexicon/surface.ts';
import { wordClasses } from '../lexicon/word-classes.ts';

/** What belongs to a phrase of the lexicon. */
export interface SurfaceEntry {
  readonly surface: Surface;
  readonly pole: string;
  readonly mood: 'order' | 'any';
  readonly sign: '+' | '-';
  readonly exclusive: boolean;
}

export type SurfaceMatch = IndexedMatch<SurfaceEntry>;

/** All phrases of some surfaces, searched for at once. */
export function indexSurfaces(surfaces: readonly Surface[]): PhraseIndex<SurfaceEntry> {
  return indexPhrases(surfaces.flatMap(entriesOf), wordClasses);
}

function entriesOf(surface: Surface): readonly (readonly [string, SurfaceEntry])[] {
  return Object.entries(surface.poles).flatMap(([pole, phrases]) =>
    phrases.map((given): readonly [string, SurfaceEntry] => {
      const long = typeof given === 'string' ? { phrase: given } : given;
      const { phrase, mood = 'order', sign = '+', exclusive = false } = long;
      return [phrase, { surface, pole, mood, sign, exclusive }];
    }),
  );
}
