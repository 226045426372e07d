import { join } from 'node:path';
import type { Finding } from '../../../core/lint/finding.ts';
import { fingerprint } from '../../../core/lint/fingerprint.ts';
import { findOpenPairs } from '../../../core/lint/judge/find-open-pairs.ts';
import type { OpenPair, Verdict } from '../../../core/lint/judge/open-pair.ts';
import type { LocatedFinding } from '../../../core/lint/report/located-finding.ts';
import { locateFindings } from '../../../core/lint/report/located-finding.ts';
import { settingsFor, severityOf } from '../../../core/lint/settings/lint-settings.ts';
import type { LintTarget } from '../find-targets.ts';
import { collectPartials } from '../library.ts';
import type { LintRun } from '../lint-targets.ts';
import { sourceOf, textIn } from '../lint-targets.ts';
import { readLintFile } from '../work-files-reader.ts';
import { readJudgeEndpoint } from './judge-endpoint.ts';
import { judgePairs } from './judge-pairs.ts';
import { openVerdictCache } from './verdict-cache.ts';

const RULE = 'judge/conflict';

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
  const cache = await openVerdictCache(run.project.cacheFile?.replace(/lint-cache\.json$/u, 'judge-cache.json'));
  const findings: LocatedFinding[] = [];
  const problems = new Set<string>();
  for (const target of targets) {
    const read = await readLintFile(join(run.project.root, target.path));
    if ('problem' in read) continue;
    const partials = await collectPartials(read.text, run.reader, run.project);
    const source = await sourceOf(target, { text: read.text, partials }, run);
    const severity = severityOf(settingsFor(run.project.config, target.path), RULE, 'possible');
    if (severity === undefined) continue;
    const judgement = await judgePairs(findOpenPairs(source), endpoint, cache);
    for (const problem of judgement.problems) problems.add(problem);
    const found = judgement.conflicts.map((one) => ({ ...findingOf(one.pair, one.verdict), severity }));
    findings.push(...locateFindings(found, (file) => textIn(source, file)));
  }
  return { findings, problems: [...problems] };
}

function findingOf({ places, branch }: OpenPair, { reason }: Verdict): Omit<Finding, 'severity'> {
  const said = reason === '' ? 'it gave no reason' : reason;
  return {
    rule: RULE,
    code: 'PC910',
    certainty: 'possible',
    message: `A judge calls these two a conflict: ${said}`,
    places,
    branch,
    fingerprint: fingerprint(
      RULE,
      places.map(({ text }) => text),
    ),
    suggestions: [],
  };
}
