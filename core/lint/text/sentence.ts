import type { Token } from './token.ts';

/** A range of a file, in UTF-16 code units from its start. */
export interface TextRange {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One decision of a template: it is taken when the expression is truthy (or equals a value), or when it is not.
 * `subject` is the normalised expression, as seen from outside of partials and blocks: `tone`, `user.name`,
 * `items[].title` (of each item), `(lookup x y)`. `each items` holds when there is an item, `with user` when there is a
 * value, be it 0, and `block user` when `{{#user}}` shows its block.
 */
export interface BranchLiteral {
  readonly subject: string;
  /** With a value: taken when the subject equals it. As JSON: `"formal"`, `3`, `true`; or `undefined`. */
  readonly equals?: string;
  readonly holds: boolean;
}

/** What must hold for a text to be rendered: all of these. */
export type Branch = readonly BranchLiteral[];

/** Who speaks in the message that a sentence stands in. */
export type MessageRole = 'system' | 'user' | 'model' | 'tool';

/**
 * What kind of place a sentence stands in. Only `normal` ones are instructions to be compared; a `negative-list`
 * names what to avoid (its items are negated); examples, quoted texts and data are never instructions.
 */
export type SentenceContext = 'normal' | 'negative-list' | 'example' | 'quote' | 'data';

/** One sentence that some rendering of the prompt contains, with where each of its characters comes from. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where a range of `text` stands in its file. */
  rangeOf(start: number, end: number): TextRange;
  /** Names of the partials through which the text came in, outermost first; empty for the prompt's own. */
  readonly chain: readonly string[];
  readonly branch: Branch;
  readonly role: MessageRole;
  readonly context: SentenceContext;
  /** Headings above, outermost first, as written. */
  readonly headings: readonly string[];
  /** What introduces the list that the sentence is an item of ("Never do the following:"), innermost last. */
  readonly leadIns: readonly string[];
  /** What its paragraph or item begins with, where that names what it is about ("Title: …"); not in the first sentence. */
  readonly label?: string;
  /** Counts sections: two sentences below the same innermost heading or tag share it. */
  readonly section: number;
  /** Counts lists; absent outside of one. */
  readonly list?: number | undefined;
  /** Line of the flattened text, from 0: a measure of distance. */
  readonly line: number;
  /** Counts sentences, in reading order. Variants of one sentence on exclusive branches share it. */
  readonly position: number;
}

/** Where a whole sentence stands. */
export const wholeOf = (sentence: Sentence): TextRange => sentence.rangeOf(0, sentence.text.length);
