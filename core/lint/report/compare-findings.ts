import type { Finding } from '../finding.ts';

/** Findings of two versions: what came, what went, what stayed. */
export interface FindingChanges<Each> {
  readonly introduced: readonly Each[];
  readonly resolved: readonly Each[];
  readonly unchanged: readonly Each[];
}

/** Compares by fingerprint, each finding counted: a second one with the same texts is a new one. */
export function compareByFingerprint<Each extends Finding>(
  before: readonly Each[],
  after: readonly Each[],
): FindingChanges<Each> {
  const left = new Map<string, Each[]>();
  for (const finding of before) left.set(finding.fingerprint, [...(left.get(finding.fingerprint) ?? []), finding]);
  const introduced: Each[] = [];
  const unchanged: Each[] = [];
  for (const finding of after)
    (left.get(finding.fingerprint)?.pop() === undefined ? introduced : unchanged).push(finding);
  return { introduced, resolved: [...left.values()].flat(), unchanged };
}
