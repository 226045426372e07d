import type { Token } from '../text/token.ts';
import { mayHoldAny } from './clause-tokens.ts';
import { namesCountedAs } from './counted-synonyms.ts';
import { mayHoldFixedLength } from './fixed-lengths.ts';
import { mayCount } from './read-counts.ts';
import { lengthWords } from './told-lengths.ts';
import { singularOf, wordsOfUnit } from './units.ts';

/** The noun that a surface counts, the last of its words; undefined for surfaces that count nothing. */
export const nounOf = (surface: string): string | undefined =>
  surface.startsWith('length:')
    ? surface.slice(Math.max(surface.indexOf(':'), surface.lastIndexOf(' ')) + 1)
    : undefined;

/** Words by which what is counted are items, beside their names. */
const asItems: readonly string[] = ['bulleted', 'numbered', 'bulletpoint'];

/** Tells of tokens whether any of some nouns may be counted among them: false is certain. */
export function mayCountAny(nouns: ReadonlySet<string>): (tokens: readonly Token[]) => boolean {
  const ofUnits = [...nouns].flatMap(wordsOfUnit);
  const words = new Set([...[...nouns].flatMap(namesCountedAs), ...ofUnits, ...(nouns.has('item') ? asItems : [])]);
  const isTold = (tokens: readonly Token[]): boolean =>
    ofUnits.length > 0 && (mayHoldFixedLength(tokens) || mayHoldAny(tokens, lengthWords));
  return (tokens) => mayCount(tokens) && (isTold(tokens) || tokens.some(({ lower }) => words.has(singularOf(lower))));
}
