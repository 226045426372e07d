import type { IndexedMatch, PhraseIndex } from '../lexicon/phrase-index.ts';
import { indexPhrases } from '../lexicon/phrase-index.ts';
import { tabulatePhrases } from '../lexicon/phrase-table.ts';
import { formatPhraseTable } from '../lexicon/phrase-table-text.ts';
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

/**
 * All phrases of some surfaces, searched for at once.
 *
 * @param prebuilt - their table, where it was written down
 */
export function indexSurfaces(surfaces: readonly Surface[], prebuilt = ''): PhraseIndex<SurfaceEntry> {
  return indexPhrases(surfaces.flatMap(entriesOf), wordClasses, prebuilt);
}

/** The table of the phrases of some surfaces, as it is written down. */
export const surfaceTable = (surfaces: readonly Surface[]): string =>
  formatPhraseTable(
    tabulatePhrases(
      surfaces.flatMap(entriesOf).map(([phrase]) => phrase),
      wordClasses,
    ),
  );

function entriesOf(surface: Surface): readonly (readonly [string, SurfaceEntry])[] {
  return Object.entries(surface.poles).flatMap(([pole, phrases]) =>
    phrases.map((given): readonly [string, SurfaceEntry] => {
      const long = typeof given === 'string' ? { phrase: given } : given;
      const { phrase, mood = 'order', sign = '+', exclusive = false } = long;
      return [phrase, { surface, pole, mood, sign, exclusive }];
    }),
  );
}
