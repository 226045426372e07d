/** What a token is. Words joined by hyphens are separate words: `third-person` is `third`, `person`. */
export type TokenKind =
  | 'word'
  | 'number'
  /** A text in quotation marks, the marks included: one token. */
  | 'quote'
  /** A text in backticks, the backticks included: one token. */
  | 'code'
  /** `{{name}}`, one token. */
  | 'variable'
  | 'emoji'
  | 'punctuation';

/** One token of a sentence. Offsets are UTF-16 code units in the sentence's text. */
export interface Token {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** In lower case, apostrophes straight, contractions kept (`don't`). For quotes and code: what stands inside. */
  readonly lower: string;
  /** Of a word: what its inflected forms share. Else the same as `lower`. */
  readonly stem: string;
  /** What phrases look it up by: its form, its stem and its kind; see `tokenKeys`. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}
