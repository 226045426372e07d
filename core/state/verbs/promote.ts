import { fail } from '../../fail.ts';
import { ownValue } from '../../own-value.ts';
import { isOpen } from '../../resolution/prompt-table.ts';
import { isPrerelease, majorOf, parseRange } from '../../version-range.ts';
import type { EnvironmentDocument, PromptState, ReleaseRecord } from '../documents.ts';
import type { PromoteIntent } from '../intent.ts';
import { settleRollouts } from '../rollout-ends.ts';
import { servedBy, servedEffects } from '../served-effects.ts';
import type { StateChange } from '../state-change.ts';
import type { KnownPrompt, StateBefore } from '../state-view.ts';
import {
  markOf,
  requireEnvironment,
  requirePrompt,
  requireRelease,
  unchanged,
  withEnvironment,
} from '../state-view.ts';

/** Serves a release to everyone in an environment. @throws RELEASE_BARRED */
export function promote(before: StateBefore, intent: PromoteIntent): StateChange {
  const { name, version, environment } = intent;
  const state = requirePrompt(before, name);
  const document = requireEnvironment(before, state, environment);
  const record = requireRelease(state, version);
  refuseBarred(state, document, { version, record });
  const subject = `promote ${name}@${version} in ${environment}`;
  if (ownValue(document.promoted, version) !== undefined) {
    return unchanged(intent, subject, `${name}@${version} is promoted in ${environment} already`);
  }
  const promoted = { ...document.promoted, [version]: markOf(intent) };
  const settled = settleRollouts({ ...document, promoted }, version);
  const after = withEnvironment(state, settled);
  return {
    verb: intent.verb,
    changed: true,
    prompts: [after],
    subject,
    effects: servedEffects(state, after, { environments: [environment], versions: [version] }),
    warnings: [...unreachable(after, intent), ...deprecation(record, intent), ...pausedRollouts(document, settled)],
    undo: `stemma withdraw ${name}@${version} --env ${environment}`,
  };
}

function refuseBarred(
  { name, release }: KnownPrompt,
  { withdrawn }: EnvironmentDocument,
  { version, record }: { readonly version: string; readonly record: ReleaseRecord },
): void {
  const bars = [
    ['retired', release.retired],
    ['killed', record.killed],
    ['yanked', record.yanked],
    ['withdrawn', ownValue(withdrawn, version)],
  ] as const;
  for (const [state, mark] of bars) {
    if (mark !== undefined) throw fail('RELEASE_BARRED', { name, version, state });
  }
}

function unreachable(after: PromptState, { version, environment }: PromoteIntent): readonly string[] {
  const line = `^${majorOf(version)}`;
  const { everyone } = servedBy(after, environment, parseRange(line));
  if (everyone === version) return [];
  if (isPrerelease(version))
    return [`${version} is a prerelease: only ranges that name one, such as ^${version}, get it`];
  return [`${line} gets ${everyone ?? 'nothing'}, which is higher: only narrower ranges get ${version}`];
}

function deprecation({ deprecated }: ReleaseRecord, { version }: PromoteIntent): readonly string[] {
  if (deprecated === undefined) return [];
  return [`${version} is deprecated${deprecated.reason === undefined ? '' : `: ${deprecated.reason}`}`];
}

function pausedRollouts(before: EnvironmentDocument, after: EnvironmentDocument): readonly string[] {
  const running = new Set(before.rollouts?.filter((rollout) => rollout.status === 'running').map(({ id }) => id));
  return (after.rollouts ?? [])
    .filter((rollout) => isOpen(rollout) && rollout.status === 'paused' && running.has(rollout.id))
    .map(({ id, candidate, baseline }) => `rollout ${id} of ${candidate} is paused: its baseline is now ${baseline}`);
}
