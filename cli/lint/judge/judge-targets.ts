import { join } from 'node:path';
import { findOpenPairs } from '../../../core/lint/judge/find-open-pairs.ts';
import { judgeFindings } from '../../../core/lint/judge/judge-finding.ts';
import { textOfFile } from '../../../core/lint/lint-source.ts';
import type { LocatedFinding } from '../../../core/lint/report/located-finding.ts';
import { locateFindings } from '../../../core/lint/report/located-finding.ts';
import { judgeRule } from '../../../core/lint/rules/frame-rules.ts';
import { settingsFor, severityOf } from '../../../core/lint/settings/lint-settings.ts';
import type { LintTarget } from '../find-targets.ts';
import { collectPartials } from '../library.ts';
import type { LintedFile, LintRun } from '../lint-targets.ts';
import { sourceOf, withoutRepeats } from '../lint-targets.ts';
import { readLintFile } from '../work-files-reader.ts';
import { readJudgeEndpoint } from './judge-endpoint.ts';
import { judgePairs } from './judge-pairs.ts';
import { openVerdictCache } from './verdict-cache.ts';

/** What a judge said of all files. */
export interface JudgedTargets {
  readonly findings: readonly LocatedFinding[];
  /** Why some pairs were not judged, each once. */
  readonly problems: readonly string[];
}

/**
 * Asks the judge of the environment about the open pairs of each file; files that cannot be read are left out.
 * @throws OPTION_INVALID where the environment names no judge
 */
export async function judgeTargets(
  targets: readonly LintTarget[],
  run: LintRun,
  env: Readonly<Record<string, string | undefined>>,
): Promise<JudgedTargets> {
  const endpoint = readJudgeEndpoint(env);
  const { root, config, cacheFolder } = run.project;
  const cache = await openVerdictCache(cacheFolder === undefined ? undefined : join(cacheFolder, 'judge-cache.json'));
  const files: LintedFile[] = [];
  const problems = new Set<string>();
  for (const target of targets) {
    const settings = settingsFor(config, target.path);
    const read = readLintFile(join(root, target.path));
    if ('problem' in read || severityOf(settings, judgeRule.id, judgeRule.certainty) === undefined) continue;
    const partials = await collectPartials(read.text, run.reader, run.project);
    const source = await sourceOf(target, { text: read.text, partials }, run);
    const judgement = await judgePairs(findOpenPairs(source, settings), endpoint, cache);
    for (const problem of judgement.problems) problems.add(problem);
    const found = judgeFindings(judgement.conflicts, source, settings);
    files.push({ path: target.path, findings: locateFindings(found, (file) => textOfFile(source, file) ?? '') });
  }
  return { findings: withoutRepeats(files).flatMap(({ findings }) => findings), problems: [...problems] };
}
