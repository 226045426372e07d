import type { Finding } from './finding.ts';
import type { LintSource } from './lint-source.ts';
import { rules } from './rules/registry.ts';
import { reportFinding } from './rules/report-finding.ts';
import type { RuleContext } from './rules/rule.ts';
import type { LintSettings } from './settings/lint-settings.ts';
import { settleFindings } from './settle-findings.ts';

/** What is wrong with a prompt or a text, by place. Pure: the template is read and never run. */
export function lint(source: LintSource, settings: LintSettings): readonly Finding[] {
  const context: RuleContext = { source, settings, sentences: [], clauses: [], directives: [] };
  const found = rules.flatMap((rule) =>
    (rule.check?.(context) ?? []).map((report) => reportFinding(report, rule, source)),
  );
  return settleFindings(found, source, settings);
}
