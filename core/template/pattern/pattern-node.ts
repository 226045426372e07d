/** Where a position is tested, and no character is taken. */
export type Assertion = 'start' | 'end' | 'boundary' | 'noBoundary';

/** A regular expression, as far as how long it runs depends on it. */
export type PatternNode =
  /** One character, as the source that matches it: `a`, `[a-z]`, `\p{L}`. */
  | { readonly kind: 'character'; readonly source: string }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly PatternNode[] }
  | { readonly kind: 'repetition'; readonly body: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: 'lookAround'; readonly body: PatternNode }
  | { readonly kind: 'backReference' };
