import type { BaselineEntry } from '../baseline/baseline.ts';
import type { Severity } from '../finding.ts';
import type { LocatedFinding } from './located-finding.ts';

/** All that a run of the linter found, as formatters write it. */
export interface LintReport {
  /** What was typed to name the files; empty: all prompts; missing: a text that came in by standard input and is gone. */
  readonly words?: readonly string[];
  /** How many files were linted. */
  readonly files: number;
  /** What is reported: not what the baseline knows, nor what was there before `since`. */
  readonly findings: readonly LocatedFinding[];
  /** How many findings the baseline knows. */
  readonly known: number;
  /** Entries of the baseline that match nothing any more. */
  readonly stale: readonly BaselineEntry[];
  /** Only of a comparison: `findings` then holds what is new. */
  readonly since?: {
    readonly revision: string;
    readonly resolved: readonly LocatedFinding[];
    readonly unchanged: number;
  };
  /** How many fixes were applied. */
  readonly fixed: number;
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: readonly { readonly severity: Severity }[]): SeverityCounts {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** `3 errors, 1 warning`; empty counts are left out. */
export function describeCounts({ error, warn, info }: SeverityCounts): string {
  const parts = [
    [error, 'error', 'errors'],
    [warn, 'warning', 'warnings'],
    [info, 'remark', 'remarks'],
  ] as const;
  const shown = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return shown.length === 0 ? 'no findings' : shown.join(', ');
}

/** Findings by the file of their first place, in their order. */
export function byFile(findings: readonly LocatedFinding[]): ReadonlyMap<string, readonly LocatedFinding[]> {
  const files = new Map<string, LocatedFinding[]>();
  for (const finding of findings) {
    const { file } = finding.locations[0];
    const found = files.get(file);
    if (found === undefined) files.set(file, [finding]);
    else found.push(finding);
  }
  return files;
}
