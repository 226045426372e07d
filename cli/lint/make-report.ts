import type { LintReport } from '../../core/lint/report/lint-report.ts';
import { countSeverities } from '../../core/lint/report/lint-report.ts';
import type { SnapshotOptions } from '../../store/open-snapshot.ts';
import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import { matchProject, readBaseline, writeBaseline } from './baseline-file.ts';
import type { LintTarget } from './find-targets.ts';
import type { LintOptions } from './lint-options.ts';
import type { LintedFile, LintRun } from './lint-targets.ts';

/** A run of the linter over files. */
export interface Linted {
  readonly options: LintOptions;
  readonly run: LintRun;
  readonly targets: readonly LintTarget[];
  readonly files: readonly LintedFile[];
  /** How many fixes were applied before. */
  readonly fixed: number;
}

/** What is reported of a run, and how it ends. */
export interface Reported {
  readonly report: LintReport;
  readonly exitCode: number;
}

/** Leaves out what is known, from the baseline or from before `--since`, and decides the exit code. */
export async function makeReport(context: CommandContext, linted: Linted): Promise<Reported> {
  const revision = context.args.text('since');
  return revision === undefined ? againstBaseline(context, linted) : sinceRevision(context, linted, revision);
}

async function sinceRevision(context: CommandContext, linted: Linted, revision: string): Promise<Reported> {
  const { options, run, targets, files } = linted;
  const { compareSince } = await import('./lint-since.ts');
  const changes = await compareSince(files, targets, {
    revision,
    repository: await repositoryOf(context),
    run,
    isWanted: options.isWanted,
  });
  const report = { ...baseOf(context, linted), ...changes };
  return { report, exitCode: exitCodeOf(report, options) };
}

async function repositoryOf(context: CommandContext): Promise<SnapshotOptions> {
  const { loadSettings } = await import('../settings.ts');
  const { backend, tagPrefix } = await loadSettings(context);
  return { folder: context.folder, backend: backend.value, tagPrefix: tagPrefix.value };
}

/** With `--update-baseline` all that was found is known from now on; with `--prune-baseline` what is gone is forgotten. */
async function againstBaseline(context: CommandContext, linted: Linted): Promise<Reported> {
  const { args } = context;
  const { options, run, files } = linted;
  const baseline = await readBaseline(args, run.project);
  const match = matchProject(baseline, files, run.project);
  const added = args.has('update-baseline') ? match.fresh : [];
  const isWriting = args.has('update-baseline') || args.has('prune-baseline');
  if (isWriting) await writeBaseline(run.project, { baseline, added, removed: match.stale });
  const isAdded = new Set(added);
  const report: LintReport = {
    ...baseOf(context, linted),
    findings: match.fresh.filter((finding) => !isAdded.has(finding) && options.isWanted(finding)),
    known: match.known.length + added.length,
    stale: isWriting ? [] : match.stale,
  };
  const isStale = args.has('fail-on-stale') && report.stale.length > 0;
  return { report, exitCode: isStale ? exitCodes.failed : exitCodeOf(report, options) };
}

const baseOf = ({ args }: CommandContext, { files, fixed }: Linted): Omit<LintReport, 'findings'> => ({
  ...{ words: args.words('files'), files: files.length, fixed },
  known: 0,
  stale: [],
});

/** Failed for an error, and for more warnings than are allowed. */
export function exitCodeOf({ findings }: LintReport, { maxWarnings }: LintOptions): number {
  const { error, warn } = countSeverities(findings);
  return error > 0 || warn > maxWarnings ? exitCodes.failed : exitCodes.ok;
}
