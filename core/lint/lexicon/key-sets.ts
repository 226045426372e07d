import type { Token } from '../text/token.ts';

/** Sets of keys, numbered: thousands of phrases are made of a few hundred. */
export interface KeySets {
  /** The number of a set; the same for the same keys. */
  numberOf(keys: Iterable<string>): number;
  /** Numbers of all sets that a token has a key of. */
  with(token: Token): readonly number[];
  count(): number;
}

export function numberKeySets(): KeySets {
  const numbers = new Map<string, number>();
  const byKey = new Map<string, number[]>();
  return {
    numberOf: (keys) => {
      const unique = [...new Set(keys)];
      const text = unique.join(' ');
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const made = numbers.size;
      numbers.set(text, made);
      for (const key of unique) {
        const sets = byKey.get(key);
        if (sets === undefined) byKey.set(key, [made]);
        else sets.push(made);
      }
      return made;
    },
    with: (token) => [...new Set(token.keys.flatMap((key) => byKey.get(key) ?? []))],
    count: () => numbers.size,
  };
}
