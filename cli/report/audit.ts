import type { AuditEntry, AuditFinding, AuditReport } from '../../core/audit-documents.ts';
import type { Json } from '../../core/protocol.ts';
import { shellQuote } from '../../core/shell-quote.ts';
import type { ContractBreak } from '../../core/state/contract-break.ts';
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
  const next = more ? `${auditCommand(query)} --max ${query.max * 5}` : 'stemma audit verify';
  return [...entries, nextStep(next, style)].join('\n\n');
}

/** Where nothing fits, fewer conditions do. */
function reportNoChange({ prompt, max, ...conditions }: AuditQuery, style: Style): string {
  const some = Object.values(conditions).some((condition) => condition !== undefined);
  const next = prompt === undefined ? 'stemma audit' : some ? `stemma audit ${prompt}` : 'stemma list';
  return `No change fits.\n${nextStep(next, style)}`;
}

/** The command that asks the same, but for how many. */
function auditCommand({ prompt, environment, verb, by, since }: AuditQuery): string {
  const options = { env: environment, verb, by, since: since?.toISOString() };
  return [
    'stemma audit',
    ...(prompt === undefined ? [] : [prompt]),
    ...Object.entries(options).flatMap(([name, text]) => (text === undefined ? [] : [`--${name} ${shellQuote(text)}`])),
  ].join(' ');
}

function auditLines(change: AuditEntry, style: Style): string {
  const { revision, subject, at, by, reason, evidence, bypassed, breaks, held = [], outcome, commit } = change;
  const marks = [...(bypassed ? ['APPROVALS BYPASSED'] : []), ...(breaks ? ['CONTRACT FORCED'] : [])];
  const loud = marks.map((mark) => ` ${style.red(style.bold(mark))}`).join('');
  return [
    `${style.yellow(`#${revision}`)} ${style.bold(printable(subject))}${loud}`,
    ...alignRows(
      [
        ['who', oneLine(by, 120)],
        ['when', showTime(at)],
        ...(reason === undefined ? [] : [['why', oneLine(reason, 1000)]]),
        ...(evidence === undefined ? [] : [['evidence', evidenceText(evidence)]]),
        ...(breaks === undefined ? [] : [['breaks', breakText(breaks)]]),
        ...held.map((one) => ['held', `${one.name}@${one.version} in ${one.environment}: it breaks ${breakText(one)}`]),
        ...(outcome === undefined ? [] : [['outcome', oneLine(outcome, 1000)]]),
        ['commit', commit.slice(0, 10)],
      ].map(([label = '', text = '']) => [style.dim(label), text]),
      { indent: '  ', columns: style.columns },
    ),
  ].join('\n');
}

const breakText = ({ baseline, changes }: ContractBreak): string =>
  oneLine(`applications written for ${baseline}: ${changes.join('; ')}`, 400);

const evidenceText = (evidence: Json): string =>
  oneLine(typeof evidence === 'string' ? evidence : JSON.stringify(evidence), 400);

/** What the check of the history looked at, and what it found. */
export function reportAuditFindings(report: AuditReport, style: Style): string {
  const { commits, releases, contents, approvals, findings } = report;
  const looked = [
    counted(commits, 'state commit'),
    counted(releases, 'release'),
    counted(contents, 'content'),
    counted(approvals, 'approval'),
  ].join(', ');
  if (findings.length === 0) return `${style.green('The history is sound:')} ${looked}.`;
  return [
    `${style.red(counted(findings.length, 'finding'))} in ${looked}:`,
    ...findings.map((finding) => findingLine(finding, style)),
    nextStep('stemma audit', style),
  ].join('\n');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function findingLine({ severity, code, commit, revision, message }: AuditFinding, style: Style): string {
  const paint = severity === 'error' ? style.red : style.yellow;
  return `  ${paint(severity)} ${code} at #${revision} (${commit.slice(0, 10)}): ${oneLine(message, 400)}`;
}
