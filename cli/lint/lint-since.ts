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
import type { LintProject } from './lint-project.ts';
import type { LintedFile } from './lint-targets.ts';
import { lintText } from './lint-targets.ts';

export interface SinceOptions {
  readonly revision: string;
  readonly repository: SnapshotOptions;
  readonly project: LintProject;
  /** Findings that are wanted, of both versions. */
  readonly isWanted: (finding: LocatedFinding) => boolean;
}

/** What came and went since a revision, by fingerprint, file by file. Both are linted by the settings of today. */
export async function compareSince(
  files: readonly LintedFile[],
  targets: readonly LintTarget[],
  { revision, repository, project, isWanted }: SinceOptions,
): Promise<Pick<LintReport, 'findings' | 'since'>> {
  const before = await withSnapshot(repository, revision, (snapshot) => lintSnapshot(targets, snapshot, project));
  const changes = files.map(({ path, findings }) =>
    compareByFingerprint((before.get(path) ?? []).filter(isWanted), findings.filter(isWanted)),
  );
  return {
    findings: changes.flatMap(({ introduced }) => introduced),
    since: {
      revision,
      resolved: changes.flatMap(({ resolved }) => resolved),
      unchanged: changes.reduce((sum, { unchanged }) => sum + unchanged.length, 0),
    },
  };
}

async function lintSnapshot(
  targets: readonly LintTarget[],
  snapshot: Snapshot,
  project: LintProject,
): Promise<ReadonlyMap<string, readonly LocatedFinding[]>> {
  const layout = layoutOf(snapshot.promptrc);
  const run = { project: { ...project, layout }, reader: readSnapshot(snapshot), cache: noCache };
  const found = new Map<string, readonly LocatedFinding[]>();
  for (const target of targets) {
    const moved = movedPath(target.path, project.layout.prompts, layout.prompts);
    const text = await textOf(snapshot, moved);
    if (text === undefined) continue;
    found.set(target.path, (await lintText(target, { text }, run)).findings);
  }
  return found;
}

/** The same prompt where the folder of the prompts had another name. */
const movedPath = (path: string, now: string, then: string): string =>
  path.startsWith(`${now}/`) ? `${then}${path.slice(now.length)}` : path;

function readSnapshot(snapshot: Snapshot): FileReader {
  return { readText: (path) => textOf(snapshot, path), partialNames: () => Promise.resolve([]) };
}

async function textOf(snapshot: Snapshot, path: string): Promise<string | undefined> {
  try {
    return await snapshot.readText(path);
  } catch (error) {
    if (isStemmaError(error, 'ENTRY_NOT_A_FILE') || isStemmaError(error, 'TEXT_INVALID')) return undefined;
    throw error;
  }
}
