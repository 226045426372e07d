import type { TokenKind } from '../text/token.ts';

/** One element of a compiled phrase. Those of brackets and classes are shared by all phrases that hold them. */
export type PhraseElement =
  | { readonly kind: 'stem'; readonly stem: string }
  | { readonly kind: 'exact'; readonly word: string }
  | { readonly kind: 'token'; readonly token: TokenKind }
  | { readonly kind: 'quoted'; readonly word: string }
  | { readonly kind: 'gap'; readonly longest: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'not'; readonly sequence: readonly PhraseElement[] }
  | {
      readonly kind: 'either';
      readonly optional: boolean;
      readonly sequences: readonly (readonly PhraseElement[])[];
    };

/** A bracket: one of several sequences. */
export type Either = Extract<PhraseElement, { readonly kind: 'either' }>;
