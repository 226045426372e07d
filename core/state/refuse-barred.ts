import { fail } from '../fail.ts';
import { ownValue } from '../own-value.ts';
import type { EnvironmentDocument, ReleaseRecord } from './documents.ts';
import type { KnownPrompt } from './state-view.ts';

/** A release on its way into an environment. */
interface Forward {
  readonly verb: 'promote' | 'start' | 'approve';
  readonly version: string;
  readonly record: ReleaseRecord;
}

/** @throws RELEASE_BARRED where the release may not be served to ranges */
export function refuseBarred(
  { name, release }: KnownPrompt,
  { environment, withdrawn }: EnvironmentDocument,
  { verb, version, record }: Forward,
): void {
  const bars = [
    ['retired', release.retired],
    ['killed', record.killed],
    ['yanked', record.yanked],
    ['withdrawn', ownValue(withdrawn, version)],
  ] as const;
  for (const [state, mark] of bars) {
    if (mark !== undefined) throw fail('RELEASE_BARRED', { name, version, state, verb, environment });
  }
}
