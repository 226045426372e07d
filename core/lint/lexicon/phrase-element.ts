import type { Token, TokenKind } from '../text/token.ts';

/** Tells the alternatives of a bracket that can match from a token on, by their indices. */
export type Alternatives = (token: Token | undefined) => readonly number[];

/** One element of a compiled phrase. */
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
      /** Which of the sequences can match from a token on. */
      readonly alternatives: Alternatives;
    };
