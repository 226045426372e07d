/** An end of a range: a number, or a variable of the prompt that stands for one (`{{maxWords}}`). */
export type Bound = number | { readonly variable: string };

/** Whole numbers from `min` to `max`, both included; an absent end is open. */
export interface Interval {
  readonly kind: 'interval';
  readonly min?: Bound;
  readonly max?: Bound;
}

/** One pole of a surface: `formal` of `tone-formality`. */
interface Pole {
  readonly kind: 'pole';
  readonly pole: string;
}

/** A text that must or must not occur, at a place. */
interface Literal {
  readonly kind: 'literal';
  readonly text: string;
}

/**
 * How often a text occurs: the sum over `texts`, any of which will do ("one of these phrases"). `word`: as a word of
 * its own; `letters`: wherever the letters stand, inside of words too.
 */
export interface Occurrence {
  readonly kind: 'occurrence';
  readonly texts: readonly string[];
  readonly as: 'word' | 'letters';
  readonly min?: Bound;
  readonly max?: Bound;
}

/** What a text begins or ends with: a literal text, or a thing that is named (`title`, `question`). */
export interface Edge {
  readonly kind: 'edge';
  readonly text?: string;
  readonly thing?: string;
}

/** The only form in which a word may occur: `verb`, `noun`, `plural`, `singular`. */
interface WordForm {
  readonly kind: 'form';
  readonly text: string;
  readonly form: string;
}

/** Any of these texts, nothing else: "answer yes, no or maybe". */
interface Options {
  readonly kind: 'options';
  readonly texts: readonly string[];
}

/** `first` before `second`. */
export interface Order {
  readonly kind: 'order';
  readonly first: string;
  readonly second: string;
}

/** An action on an object: the general form of what no surface knows. Stems of the words, head noun last. */
export interface Action {
  readonly kind: 'action';
  readonly verb: string;
  readonly object: readonly string[];
}

/** What a directive asks of its surface. */
export type DirectiveValue = Interval | Pole | Literal | Occurrence | Edge | WordForm | Options | Order | Action;
