/**
 * A phrase of a pole, in the notation of `compilePhrase`. In the long form:
 * `mood: 'any'` lets it also match plain statements ("The printer knows letters only"), for phrases that say it all
 * by themselves; `sign: '-'` for a phrase that forbids the pole in its own words ("smileys are for others").
 * Words of negation *inside* the phrase count as part of it and turn nothing.
 */
export type SurfacePhrase =
  | string
  | {
      readonly phrase: string;
      readonly mood?: 'order' | 'any';
      readonly sign?: '+' | '-';
      readonly exclusive?: boolean;
    };

/** Decisions on one question of content, style or conduct, and the words in which prompts take them. */
export interface Surface {
  readonly id: string;
  /** Id of the rule that reports a clash, `conflict/tone`. */
  readonly rule: string;
  /** What the surface decides, for messages: "whether emojis are used". */
  readonly question: string;
  /** How a message names each pole: `use: 'emojis'`; every pole has an entry. */
  readonly names: Readonly<Record<string, string>>;
  readonly poles: Readonly<Record<string, readonly SurfacePhrase[]>>;
  /**
   * Which poles cannot hold together. `all`: at most one can (a language, a case).
   * `none`: each stands alone, and only + against - of the same pole clashes.
   * Pairs: just those.
   *
   * @defaultValue `'all'`
   */
  readonly exclusive?: 'all' | 'none' | readonly (readonly [string, string])[];
  /** Pairs that cannot hold together where one side says "only": HTML may stand in Markdown, but not HTML alone. */
  readonly exclusiveAlone?: readonly (readonly [string, string])[];
  /** Poles that add something to the answer beside its content (a greeting, a note): they clash with "only X". */
  readonly components?: readonly string[];
  /**
   * Decides what the model does, not how a text looks: what a clause is about (a card, a plan, a field) does not keep
   * its directives apart.
   */
  readonly placeless?: boolean;
  /**
   * Conditions under which the question arises at all: nobody asks back but when something is unclear. They bind
   * nothing.
   */
  readonly arises?: RegExp;
  /** Why a clash here is one, for its message, where the texts alone do not tell. */
  readonly because?: string;
  /** A clash here is certain enough for an error when both directives are hard. @defaultValue `false` */
  readonly exact?: boolean;
}
