import type { Surface, SurfacePhrase } from '../lexicon/surface.ts';
import type { ExclusivePair } from './lint-config.ts';

const PAIR_RULE = 'conflict/pair';

const compiled = new WeakMap<readonly ExclusivePair[], readonly Surface[]>();

/**
 * Decision surfaces of the pairs that a team declares exclusive: each side is a pole, told by its phrases. The same for
 * the same pairs, so that they are compiled once for all files.
 */
export function pairSurfaces(pairs: readonly ExclusivePair[]): readonly Surface[] {
  const known = compiled.get(pairs);
  if (known !== undefined) return known;
  const made = toSurfaces(pairs);
  compiled.set(pairs, made);
  return made;
}

function toSurfaces(pairs: readonly ExclusivePair[]): readonly Surface[] {
  return pairs.map(({ name, either, or, message }, index) => ({
    id: `pair:${index}`,
    rule: PAIR_RULE,
    question: name,
    ...(message === undefined ? {} : { because: message.replace(/[.!]$/u, '') }),
    names: { either: sideName(either), or: sideName(or) },
    poles: { either: either.flatMap(plainPhrase), or: or.flatMap(plainPhrase) },
  }));
}

const sideName = (phrases: readonly string[]): string => `"${phrases[0] ?? ''}"`;

/** Wording of a user as a phrase: words only, so that no character of the notation means anything. */
function plainPhrase(text: string): readonly SurfacePhrase[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+/gu) ?? [];
  return words.length === 0 ? [] : [{ phrase: words.join(' '), mood: 'any' }];
}
