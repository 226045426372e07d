import { findingOf } from './conflicts/clash-finding.ts';
import { findClashes } from './conflicts/find-clashes.ts';
import type { Finding } from './finding.ts';
import type { LintSource } from './lint-source.ts';
import { readInstructions } from './read-instructions.ts';
import { rules } from './rules/registry.ts';
import { reportFinding } from './rules/report-finding.ts';
import type { Rule } from './rules/rule.ts';
import { frontMatterSettings } from './settings/front-matter-settings.ts';
import type { LintSettings } from './settings/lint-settings.ts';
import { settleFindings } from './settle-findings.ts';

/** What is wrong with a prompt or a text, by place. Pure: the template is read and never run. */
export function lint(source: LintSource, settings: LintSettings): readonly Finding[] {
  const { context, clashContext } = readInstructions(source, settings);
  const effective = frontMatterSettings(source, settings).settings;
  const isOn = ({ id }: Rule): boolean => (effective.rules.get(id)?.severity ?? 'off') !== 'off';
  const checked = rules
    .filter(isOn)
    .flatMap((rule) => (rule.check?.(context) ?? []).map((report) => reportFinding(report, rule, source)));
  const conflicts = findClashes(context.directives, clashContext).flatMap((clash) => findingOf(clash, source) ?? []);
  return settleFindings([...conflicts, ...checked], source, settings);
}
