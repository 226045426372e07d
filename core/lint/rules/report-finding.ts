import type { Finding, FindingPlace } from '../finding.ts';
import { fingerprint } from '../fingerprint.ts';
import type { LintSource } from '../lint-source.ts';
import { textOfFile } from '../lint-source.ts';
import { severityRank } from '../report/severity-rank.ts';
import type { TextRange } from '../text/sentence.ts';
import type { Report, Rule } from './rule.ts';

/** Makes a finding of what a check reported. */
export function reportFinding(report: Report, rule: Rule, source: LintSource): Omit<Finding, 'severity'> {
  const [first, ...others] = report.places;
  const places = [placeOf(first, source), ...others.map((range) => placeOf(range, source))] as const;
  return {
    rule: rule.id,
    code: rule.code,
    certainty: report.certainty ?? rule.certainty,
    message: report.message,
    places,
    branch: [],
    fingerprint: fingerprint(rule.id, report.identity ?? places.map(({ text }) => text)),
    suggestions: report.suggestions ?? [],
  };
}

function placeOf({ file, start, end }: TextRange, source: LintSource): FindingPlace {
  const text = textOfFile(source, file) ?? '';
  const partial = file === source.file ? undefined : [...source.partials].find(([, one]) => one.file === file);
  return { file, start, end, text: text.slice(start, end), chain: partial === undefined ? [] : [partial[0]] };
}

/** Orders findings by place, worst first at the same one. */
export function compareFindings(a: Finding, b: Finding): number {
  const [first] = a.places;
  const [second] = b.places;
  if (first.file !== second.file) return first.file < second.file ? -1 : 1;
  return (
    first.start - second.start || severityRank[a.severity] - severityRank[b.severity] || (a.code < b.code ? -1 : 1)
  );
}
