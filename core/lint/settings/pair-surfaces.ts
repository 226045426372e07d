import type { Surface } from '../lexicon/surface.ts';
import type { ExclusivePair } from './lint-config.ts';

/** The rule that reports pairs of the user. */
export const PAIR_RULE: string = 'conflict/pair';

/** Decision surfaces of the pairs that a team declares exclusive: each side is a pole, told by its phrases. */
export function pairSurfaces(pairs: readonly ExclusivePair[]): readonly Surface[] {
  return pairs.map(({ name, either, or, message }, index) => ({
    id: `pair:${index}`,
    rule: PAIR_RULE,
    question: message ?? name,
    names: { either: sideName(either), or: sideName(or) },
    poles: { either: either.flatMap(plainPhrase), or: or.flatMap(plainPhrase) },
  }));
}

const sideName = (phrases: readonly string[]): string => `"${phrases[0] ?? ''}"`;

/** Wording of a user as a phrase: words only, so that no character of the notation means anything. */
function plainPhrase(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\d+/gu) ?? [];
  return words.length === 0 ? [] : [words.join(' ')];
}
