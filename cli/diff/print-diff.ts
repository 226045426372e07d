import type { DiffReport } from '../../core/diff/diff-report.ts';
import type { Style } from '../style.ts';
import type { DiffOverview } from './diff-overview.ts';

export type DiffFormat = 'pretty' | 'json' | 'markdown' | 'html';

/** A comparison, or those of all prompts that changed, as text. */
export async function printDiff(diff: DiffReport | DiffOverview, format: DiffFormat, style: Style): Promise<string> {
  switch (format) {
    case 'json':
      return JSON.stringify(diff, undefined, 2);
    case 'markdown':
      return (await import('../report/diff/diff-markdown.ts')).reportDiffMarkdown(overviewOf(diff));
    case 'html':
      return (await import('../report/diff/diff-html.ts')).reportDiffHtml(overviewOf(diff));
    case 'pretty': {
      const { reportDiff, reportDiffOverview } = await import('../report/diff/report-diff.ts');
      return 'prompts' in diff ? reportDiffOverview(diff, style) : reportDiff(diff, style);
    }
  }
}

const overviewOf = (diff: DiffReport | DiffOverview): DiffOverview =>
  'prompts' in diff ? diff : { schemaVersion: 1, prompts: [diff], unreleased: [], invalid: [] };
