/** A set of keys of tokens, with a number of its own. */
export interface KeySet {
  readonly number: number;
  readonly keys: ReadonlySet<string>;
}

/** Sets of keys, numbered: thousands of phrases are made of a few hundred. */
export interface KeySets {
  /** The set of some keys; the same for the same keys. */
  of(keys: readonly string[]): KeySet;
  /** All of them, by their numbers. */
  all(): readonly KeySet[];
}

export function numberKeySets(): KeySets {
  // Most lists are those of a bracket or a class, which are the same list each time.
  const byList = new Map<readonly string[], KeySet>();
  const byText = new Map<string, KeySet>();
  const make = (list: readonly string[]): KeySet => {
    const keys = new Set(list);
    const text = [...keys].join(' ');
    const known = byText.get(text);
    if (known !== undefined) return known;
    const made = { number: byText.size, keys };
    byText.set(text, made);
    return made;
  };
  return {
    of: (list) => {
      const known = byList.get(list) ?? make(list);
      byList.set(list, known);
      return known;
    },
    all: () => [...byText.values()],
  };
}
