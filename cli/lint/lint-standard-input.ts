import type { LintReport } from '../../core/lint/report/lint-report.ts';
import type { CommandContext } from '../command-context.ts';
import { exitCodes } from '../exit-codes.ts';
import { matchProject, readBaseline } from './baseline-file.ts';
import { targetOf } from './find-targets.ts';
import type { LintOptions } from './lint-options.ts';
import type { LintRun } from './lint-targets.ts';
import { lintText } from './lint-targets.ts';
import { exitCodeOf } from './make-report.ts';
import { writeReport } from './write-report.ts';

/** Lints what comes in; with `--fix` the fixed text is written to standard output, as editors want it. */
export async function lintStandardInput(context: CommandContext, options: LintOptions, run: LintRun): Promise<number> {
  const { args, output } = context;
  const target = targetOf(run.project.pathOf(args.text('stdin-filename') ?? 'stdin.prompt'));
  const text = await context.readStdin();
  if (args.has('fix')) {
    const { fixText } = await import('./write-fixes.ts');
    output.text((await fixText(target, text, run)).text);
    return exitCodes.ok;
  }
  const file = await lintText(target, { text }, run);
  const { fresh, known } = matchProject(await readBaseline(args, run.project), [file], run.project);
  const findings = fresh.filter(options.isWanted);
  const report: LintReport = { files: 1, findings, known: known.length, stale: [], fixed: 0 };
  if (args.has('explain')) {
    const { explainFinding } = await import('./explain-finding.ts');
    return explainFinding(context, findings);
  }
  await writeReport(output, options.format, report);
  return exitCodeOf(report, options);
}
