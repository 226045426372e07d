import { describeBranch } from '../../core/lint/report/describe-branch.ts';
import type { LintReport } from '../../core/lint/report/lint-report.ts';
import { countSeverities } from '../../core/lint/report/lint-report.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';

/** Findings as data. */
export function lintDocument(report: LintReport): unknown {
  const { files, findings, known, stale, fixed, since } = report;
  return {
    files,
    counts: countSeverities(findings),
    findings: findings.map(findingDocument),
    baseline: { known, stale },
    fixed,
    ...(since === undefined
      ? {}
      : {
          since: {
            revision: since.revision,
            unchanged: since.unchanged,
            resolved: since.resolved.map(findingDocument),
          },
        }),
  };
}

/** One finding as data: places with lines and columns from 1, and offsets in UTF-16 code units. */
export function findingDocument(finding: LocatedFinding): unknown {
  const {
    rule,
    code,
    severity,
    certainty,
    message,
    places,
    locations,
    branch,
    values,
    witness,
    fingerprint,
    suggestions,
  } = finding;
  return {
    ...{ rule, code, severity, certainty, message, fingerprint },
    ...(branch.length === 0 ? {} : { condition: describeBranch(branch) }),
    ...(witness === undefined ? {} : { witness }),
    ...(values === undefined ? {} : { values }),
    places: places.map(({ start, end, text, chain }, index) => {
      const location = locations[index] ?? locations[0];
      const { file, line, column, endLine, endColumn } = location;
      return {
        file,
        line,
        column,
        endLine,
        endColumn,
        start,
        end,
        text,
        ...(chain.length === 0 ? {} : { partials: chain }),
      };
    }),
    suggestions,
  };
}
