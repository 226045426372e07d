import { bucketOf } from '../bucket.ts';
import { ownValue } from '../own-value.ts';
import { sha256Hex } from '../sha256.ts';
import type { Mark, RolloutRecord } from '../state/documents.ts';
import { isUnnamedPrerelease } from '../version-range.ts';
import type { Inquiry } from './inquiry.ts';
import type { Release } from './prompt-table.ts';
import { barOf } from './prompt-table.ts';
import type { Verdict } from './resolution.ts';
import { placeUnit } from './walk.ts';

/** Whether one release may be served, looked at by itself, and why. */
export interface Judgement {
  readonly verdict: Exclude<Verdict, 'chosen' | 'lower-than-chosen'> | 'eligible';
  readonly detail: string;
}

/** Judges one release by the rules of resolution in their order, without looking at other releases. */
export function judgeRelease(release: Release, inquiry: Inquiry, unit: string | undefined): Judgement {
  return judgeSelection(release, inquiry) ?? judgeBars(release, inquiry) ?? judgeEligibility(release, inquiry, unit);
}

function judgeSelection(release: Release, { ref, range }: Inquiry): Judgement | undefined {
  if (range === undefined) {
    const pinned = ref.selector.kind === 'exact' && ref.selector.version === release.version;
    return pinned ? undefined : { verdict: 'outside-range', detail: 'another version is asked for' };
  }
  if (range.test(release.semver)) return undefined;
  if (isUnnamedPrerelease(range, release.semver)) {
    const detail = `prereleases are served only to ranges that name one, such as ^${release.version}`;
    return { verdict: 'prerelease-not-named', detail };
  }
  return { verdict: 'outside-range', detail: `does not satisfy ${range.raw}` };
}

function judgeBars(release: Release, { table, view, range }: Inquiry): Judgement | undefined {
  const { killed, yanked } = release.record;
  if (range === undefined) return killed && { verdict: 'killed', detail: markText('killed', killed) };
  if (table.state.release?.retired !== undefined) {
    return { verdict: 'prompt-retired', detail: 'the prompt is retired: only exact versions are served' };
  }
  const bar = barOf(release, view);
  if (bar === undefined) return undefined;
  const mark = { killed, yanked, withdrawn: ownValue(view.document?.withdrawn, release.version) }[bar];
  return { verdict: bar, detail: markText(bar === 'withdrawn' ? `withdrawn in ${view.environment}` : bar, mark) };
}

function judgeEligibility({ version }: Release, { view, range }: Inquiry, unit: string | undefined): Judgement {
  if (range === undefined) return { verdict: 'eligible', detail: 'an exact version is served as it is' };
  const promoted = ownValue(view.document?.promoted, version);
  if (promoted !== undefined) {
    return { verdict: 'eligible', detail: markText(`promoted in ${view.environment}`, promoted) };
  }
  const rollout = view.openRollouts.get(version);
  if (rollout === undefined) return { verdict: 'not-promoted', detail: `not promoted in ${view.environment}` };
  return judgeRollout(rollout, unit);
}

function judgeRollout(rollout: RolloutRecord, unit: string | undefined): Judgement {
  const { id, status, canaryPpm, salt, overrides = [] } = rollout;
  const what = `candidate of the ${status} rollout ${id} at ${canaryPpm / 10_000} %`;
  if (unit === undefined || unit === '') return { verdict: 'not-in-canary', detail: `${what}: no unit was given` };
  const place = placeUnit({ salt, canaryPpm, overrides }, unit, sha256Hex);
  if (place === 'override') return { verdict: 'eligible', detail: `${what}: the unit has an override` };
  const bucket = `bucket ${bucketOf(salt, unit)} of 1000000`;
  if (place === 'canary') return { verdict: 'eligible', detail: `${what}: ${bucket} is in the canary` };
  return {
    verdict: 'not-in-canary',
    detail: `${what}: ${bucket} is in ${place === 'control' ? 'the control' : 'neither arm'}`,
  };
}

function markText(state: string, mark: Mark | undefined): string {
  if (mark === undefined) return state;
  return `${state} ${mark.at} by ${mark.by}${mark.reason === undefined ? '' : `: ${mark.reason}`}`;
}
