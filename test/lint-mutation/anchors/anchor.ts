import type { Pole } from '../grammar/surface.ts';
import type { Facet, Placement, TwinKind } from '../mutation.ts';

/** Values that fill the slots of wordings. From `n` follow `{double}`, `{triple}`, `{half}`, `{third}`, `{more}` and `{fewer}`. */
export type SlotValues = Readonly<Record<string, string | number>>;

interface AnchorText {
  /** The exact sentence or line. It occurs once in the prompt or, with `partial`, in that partial. */
  readonly text: string;
  readonly partial?: string;
  readonly slots?: SlotValues;
  /** Placements at which an injection would not contradict this anchor. */
  readonly without?: readonly Placement[];
  /** Twins that would not be harmless here. */
  readonly withoutTwins?: readonly TwinKind[];
}

/** A directive of a kind that the shared grammar knows, as `surface/pole`. */
export interface SharedAnchor extends AnchorText {
  readonly says: string;
}

/** A directive whose contradictions are its own. */
export interface OwnAnchor extends AnchorText {
  readonly facet: Facet;
  readonly topic: string;
  readonly own: Pole;
}

export type Anchor = SharedAnchor | OwnAnchor;

/** A prompt of the suite, and the directives in it that are contradicted. */
export interface Fixture {
  /** Path of the prompt from the project's root. */
  readonly file: string;
  /** Noun for what the model writes, without article. */
  readonly output: string;
  /** Noun for who reads it. */
  readonly reader: string;
  /** @defaultValue `reader` with an s */
  readonly readers?: string;
  /** An optional input whose block holds together with all anchors. */
  readonly flag: string;
  /** Headings under which a new directive is about the whole output. */
  readonly general?: readonly string[];
  /** The output is one closed thing, so that there are no other parts to write directives about. */
  readonly sealed?: boolean;
  readonly anchors: readonly Anchor[];
}
