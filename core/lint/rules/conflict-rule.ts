import type { Certainty } from '../finding.ts';
import type { RuleSeverity } from '../settings/lint-config.ts';
import type { Rule } from './rule.ts';

type ConflictRule = Pick<Rule, 'id' | 'code' | 'summary' | 'why' | 'good' | 'bad' | 'fix' | 'evidence' | 'check'> & {
  /** @defaultValue `'warn'` in both presets */
  readonly severity?: RuleSeverity | Rule['severity'];
  /** @defaultValue `'certain'` for errors, else `'likely'` */
  readonly certainty?: Certainty;
};

/** A rule whose findings come from comparing directives. */
export function conflictRule({ severity = 'warn', certainty, ...rule }: ConflictRule): Rule {
  const perPreset = typeof severity === 'string' ? { recommended: severity, strict: severity } : severity;
  const byDefault = perPreset.recommended === 'error' ? 'certain' : 'likely';
  return { ...rule, kind: 'conflict', severity: perPreset, certainty: certainty ?? byDefault };
}
