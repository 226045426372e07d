import type { JsonObject } from '../protocol.ts';
import type { Branch, TextRange } from './text/sentence.ts';

/** How bad a finding is. */
export type Severity = 'error' | 'warn' | 'info';

/** How sure the check is: only `certain` findings may be errors. */
export type Certainty = 'certain' | 'likely' | 'possible';

/** One place of a finding: at most one sentence. */
export interface FindingPlace extends TextRange {
  /** The text there, as in the file. */
  readonly text: string;
  /** Names of the partials through which the text comes in, outermost first. */
  readonly chain: readonly string[];
}

/** One edit of a file. */
export interface TextEdit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A way to solve a finding. Only `safe` ones are applied by `--fix`. */
export interface Suggestion {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** One lint result. Of a conflict, `places` holds both directives, in reading order; other findings have one or more. */
export interface Finding {
  /** Stable id, `conflict/length-range`. */
  readonly rule: string;
  /** Short code, `PC101`. */
  readonly code: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** One sentence that names both texts and the condition under which they meet. */
  readonly message: string;
  readonly places: readonly [FindingPlace, ...FindingPlace[]];
  /** Under which values of the template's variables the places meet; empty: always. */
  readonly branch: Branch;
  /** Values of the variables under which the places meet, as input for the prompt; absent where they always do. */
  readonly witness?: JsonObject;
  /** How the two values were read, for `--explain`: `["at most 30 words", "at least 200 words"]`. */
  readonly values?: readonly string[];
  /** Identifies the finding over edits elsewhere: hash of the rule and the normalised texts, order ignored. */
  readonly fingerprint: string;
  readonly suggestions: readonly Suggestion[];
}
