import type { LintReport } from '../../core/lint/report/lint-report.ts';
import { countSeverities } from '../../core/lint/report/lint-report.ts';
import type { LocatedFinding } from '../../core/lint/report/located-finding.ts';
import type { SnapshotOptions } from '../../store/open-snapshot.ts';
import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import { matchProject, readBaseline, writeBaseline } from '../lint/baseline-file.ts';
import type { LintTarget } from '../lint/find-targets.ts';
import { findTargets, targetOf } from '../lint/find-targets.ts';
import { noCache, openLintCache } from '../lint/lint-cache.ts';
import type { LintOptions } from '../lint/lint-options.ts';
import { checkConfig, readLintOptions } from '../lint/lint-options.ts';
import { openLintProject } from '../lint/lint-project.ts';
import type { LintedFile, LintRun } from '../lint/lint-targets.ts';
import { lintTargets, lintText } from '../lint/lint-targets.ts';
import { readWorkFiles } from '../lint/work-files-reader.ts';

export async function run(context: CommandContext): Promise<number> {
  const { args, output } = context;
  const options = await readLintOptions(args);
  const project = await openLintProject(context);
  await checkConfig(project.config, project.configFile);
  if (args.has('rules')) return listRules(context, project.config);
  const useCache = project.cacheFile !== undefined && !args.has('no-cache') && !args.has('stdin');
  const cache = useCache ? await openLintCache(project.cacheFile ?? '') : noCache;
  const lintRun: LintRun = { project, reader: readWorkFiles(project), cache };
  if (args.has('stdin')) return lintStandardInput(context, options, lintRun);
  const targets = await findTargets(project, args.words('files'));
  const fixed = args.has('fix') ? await fixTargets(targets, lintRun) : 0;
  const again = fixed === 0 ? lintRun : { ...lintRun, reader: readWorkFiles(project) };
  const files = await output.progress('Linting', lintTargets(targets, again));
  const { report, exitCode } = await reportOf(context, { options, run: again, targets, files, fixed });
  if (args.has('judge')) return withJudge(context, options, { report, exitCode, run: again, targets });
  if (args.has('explain')) return explain(context, report.findings);
  await answer(context, options, report);
  return exitCode;
}

interface Linted {
  readonly options: LintOptions;
  readonly run: LintRun;
  readonly targets: readonly LintTarget[];
  readonly files: readonly LintedFile[];
  readonly fixed: number;
}

/** Leaves out what is known, from the baseline or from before `--since`, and decides the exit code. */
async function reportOf(
  context: CommandContext,
  linted: Linted,
): Promise<{ readonly report: LintReport; readonly exitCode: number }> {
  const { args } = context;
  const { options, run, targets, files, fixed } = linted;
  const base = { words: args.words('files'), files: files.length, known: 0, stale: [], fixed };
  const revision = args.text('since');
  if (revision !== undefined) {
    const { compareSince } = await import('../lint/lint-since.ts');
    const repository = await repositoryOf(context);
    const changes = await compareSince(files, targets, {
      revision,
      repository,
      project: run.project,
      isWanted: options.isWanted,
    });
    const report = { ...base, ...changes };
    return { report, exitCode: exitCodeOf(report, options, false) };
  }
  const baseline = args.has('no-baseline') || args.has('explain') ? { entries: [] } : await readBaseline(run.project);
  const match = matchProject(baseline, files, run.project);
  const isAdding = args.has('update-baseline');
  const isWriting = isAdding || args.has('prune-baseline');
  if (isWriting) {
    await writeBaseline(run.project, { baseline, added: isAdding ? match.fresh : [], removed: match.stale });
  }
  const report: LintReport = {
    ...base,
    findings: isAdding ? [] : match.fresh.filter(options.isWanted),
    known: match.known.length + (isAdding ? match.fresh.length : 0),
    stale: isWriting ? [] : match.stale,
  };
  return { report, exitCode: exitCodeOf(report, options, args.has('fail-on-stale')) };
}

interface Judged {
  readonly report: LintReport;
  readonly exitCode: number;
  readonly run: LintRun;
  readonly targets: readonly LintTarget[];
}

/** What a judge says is added to the report; it decides the exit code only where that is asked for. */
async function withJudge(
  context: CommandContext,
  options: LintOptions,
  { report, exitCode, run, targets }: Judged,
): Promise<number> {
  const { args, env, output } = context;
  const { judgeTargets } = await import('../lint/judge/judge-targets.ts');
  const { findings, problems } = await output.progress('Asking the judge', judgeTargets(targets, run, env));
  for (const problem of problems) output.warn(`the judge did not answer all questions: ${problem}`);
  await answer(context, options, { ...report, findings: [...report.findings, ...findings.filter(options.isWanted)] });
  return args.has('fail-on-judge') && findings.length > 0 ? exitCodes.failed : exitCode;
}

async function repositoryOf(context: CommandContext): Promise<SnapshotOptions> {
  const { loadSettings } = await import('../settings.ts');
  const { backend, tagPrefix } = await loadSettings(context);
  return { folder: context.folder, backend: backend.value, tagPrefix: tagPrefix.value };
}

function exitCodeOf({ findings, stale }: LintReport, { maxWarnings }: LintOptions, failOnStale: boolean): number {
  const { error, warn } = countSeverities(findings);
  const isFailed = error > 0 || warn > maxWarnings || (failOnStale && stale.length > 0);
  return isFailed ? exitCodes.failed : exitCodes.ok;
}

async function fixTargets(targets: readonly LintTarget[], run: LintRun): Promise<number> {
  const { writeFixes } = await import('../lint/write-fixes.ts');
  return writeFixes(targets, run);
}

/** With `--fix` the fixed text is written to standard output, as editors want it. */
async function lintStandardInput(context: CommandContext, options: LintOptions, run: LintRun): Promise<number> {
  const { args, output } = context;
  const target = targetOf(run.project.pathOf(args.text('stdin-filename') ?? 'stdin.prompt'));
  const text = await context.readStdin();
  if (args.has('fix')) {
    const { fixText } = await import('../lint/write-fixes.ts');
    output.text((await fixText(target, text, run)).text);
    return exitCodes.ok;
  }
  const file = await lintText(target, { text }, run);
  const baseline = args.has('no-baseline') ? { entries: [] } : await readBaseline(run.project);
  const { fresh, known } = matchProject(baseline, [file], run.project);
  const findings = fresh.filter(options.isWanted);
  const report: LintReport = { words: [], files: 1, findings, known: known.length, stale: [], fixed: 0 };
  if (args.has('explain')) return explain(context, findings);
  await answer(context, options, report);
  return exitCodeOf(report, options, false);
}

async function answer({ output }: CommandContext, { format }: LintOptions, report: LintReport): Promise<void> {
  const { writeReport } = await import('../lint/write-report.ts');
  await writeReport(output, format, report);
}

async function explain({ args, output }: CommandContext, findings: readonly LocatedFinding[]): Promise<number> {
  const { findFinding, formatExplanation } = await import('../lint/explain-finding.ts');
  const { findingDocument } = await import('../lint/format-json.ts');
  const finding = findFinding(findings, args.text('explain') ?? '');
  output.answer(findingDocument(finding), () => formatExplanation(finding, output.style));
  return exitCodes.ok;
}

async function listRules({ output }: CommandContext, config: LintRun['project']['config']): Promise<number> {
  const { settingsFor } = await import('../../core/lint/settings/lint-settings.ts');
  const { rules } = await import('../../core/lint/rules/registry.ts');
  const { alignRows } = await import('../report/table.ts');
  const settings = settingsFor(config, '');
  const rows = rules.map(({ id, code, summary }) => ({
    code,
    id,
    severity: settings.rules.get(id)?.severity ?? 'off',
    summary,
  }));
  output.answer({ rules: rows }, () =>
    alignRows(
      rows.map((row) => [row.code, row.id, row.severity, row.summary]),
      { columns: output.style.columns },
    ).join('\n'),
  );
  return exitCodes.ok;
}
