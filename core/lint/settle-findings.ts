import type { Finding } from './finding.ts';
import type { LintSource } from './lint-source.ts';
import { filesOf } from './lint-source.ts';
import { severityRank } from './report/severity-rank.ts';
import { findRule } from './rules/registry.ts';
import { compareFindings, reportFinding } from './rules/report-finding.ts';
import type { Report } from './rules/rule.ts';
import { frontMatterSettings } from './settings/front-matter-settings.ts';
import type { LintSettings } from './settings/lint-settings.ts';
import { severityOf } from './settings/lint-settings.ts';
import type { Suppressed } from './suppression/apply-suppressions.ts';
import { applySuppressions } from './suppression/apply-suppressions.ts';
import { readSuppressions } from './suppression/read-suppressions.ts';

/** A finding whose severity is not decided yet. */
export type RawFinding = Omit<Finding, 'severity'>;

/**
 * Decides what is reported of what was found: severities of the settings and of the front matter, suppression comments,
 * at most so many findings, the worst ones; sorted by place.
 */
export function settleFindings(
  found: readonly RawFinding[],
  source: LintSource,
  given: LintSettings,
): readonly Finding[] {
  const { findings, reports, settings } = admitFindings(found, source, given);
  const framed = reports
    .flatMap(([id, report]) => rawFinding(id, report, source))
    .flatMap((one) => rate(one, settings));
  return worst([...findings, ...framed], settings.maxFindings);
}

/** The findings that settings, front matter and comments let through, and what is wrong with these themselves. */
export function admitFindings(
  found: readonly RawFinding[],
  source: LintSource,
  given: LintSettings,
): Suppressed & { readonly settings: LintSettings } {
  const { settings, reports } = frontMatterSettings(source, given);
  const suppressions = filesOf(source).flatMap((one) =>
    readSuppressions({ ...one, kind: one.file === source.file ? source.kind : 'prompt' }),
  );
  const rated = found.flatMap((one) => rate(one, settings));
  const suppressed = applySuppressions(rated, suppressions, source.file);
  return { findings: suppressed.findings, reports: [...reports, ...suppressed.reports], settings };
}

function rate(one: RawFinding, settings: LintSettings): readonly Finding[] {
  const severity = severityOf(settings, one.rule, one.certainty);
  return severity === undefined ? [] : [{ ...one, severity }];
}

function rawFinding(id: string, report: Report, source: LintSource): readonly RawFinding[] {
  const rule = findRule(id);
  return rule === undefined ? [] : [reportFinding(report, rule, source)];
}

function worst(findings: readonly Finding[], most: number): readonly Finding[] {
  const sorted = findings.toSorted(compareFindings);
  if (sorted.length <= most) return sorted;
  const kept = new Set(sorted.toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity]).slice(0, most));
  return sorted.filter((finding) => kept.has(finding));
}
