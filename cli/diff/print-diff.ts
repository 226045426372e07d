import type { DiffReport } from '../../core/diff/diff-report.ts';
import { reportDiff, reportDiffOverview } from '../report/diff/report-diff.ts';
import type { Style } from '../style.ts';
import type { DiffOverview } from './diff-overview.ts';

export type DiffFormat = 'pretty' | 'json';

/** A comparison, or those of all prompts that changed, as text. */
export function printDiff(diff: DiffReport | DiffOverview, format: DiffFormat, style: Style): string {
  if (format === 'json') return JSON.stringify(diff, undefined, 2);
  return 'prompts' in diff ? reportDiffOverview(diff, style) : reportDiff(diff, style);
}
