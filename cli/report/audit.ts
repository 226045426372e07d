import type { AuditEntry, AuditFinding, AuditReport } from '../../core/audit-documents.ts';
import type { Json } from '../../core/protocol.ts';
import type { AuditQuery } from '../../store/registry.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { oneLine, printable } from './printable.ts';
import { alignRows } from './table.ts';
import { showTime } from './time.ts';

/** Who changed what, when, why and from which evidence, newest first. */
export function reportAudit(
  changes: readonly AuditEntry[],
  { query, style }: { query: AuditQuery; style: Style },
): string {
  if (changes.length === 0) return reportNoChange(query, style);
  const entries = changes.map((change) => auditLines(change, style));
  const oldest = changes.at(-1);
  const more = changes.length === query.max && oldest !== undefined && oldest.revision > 1;
  const next = more ? `stemma audit ${query.prompt ?? ''} --max ${query.max * 5}` : 'stemma audit verify';
  return [...entries, nextStep(next.replace('  ', ' '), style)].join('\n\n');
}

function reportNoChange({ prompt }: AuditQuery, style: Style): string {
  return `No change fits.\n${nextStep(prompt === undefined ? 'stemma audit' : `stemma audit ${prompt}`, style)}`;
}

function auditLines(change: AuditEntry, style: Style): string {
  const { revision, subject, at, by, reason, evidence, bypassed, outcome, commit } = change;
  const loud = bypassed ? ` ${style.red(style.bold('APPROVALS BYPASSED'))}` : '';
  return [
    `${style.yellow(`#${revision}`)} ${style.bold(printable(subject))}${loud}`,
    ...alignRows(
      [
        ['who', oneLine(by, 120)],
        ['when', showTime(at)],
        ...(reason === undefined ? [] : [['why', printable(reason)]]),
        ...(evidence === undefined ? [] : [['evidence', evidenceText(evidence)]]),
        ...(outcome === undefined ? [] : [['outcome', printable(outcome)]]),
        ['commit', commit.slice(0, 10)],
      ].map(([label = '', text = '']) => [style.dim(label), text]),
      { indent: '  ', columns: style.columns },
    ),
  ].join('\n');
}

const evidenceText = (evidence: Json): string =>
  oneLine(typeof evidence === 'string' ? evidence : JSON.stringify(evidence), 400);

/** What the check of the history looked at, and what it found. */
export function reportAuditFindings(report: AuditReport, style: Style): string {
  const { commits, releases, contents, approvals, findings } = report;
  const looked = `${commits} state commits, ${releases} releases, ${contents} contents, ${approvals} approvals`;
  if (findings.length === 0) return `${style.green('The history is sound:')} ${looked}.`;
  return [
    `${style.red(`${findings.length === 1 ? '1 finding' : `${findings.length} findings`}`)} in ${looked}:`,
    ...findings.map((finding) => findingLine(finding, style)),
    nextStep('stemma audit', style),
  ].join('\n');
}

function findingLine({ severity, code, commit, revision, message }: AuditFinding, style: Style): string {
  const paint = severity === 'error' ? style.red : style.yellow;
  return `  ${paint(severity)} ${code} at #${revision} (${commit.slice(0, 10)}): ${oneLine(message, 400)}`;
}
