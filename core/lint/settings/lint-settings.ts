import type { Certainty, Severity } from '../finding.ts';
import type { Rule, RuleSeverity } from '../rules/rule.ts';

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
}

/**
 * How bad a finding is: what is not certain, or not hard, is at most a warning unless its rule was set to `error` by the user.
 *
 * @returns undefined where the rule is off or unknown
 */
export function severityOf(settings: LintSettings, rule: string, certainty: Certainty): Severity | undefined {
  const setting = settings.rules.get(rule);
  if (setting === undefined || setting.severity === 'off') return undefined;
  return setting.severity === 'error' && certainty !== 'certain' && !setting.explicit ? 'warn' : setting.severity;
}

/** The settings of a preset. */
export function presetSettings(rules: readonly Rule[], preset: 'recommended' | 'strict'): LintSettings {
  return { rules: new Map(rules.map((rule) => [rule.id, { severity: rule.severity[preset], explicit: false }])) };
}
