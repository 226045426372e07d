import type { Directive } from '../directives/directive.ts';
import type { Certainty, Suggestion } from '../finding.ts';
import type { LintSource } from '../lint-source.ts';
import type { LintSettings } from '../settings/effective-settings.ts';
import type { Preset, RuleSeverity } from '../settings/lint-config.ts';
import type { ReadProblem, Segment } from '../template/segment.ts';
import type { Block } from '../text/blocks/unit.ts';
import type { Clause } from '../text/clause.ts';
import type { Sentence, TextRange } from '../text/sentence.ts';

/** Where the need for a rule was seen. */
export interface Evidence {
  readonly text: string;
  readonly url?: string;
}

/**
 * One thing that `lint` looks for. Its page `docs/rules/<id>.md` is made of it.
 *
 * A `conflict` is found by comparing directives (`core/lint/conflicts`); a `check` finds by itself.
 */
export interface Rule {
  /** Stable, `conflict/length-range`: a topic and a name. */
  readonly id: string;
  /** Stable and short, `PC101`. */
  readonly code: string;
  readonly kind: 'conflict' | 'check';
  /** What it reports, in one sentence. */
  readonly summary: string;
  /** What goes wrong with a prompt that has it. */
  readonly why: string;
  readonly evidence?: readonly Evidence[];
  /** A prompt that has no such finding, and one that has. */
  readonly good: string;
  readonly bad: string;
  /** How to solve a finding. */
  readonly fix: string;
  readonly severity: Readonly<Record<Preset, RuleSeverity>>;
  /** How sure its findings are at best. */
  readonly certainty: Certainty;
  /** Finds by itself; of a rule of kind `check`. */
  readonly check?: (context: RuleContext) => readonly Report[];
}

/** A prompt, read as far as rules need it. */
export interface RuleContext {
  readonly source: LintSource;
  readonly settings: LintSettings;
  /** All sentences that some rendering contains, in reading order. */
  readonly sentences: readonly Sentence[];
  /** What is shown and gives no orders: examples, fences, tables; in reading order. */
  readonly blocks: readonly Block[];
  /** The pieces that the sentences were made of: texts and variables, with when each is rendered. */
  readonly segments: readonly Segment[];
  /** What could not be read. */
  readonly problems: readonly ReadProblem[];
  readonly clauses: readonly Clause[];
  readonly directives: readonly Directive[];
}

/** What a check found; `lint` adds rule, severity, texts and fingerprint. */
export interface Report {
  /** One sentence. */
  readonly message: string;
  readonly places: readonly [TextRange, ...TextRange[]];
  /** @defaultValue that of the rule */
  readonly certainty?: Certainty;
  /** What identifies the finding over edits elsewhere. @defaultValue the texts of its places */
  readonly identity?: readonly string[];
  readonly suggestions?: readonly Suggestion[];
}
