import type { ExclusivePair, OwnModels, RuleSeverity } from './lint-config.ts';

/** How one rule is set. */
export interface RuleSetting {
  readonly severity: RuleSeverity;
  /** Set by the user, and not by a preset: then also findings that are not certain may be errors. */
  readonly explicit: boolean;
}

/** What `lint` does with one source: the settings in force for its file. */
export interface LintSettings {
  /** Setting of every rule by id. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly pairs: readonly ExclusivePair[];
  /** Models that must not be used any more, with what to use instead. */
  readonly deprecatedModels: ReadonlyMap<string, string>;
  readonly ownModels: OwnModels;
  /** Most findings that are reported of one source, worst first. */
  readonly maxFindings: number;
}
