import type { SurfacePhrase } from './surface.ts';

/** Phrases that rule their pole out. */
export const against = (phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, sign: '-' }));

/** Phrases that say it all by themselves: they count in plain statements too ("The printer knows capitals only"). */
export const plainly = (phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, mood: 'any' }));

/** Phrases that rule their pole out, in plain statements too. */
export const plainlyAgainst = (phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, mood: 'any', sign: '-' }));

/** Phrases that say "this and nothing else". */
export const solely = (phrases: readonly string[]): readonly SurfacePhrase[] =>
  phrases.map((phrase) => ({ phrase, exclusive: true }));
