import type { Difficulty, Facet } from '../mutation.ts';

/**
 * One sentence with slots in single braces: `{output}`, `{reader}`, `{readers}` of the prompt, and the values of the
 * anchor, such as `{n}` or `{word}`. `{Output}` begins with a capital.
 */
export type Wording = string | BoundWording;

/** A sentence that fits only some anchors. */
export interface BoundWording {
  readonly text: string;
  /** Smallest and largest `n` of the anchor for which the sentence is what it claims to be. */
  readonly from?: number;
  readonly to?: number;
}

export type Injections = Readonly<Record<Difficulty, readonly Wording[]>>;

/** Sentences that resemble an injection and contradict nothing. */
export interface HandwrittenTwins {
  /** Says the same as the anchor, or less, in other words. */
  readonly agreeing: readonly Wording[];
  /** The opposite for a stated exception only. */
  readonly exception: readonly Wording[];
  /** Bare infinitives that belong into a list of things not to do, and there agree with the anchor. */
  readonly donts: readonly Wording[];
  /** About somebody or something else than the output. */
  readonly elsewhere: readonly Wording[];
  /** About another part, phase or audience of the output; not used where the output may hold nothing else. */
  readonly part?: readonly Wording[];
}

/** What contradicts a directive of one kind. */
export interface Pole {
  readonly injections: Injections;
  readonly twins: HandwrittenTwins;
}

/** A decision that directives take, and the sides that an anchor may be on. */
export interface Surface {
  readonly facet: Facet;
  /** Names the decision in a sentence: "the rule on …". */
  readonly topic: string;
  readonly poles: Readonly<Record<string, Pole>>;
}

export type Surfaces = Readonly<Record<string, Surface>>;
