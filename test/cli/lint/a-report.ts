import type { LintReport } from '../../../core/lint/report/lint-report.ts';
import type { LocatedFinding } from '../../../core/lint/report/located-finding.ts';
import { locateFindings } from '../../../core/lint/report/located-finding.ts';

export const mainText = '---\nmodel: m\n---\nBe kind, "always".\nWrite at least 200 words.\n';
export const partialText = 'Answer in at most 30 words.\n';

/** A conflict between a prompt and its partial, which holds on one branch only. */
export function aConflict(): LocatedFinding {
  const start = mainText.indexOf('Write');
  const [finding] = locateFindings(
    [
      {
        rule: 'conflict/length-range',
        code: 'PC101',
        severity: 'error',
        certainty: 'certain',
        message: '"at most 30 words" cannot hold with "at least 200 words"',
        places: [
          { file: 'prompts/main.prompt', start, end: start + 25, text: 'Write at least 200 words.', chain: [] },
          { file: 'prompts/_style.prompt', start: 0, end: 27, text: 'Answer in at most 30 words.', chain: ['style'] },
        ],
        branch: [{ subject: 'terse', holds: false }],
        values: ['at least 200 words', 'at most 30 words'],
        fingerprint: '0123456789abcdef0123456789abcdef',
        suggestions: [],
      },
    ],
    (file) => (file === 'prompts/main.prompt' ? mainText : partialText),
  );
  if (finding === undefined) throw new Error('no finding');
  return finding;
}

/** A warning whose texts hold what formats have to escape. */
export function aHostileWarning(): LocatedFinding {
  const location = { line: 2, column: 3, endLine: 2, endColumn: 4, source: '\tsay <b>&\u0007', sourceColumn: 1 };
  const file = 'docs/a, b:c.md';
  return {
    rule: 'conflict/tone',
    code: 'PC160',
    severity: 'warn',
    certainty: 'likely',
    message: '100% <b>"bold"</b>\nnext & \u0007 \ud800',
    places: [{ file, start: 5, end: 6, text: 's', chain: [] }],
    locations: [{ file, ...location }],
    branch: [],
    fingerprint: 'fedcba9876543210fedcba9876543210',
    suggestions: [],
  };
}

export function aReport(findings: readonly LocatedFinding[], more: Partial<LintReport> = {}): LintReport {
  return { words: [], files: 2, findings, known: 0, stale: [], fixed: 0, ...more };
}
