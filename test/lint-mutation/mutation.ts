/** A kind of conflict that the suite injects. */
export type Facet = (typeof facets)[number];

export const facets = [
  'length-range',
  'length-arithmetic',
  'part-vs-whole',
  'keyword',
  'keyword-order',
  'start-end',
  'format',
  'markup',
  'only-output',
  'case',
  'person',
  'voice',
  'tense',
  'spelling',
  'language',
  'tone',
  'verbosity',
  'clarify',
  'persona',
  'citation',
  'disclaimer',
  'disclosure',
  'tool-use',
  'domain-value',
  'polarity',
  'step-order',
  'priority',
  'example',
  'schema',
  'variable-bounds',
] as const;

/**
 * What it takes to see the contradiction: `lexical` (shared words), `paraphrase` (other words), `semantic` (it follows
 * from a reason, a consequence, arithmetic or knowledge of the world).
 */
export type Difficulty = (typeof difficulties)[number];

export const difficulties = ['lexical', 'paraphrase', 'semantic'] as const;

/** Where a contradicting directive is put. */
export type Placement = (typeof placements)[number];

export const placements = ['list', 'intro', 'section', 'end', 'partial', 'block', 'user'] as const;

/** Why a text that looks contradicting is harmless. */
export type TwinKind = (typeof twinKinds)[number];

export const twinKinds = [
  'else',
  'other-branch',
  'comment',
  'quote',
  'example',
  'precedence',
  'exception',
  'dont-list',
  'elsewhere',
  'part',
  'agreeing',
] as const;

/** A prompt with one text added, and whether that text contradicts the anchor. */
export interface Mutation {
  /** Stable while the tables are unchanged. */
  readonly id: string;
  readonly facet: Facet;
  /** The decision within the facet, such as `emoji` in `markup`. */
  readonly surface: string;
  /** Of a twin: of the injection that it resembles, `lexical` where it resembles none. */
  readonly difficulty: Difficulty;
  /** Path of the prompt from the project's root. */
  readonly file: string;
  /** The whole prompt, the addition included. */
  readonly source: string;
  /** Texts of all partials by name, the addition included. */
  readonly partials: Readonly<Record<string, string>>;
  /** The directive that was there. It occurs once, in the prompt or in one of its partials. */
  readonly a: string;
  /** The text that was added. It occurs once, in the prompt or in one of its partials. */
  readonly b: string;
  readonly expected: 'conflict' | 'clean';
  /** Of a conflict only. */
  readonly placement?: Placement;
  /** Of a clean one only. */
  readonly twin?: TwinKind;
}
