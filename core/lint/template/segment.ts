import type { Branch, MessageRole, TextRange } from '../text/sentence.ts';

/** A piece of text that some rendering contains, with where it stands and when it is rendered. */
export interface Segment {
  /** Where it stands in its file. */
  readonly range: TextRange;
  /**
   * As in the file, except for a variable: `{{name}}` without the signs of white space control, under the name that
   * it has outside of the partial; or the text that the call of the partial gives for it.
   */
  readonly text: string;
  /** A variable; else a text. */
  readonly isVariable: boolean;
  readonly branch: Branch;
  /** Names of the partials through which it came in, outermost first. */
  readonly chain: readonly string[];
  readonly role: MessageRole;
  /** Counts messages and other boundaries: texts on both sides of one are never one sentence. */
  readonly message: number;
}

/** A comment of the template: it is never rendered. */
export interface TemplateComment {
  readonly range: TextRange;
  /** What stands between its marks. */
  readonly text: string;
}

/** What keeps a template from being read whole. The rest of it is read all the same. */
export interface ReadProblem {
  readonly kind: 'broken-template' | 'unknown-partial' | 'circular-partial' | 'dynamic-partial' | 'too-large';
  readonly range: TextRange;
  /** What is wrong, as a part of a sentence. */
  readonly message: string;
  /** Of a partial, its name. */
  readonly partial?: string;
}

/** A source read as far as its template goes. */
export interface ReadTemplate {
  readonly segments: readonly Segment[];
  readonly comments: readonly TemplateComment[];
  readonly problems: readonly ReadProblem[];
}
