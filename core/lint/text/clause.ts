import type { Sentence } from './sentence.ts';

/** How strongly a clause asks: `require` and `forbid` are hard, the others soft. */
export type Force = 'require' | 'forbid' | 'prefer' | 'avoid' | 'permit';

/**
 * `order`: an imperative, a modal, a label ("Tone: formal"). `statement`: a plain statement in the present
 * ("The printer knows letters only"). `question` and `narrative` ask for nothing.
 */
export type Mood = 'order' | 'statement' | 'question' | 'narrative';

/** A range of tokens, `to` exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** A word that turns what it governs into its opposite: `no`, `never`, `without`, `avoid`, `… is forbidden`. */
export interface Negator extends TokenRange {
  readonly governs: TokenRange;
}

/** What an instruction is about. `response` is the whole answer. */
export interface Target {
  readonly kind: 'response' | 'part';
  /**
   * Of a part, its stemmed head words: `summary`, `first paragraph`, `query`, `field name`. Of the response, what the
   * text calls it, if anything (`email`).
   */
  readonly name?: string;
  /** Named ahead of the instruction ("In the summary, …", "Summary: …"): set apart from all else. */
  readonly apart?: true;
}

/** A condition or an exception, as text in lower case without its introducing word. */
export interface Condition {
  readonly text: string;
  /** Stems of its content words, sorted. */
  readonly stems: readonly string[];
  /** A place or a thing ("in the online listing", "except for units"), and not a case. */
  readonly isPlace?: true;
}

/** One clause of a sentence: what it asks, how strongly, of what and when. */
export interface Clause extends TokenRange {
  readonly sentence: Sentence;
  readonly mood: Mood;
  readonly force: Force;
  readonly negators: readonly Negator[];
  /** Says that it holds in all cases: always, never, only, nothing but, in every …, not a single …. */
  readonly absolute: boolean;
  /** Says that it is a default: by default, normally, usually, unless told otherwise. */
  readonly byDefault: boolean;
  readonly target: Target;
  /** What "each …" distributes over, if anything: `paragraph` in "each paragraph". */
  readonly per?: string;
  /** When it holds (all of these); empty: whenever the sentence is rendered. */
  readonly when: readonly Condition[];
  /** When it does not hold (any of these). */
  readonly unless: readonly Condition[];
  /** Where conditions and exceptions stand in the sentence: nothing is asked there. */
  readonly conditions: readonly TokenRange[];
  /** Says itself which rule wins: "overrides", "takes precedence", "above all else", "ignore the above". */
  readonly precedence: boolean;
  /** Is an exception ("Only proper names keep their spelling"), or gives way to the rest of the prompt. */
  readonly exception?: true;
  /** The text it is about, where that is none that anybody gets to see, or one that comes in. */
  readonly aside?: 'notes' | 'input';
}
