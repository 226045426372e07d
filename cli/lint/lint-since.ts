import { compareByFingerprint } from '../../core/lint/report/compare-findings.ts';
import type { LintReport } from '../../core/lint/report/lint-report.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import { isStemmaError } from '../../core/stemma-error.ts';
import type { Snapshot, SnapshotOptions } from '../../store/open-snapshot.ts';
import { withSnapshot } from '../../store/open-snapshot.ts';
import { layoutOf } from '../../store/releases/prompt-layout.ts';
import type { LintTarget } from './find-targets.ts';
import type { FileReader } from './library.ts';
import { noCache } from './lint-cache.ts';
import type { LintedFile, LintRun } from './lint-targets.ts';
import { lintText, withoutRepeats } from './lint-targets.ts';

export interface SinceOptions {
  readonly revision: string;
  readonly repository: SnapshotOptions;
  readonly run: LintRun;
  /** Findings that are wanted, of both versions. */
  readonly isWanted: (finding: LocatedFinding) => boolean;
}

/** What came and went since a revision, by fingerprint: what moved to another file stays. Both are linted by the settings of today. */
export async function compareSince(
  files: readonly LintedFile[],
  targets: readonly LintTarget[],
  { revision, repository, run, isWanted }: SinceOptions,
): Promise<Pick<LintReport, 'findings' | 'since'>> {
  const before = await withSnapshot(repository, revision, (snapshot) => lintSnapshot(targets, snapshot, run));
  const after = files.flatMap(({ findings }) => findings);
  const { introduced, resolved, unchanged } = compareByFingerprint(before.filter(isWanted), after.filter(isWanted));
  return { findings: introduced, since: { revision, resolved, unchanged: unchanged.length } };
}

async function lintSnapshot(
  targets: readonly LintTarget[],
  snapshot: Snapshot,
  { project, reader }: LintRun,
): Promise<readonly LocatedFinding[]> {
  const layout = layoutOf(snapshot.promptrc);
  const run = { project: { ...project, layout }, reader: readSnapshot(snapshot, reader), cache: noCache };
  const found: LintedFile[] = [];
  for (const target of targets) {
    const moved = movedPath(target.path, project.layout.prompts, layout.prompts);
    const text = await textOf(snapshot, moved);
    if (text === undefined) continue;
    found.push(await lintText(target, { text }, run));
  }
  return withoutRepeats(found).flatMap(({ findings }) => findings);
}

/** The same prompt where the folder of the prompts had another name. */
const movedPath = (path: string, now: string, then: string): string =>
  path.startsWith(`${now}/`) ? `${then}${path.slice(now.length)}` : path;

/** Where a prompt chooses a partial when it is rendered, those of today count, as far as they were there. */
function readSnapshot(snapshot: Snapshot, today: FileReader): FileReader {
  return { readText: (path) => textOf(snapshot, path), partialNames: () => today.partialNames() };
}

async function textOf(snapshot: Snapshot, path: string): Promise<string | undefined> {
  try {
    return await snapshot.readText(path);
  } catch (error) {
    if (isStemmaError(error, 'ENTRY_NOT_A_FILE') || isStemmaError(error, 'TEXT_INVALID')) return undefined;
    throw error;
  }
}
