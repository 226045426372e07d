import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import type { LintTarget } from '../lint/find-targets.ts';
import { findTargets } from '../lint/find-targets.ts';
import { noCache, openLintCache } from '../lint/lint-cache.ts';
import { checkConfig, readLintOptions } from '../lint/lint-options.ts';
import type { LintProject } from '../lint/lint-project.ts';
import { openLintProject } from '../lint/lint-project.ts';
import type { LintRun } from '../lint/lint-targets.ts';
import { lintTargets } from '../lint/lint-targets.ts';
import type { Linted, Reported } from '../lint/make-report.ts';
import { makeReport } from '../lint/make-report.ts';
import { readWorkFiles } from '../lint/work-files-reader.ts';
import { writeReport } from '../lint/write-report.ts';

export async function run(context: CommandContext): Promise<number> {
  const { args, output } = context;
  const options = await readLintOptions(args);
  const project = await openLintProject(context);
  await checkConfig(project.config, project.configFile);
  if (args.has('rules')) return listAllRules(context, project);
  if (args.has('stdin')) {
    const { lintStandardInput } = await import('../lint/lint-standard-input.ts');
    return lintStandardInput(context, options, { project, reader: readWorkFiles(project), cache: noCache });
  }
  const targets = await findTargets(project, args.words('files'));
  const cache = await openCache(context, project);
  const fixed = args.has('fix') ? await fixTargets(targets, project) : 0;
  const lintRun: LintRun = { project, reader: readWorkFiles(project), cache };
  const files = await output.progress('Linting', lintTargets(targets, lintRun));
  const linted: Linted = { options, run: lintRun, targets, files, fixed };
  const reported = await makeReport(context, linted);
  const { report, exitCode } = args.has('judge') ? await withJudge(context, linted, reported) : reported;
  if (args.has('explain')) {
    const { explainFinding } = await import('../lint/explain-finding.ts');
    return explainFinding(context, report.findings);
  }
  await writeReport(output, options.format, report);
  return exitCode;
}

async function openCache({ args }: CommandContext, { cacheFolder }: LintProject): Promise<LintRun['cache']> {
  return cacheFolder === undefined || args.has('no-cache') ? noCache : openLintCache(cacheFolder);
}

async function listAllRules({ output }: CommandContext, { config }: LintProject): Promise<number> {
  const { listRules } = await import('../lint/list-rules.ts');
  listRules(output, config);
  return exitCodes.ok;
}

/** Reads files of its own: what is read afterwards are the fixed ones. */
async function fixTargets(targets: readonly LintTarget[], project: LintProject): Promise<number> {
  const { writeFixes } = await import('../lint/write-fixes.ts');
  return writeFixes(targets, { project, reader: readWorkFiles(project), cache: noCache });
}

/** What a judge says is added to the report; it decides the exit code only where that is asked for. */
async function withJudge(context: CommandContext, linted: Linted, { report, exitCode }: Reported): Promise<Reported> {
  const { args, env, output } = context;
  const { judgeTargets } = await import('../lint/judge/judge-targets.ts');
  const judged = await output.progress('Asking the judge', judgeTargets(linted.targets, linted.run, env));
  for (const problem of judged.problems) output.warn(`the judge did not answer all questions: ${problem}`);
  const findings = [...report.findings, ...judged.findings.filter(linted.options.isWanted)];
  const isFailed = args.has('fail-on-judge') && judged.findings.length > 0;
  return { report: { ...report, findings }, exitCode: isFailed ? exitCodes.failed : exitCode };
}
