import type { Finding } from '../finding.ts';
import { fingerprint } from '../fingerprint.ts';
import type { LintSource } from '../lint-source.ts';
import { judgeRule } from '../rules/frame-rules.ts';
import type { LintSettings } from '../settings/lint-settings.ts';
import { admitFindings } from '../settle-findings.ts';
import type { OpenPair, Verdict } from './open-pair.ts';

/** A pair that a judge calls a conflict, with what it said. */
export interface JudgedPair {
  readonly pair: OpenPair;
  readonly verdict: Verdict;
}

/** What is reported of the pairs of a prompt that a judge calls conflicts. */
export function judgeFindings(
  judged: readonly JudgedPair[],
  source: LintSource,
  settings: LintSettings,
): readonly Finding[] {
  return admitFindings(judged.map(findingOf), source, settings).findings;
}

function findingOf({ pair: { places, branch }, verdict: { reason } }: JudgedPair): Omit<Finding, 'severity'> {
  const { id, code, certainty } = judgeRule;
  return {
    rule: id,
    code,
    certainty,
    message: `A judge calls these two a conflict: ${reason === '' ? 'it gave no reason' : reason}`,
    places,
    branch,
    fingerprint: fingerprint(
      id,
      places.map(({ text }) => text),
    ),
    suggestions: [],
  };
}
