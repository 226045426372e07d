import type { Finding } from './finding.ts';
import { unreadableFileRule } from './rules/frame-rules.ts';
import { reportFinding } from './rules/report-finding.ts';
import type { LintSettings } from './settings/lint-settings.ts';
import { settleFindings } from './settle-findings.ts';

/** What is reported of a file that cannot be read as text. */
export function unreadableFile(file: string, problem: string, settings: LintSettings): readonly Finding[] {
  const source = { file, text: '', kind: 'text', partials: new Map() } as const;
  const report = {
    message: `The file cannot be read: ${problem}.`,
    places: [{ file, start: 0, end: 0 }],
    identity: [file],
  } as const;
  return settleFindings([reportFinding(report, unreadableFileRule, source)], source, settings);
}
