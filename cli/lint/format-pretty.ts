import { describeBranch } from '../../core/lint/report/describe-branch.ts';
import type { LintReport } from '../../core/lint/report/lint-report.ts';
import { byFile, countSeverities, describeCounts } from '../../core/lint/report/lint-report.ts';
import type { LocatedFinding, Location } from '../../core/lint/report/located-finding.ts';
import { severityRank } from '../../core/lint/report/severity-rank.ts';
import { shellQuote } from '../../core/shell-quote.ts';
import { nextStep } from '../report/next-step.ts';
import { oneLine, printable } from '../report/printable.ts';
import { textWidth } from '../report/table.ts';
import type { Style } from '../style.ts';

/** Findings as people read them: by file, with the source lines of every place and carets below them. */
export function formatPretty(report: LintReport, style: Style): string {
  const blocks = [...byFile(report.findings)].map(([file, findings]) =>
    [style.bold(printable(file)), ...findings.map((one) => findingBlock(one, file, style))].join('\n'),
  );
  return [...blocks, ...resolvedBlock(report, style), ...staleBlock(report, style), summary(report, style)].join(
    '\n\n',
  );
}

function findingBlock(finding: LocatedFinding, file: string, style: Style): string {
  const { severity, code, rule, message, locations, branch, fingerprint } = finding;
  const condition = describeBranch(branch);
  const suffix = condition === '' || message.includes(condition) ? '' : ` — ${condition}`;
  const head = `  ${colorOf(severity, style)(severity.padEnd(5))} ${code} ${oneLine(message, 500)}${printable(suffix)}`;
  const sources = locations.flatMap((location) => sourceLines(location, file, style));
  return [head, ...sources, style.dim(`        ${rule}  ${fingerprint.slice(0, 8)}`)].join('\n');
}

function sourceLines(location: Location, file: string, style: Style): string[] {
  const { line, column, endLine, endColumn, source, sourceColumn } = location;
  const place = location.file === file ? `${line}:${column}` : `${printable(location.file)}:${line}:${column}`;
  if (source === '') return [];
  const start = column - sourceColumn;
  const end = endLine === line ? Math.min(endColumn - sourceColumn, source.length) : source.length;
  const shown = printable(source).replaceAll('\t', ' ');
  const indent = ' '.repeat(textWidth(shown.slice(0, start)));
  const carets = '^'.repeat(Math.max(1, textWidth(shown.slice(start, end).trimEnd())));
  const gutter = `${place} | `.padStart(11);
  return [
    `${style.dim(gutter)}${shown}`,
    `${style.dim(`${' '.repeat(gutter.length - 2)}| `)}${indent}${style.yellow(carets)}`,
  ];
}

const colorOf = (severity: LocatedFinding['severity'], style: Style): ((text: string) => string) =>
  ({ error: style.red, warn: style.yellow, info: style.cyan })[severity];

function resolvedBlock({ since }: LintReport, style: Style): string[] {
  if (since === undefined || since.resolved.length === 0) return [];
  const lines = since.resolved.map(
    ({ code, message, locations: [{ file }] }) =>
      `  ${style.green('resolved')} ${code} ${printable(file)}: ${oneLine(message, 120)}`,
  );
  return [lines.join('\n')];
}

function staleBlock({ stale }: LintReport, style: Style): string[] {
  if (stale.length === 0) return [];
  const lines = stale
    .slice(0, 10)
    .map(({ file, rule, fingerprint }) => `  ${printable(file)}: ${rule} ${fingerprint.slice(0, 8)}`);
  const more = stale.length > lines.length ? [`  and ${stale.length - lines.length} more`] : [];
  return [[style.yellow('Gone, but still in the baseline:'), ...lines, ...more].join('\n')];
}

function summary(report: LintReport, style: Style): string {
  const { files, findings, known, fixed, since } = report;
  const counts = countSeverities(findings);
  const facts = [
    `${describeCounts(counts)}${since === undefined ? '' : ` since ${printable(since.revision)}`} in ${files} ${files === 1 ? 'file' : 'files'}`,
    ...(since === undefined ? [] : [`${since.resolved.length} resolved`, `${since.unchanged} unchanged`]),
    ...(known === 0 ? [] : [`${known} in the baseline`]),
    ...(fixed === 0 ? [] : [`${fixed} fixed`]),
  ];
  const paint = counts.error > 0 ? style.red : counts.warn > 0 ? style.yellow : style.green;
  const next = nextCommand(report);
  return [paint(capital(facts.join('; '))), ...(next === undefined ? [] : [nextStep(next, style)])].join('\n');
}

/** What to type next: the fix where there is one, otherwise the explanation of the first of the worst findings. */
function nextCommand({ findings, stale, words }: LintReport): string | undefined {
  if (words === undefined) return undefined;
  const first = findings.toSorted((a, b) => severityRank[a.severity] - severityRank[b.severity])[0];
  const command = ['stemma lint', ...words.map(shellQuote)].join(' ');
  if (first === undefined) return stale.length === 0 ? undefined : `${command} --prune-baseline`;
  if (findings.some(({ suggestions }) => suggestions.some(({ safe }) => safe))) return `${command} --fix`;
  return `${command} --explain ${first.fingerprint.slice(0, 8)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
