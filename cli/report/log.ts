import type { AuditEntry } from '../../core/audit-documents.ts';
import type { ReleaseLogEntry } from '../access/release-log-entry.ts';
import type { Style } from '../style.ts';
import { nextStep } from './next-step.ts';
import { personName } from './person.ts';
import { oneLine, printable } from './printable.ts';
import { alignRows } from './table.ts';
import { showTime } from './time.ts';

/** Every change of what is served, newest first. */
export function reportStateLog(changes: readonly AuditEntry[], style: Style): string {
  if (changes.length === 0) return `Nothing was released yet.\n${nextStep('stemma status', style)}`;
  const heads = alignRows(
    changes.map(({ revision, at, by, subject }) => [
      style.yellow(String(revision)),
      showTime(at),
      style.cyan(personName(by)),
      printable(subject),
    ]),
    { columns: style.columns },
  );
  return changes
    .flatMap(({ reason }, index) => [
      heads[index] ?? '',
      ...(reason === undefined ? [] : [style.dim(`    ${oneLine(reason, 200)}`)]),
    ])
    .join('\n');
}

/** The releases of a prompt, newest first, each with what its author said of it. */
export function reportReleaseLog(name: string, releases: readonly ReleaseLogEntry[], style: Style): string {
  if (releases.length === 0) return `${name} has no release yet.\n${nextStep(`stemma release ${name}`, style)}`;
  const rows = releases.map(({ version, at, by, message, advice, forced }) => [
    style.yellow(version),
    showTime(at),
    style.cyan(by === undefined ? '' : personName(by)),
    oneLine(message ?? '', 100) +
      (forced === undefined ? '' : style.yellow(`  forced: ${advice}; ${oneLine(forced, 60)}`)),
  ]);
  const [newest, before] = releases;
  const next =
    before === undefined
      ? `stemma show ${name}@${newest?.version}`
      : `stemma diff ${name}@${before.version} ${newest?.version}`;
  return [...alignRows(rows, { columns: style.columns }), '', nextStep(next, style)].join('\n');
}
