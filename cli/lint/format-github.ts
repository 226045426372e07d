import type { Severity } from '../../core/lint/finding.ts';
import type { LintReport } from '../../core/lint/report/lint-report.ts';
import { countSeverities, describeCounts } from '../../core/lint/report/lint-report.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'notice' };

/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export function formatGithub(report: LintReport): string {
  const { findings, files } = report;
  return [
    ...findings.map(annotation),
    `${describeCounts(countSeverities(findings))} in ${files} ${files === 1 ? 'file' : 'files'}`,
  ].join('\n');
}

function annotation({ severity, code, rule, message, locations }: LocatedFinding): string {
  const [{ file, line, column, endLine, endColumn }, ...others] = locations;
  const properties = { file, line, endLine, col: column, endColumn, title: `${code} ${rule}` };
  const related = others.map((other) => `${other.file}:${other.line}:${other.column}`);
  const text = related.length === 0 ? message : `${message}\nSee also ${related.join(', ')}`;
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${escapeData(text)}`;
}

/** As the runner's own toolkit escapes: a line break would end the command. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
