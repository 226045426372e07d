import type { Directive } from '../directives/directive.ts';
import type { Certainty } from '../finding.ts';
import type { LintSource } from '../lint-source.ts';
import type { CanHold } from './can-meet.ts';

/** Directives that no output can satisfy together. */
export interface Clash {
  /** Id of the rule that reports it, `conflict/length-range`. */
  readonly rule: string;
  /** The two that a finding shows. */
  readonly pair: readonly [Directive, Directive];
  /** Others without which the two could both be satisfied. */
  readonly others: readonly Directive[];
  /** How each of the pair is read: `["at most 30 words", "at least 200 words"]`. */
  readonly values: readonly [string, string];
  /** Why, for the message, where the values alone do not tell: "three paragraphs of 80 words are 240 words". */
  readonly because?: string;
  readonly certainty: Certainty;
}

/** What a group check may ask. */
export interface GroupContext {
  readonly source: LintSource;
  /** Whether two directives can be in force for one output: branches, scopes, contexts. Says nothing about targets. */
  readonly meet: (a: Directive, b: Directive) => boolean;
  /** Whether some rendering takes all of these branches, for checks that weigh the rest themselves. */
  readonly canHold: CanHold;
}

/** A check over all directives of a prompt at once, for what comparing two values of one surface does not see. */
export type GroupCheck = (directives: readonly Directive[], context: GroupContext) => readonly Clash[];
