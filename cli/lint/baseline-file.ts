import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Baseline, BaselineEntry, BaselineMatch } from '../../core/lint/baseline/baseline.ts';
import { formatBaseline, matchBaseline, parseBaseline, updateBaseline } from '../../core/lint/baseline/baseline.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import type { Arguments } from '../arguments.ts';
import { replaceFile } from '../replace-file.ts';
import { readOptionalFile } from '../text-input.ts';
import type { LintProject } from './lint-project.ts';
import type { LintedFile } from './lint-targets.ts';

/**
 * What is known already. Nothing is with `--no-baseline`, and where one finding is to be explained, known or not.
 * @throws LINT_BASELINE_INVALID, FILE_UNREADABLE
 */
export async function readBaseline(args: Arguments, { baselineFile, root }: LintProject): Promise<Baseline> {
  if (args.has('no-baseline') || args.has('explain')) return { entries: [] };
  const text = await readOptionalFile(baselineFile);
  return text === undefined ? { entries: [] } : parseBaseline(text, relative(root, baselineFile));
}

/** What the baseline knows of the findings of a run. */
export function matchProject(
  baseline: Baseline,
  files: readonly LintedFile[],
  { root }: LintProject,
): BaselineMatch<LocatedFinding> {
  const linted = new Set(files.map(({ path }) => path));
  const findings = files.flatMap((file) => file.findings);
  return matchBaseline(baseline, findings, {
    // A finding whose first place is in a partial stands in the baseline under the partial's file.
    wasLinted: (file) => linted.has(file) || findings.some(({ places }) => places[0].file === file),
    exists: (file) => existsSync(join(root, file)),
  });
}

export interface BaselineChange {
  readonly baseline: Baseline;
  readonly added: readonly LocatedFinding[];
  readonly removed: readonly BaselineEntry[];
}

/** Writes the baseline with some findings added and some entries removed. */
export async function writeBaseline({ baselineFile }: LintProject, change: BaselineChange): Promise<void> {
  const updated = updateBaseline(change.baseline, change.added, change.removed);
  await replaceFile(baselineFile, formatBaseline(updated));
}
