import { createHash } from 'node:crypto';
import { rcompare, satisfies } from 'semver';
import type { PromptState, ReleaseRecord, RolloutRecord } from '../../core/state/documents.ts';
import { versionPool } from './arbitrary-states.ts';
import { slowMurmur3 } from './slow-murmur3.ts';

export interface LiteralAnswer {
  readonly version: string;
  readonly reason: string;
  readonly rollout?: string;
  readonly arm?: string;
  /** Codes. */
  readonly warnings: readonly string[];
}

/**
 * The rule of resolution in `production` as it is written down, step by step and without any preparation. It shares no
 * code with the registry: versions are semver's, hashes are those of Node and of a literal MurmurHash3 on BigInt.
 *
 * @returns the answer, or the code of the error
 */
export function resolveLiterally(
  state: PromptState,
  selector: string,
  unit: string | undefined,
): LiteralAnswer | string {
  // 1. An exact selector is served as it is.
  if (versionPool.includes(selector)) return resolveExactly(state, selector);

  if (state.release?.retired) return 'PROMPT_RETIRED';
  const { promoted = {} } = state.environments['production'] ?? {};
  const satisfying = satisfyingVersions(state, selector);

  // 2. Highest first, the first eligible one wins.
  const version = satisfying.find((one) => {
    if (promoted[one]) return true;
    const rollout = openRollout(state, one);
    return rollout !== undefined && (isOverridden(rollout, unit) || inCanary(rollout, unit));
  });

  // 3. Nothing eligible.
  if (version === undefined) return 'NO_ELIGIBLE_VERSION';
  const warnings = deprecation(state.release?.versions[version]);

  const own = openRollout(state, version);
  if (own !== undefined) {
    if (isOverridden(own, unit)) return { version, reason: 'override', rollout: own.id, warnings };
    const arm = isArmed(state, satisfying, version) ? { arm: 'canary' } : {};
    return { version, reason: 'canary', rollout: own.id, ...arm, warnings };
  }
  const control = satisfying
    .slice(0, satisfying.indexOf(version))
    .filter((one) => isArmed(state, satisfying, one))
    .map((one) => openRollout(state, one))
    .find((rollout) => rollout !== undefined && inControl(rollout, unit));
  if (control === undefined) return { version, reason: 'promoted', warnings };
  return { version, reason: 'control', rollout: control.id, arm: 'control', warnings };
}

function resolveExactly(state: PromptState, version: string): LiteralAnswer | string {
  const record = state.release?.versions[version];
  if (record === undefined) return 'RELEASE_NOT_FOUND';
  if (record.killed) return 'RELEASE_KILLED';
  const withdrawn = state.environments['production']?.withdrawn[version] ? ['WITHDRAWN'] : [];
  const warnings = [...(record.yanked ? ['YANKED'] : []), ...deprecation(record), ...withdrawn];
  return { version, reason: 'pinned', warnings };
}

const deprecation = (record: ReleaseRecord | undefined): readonly string[] =>
  record?.deprecated ? ['DEPRECATED'] : [];

/** The versions that satisfy the range and are not yanked, killed or withdrawn here, highest first. */
function satisfyingVersions(state: PromptState, range: string): readonly string[] {
  const { withdrawn = {} } = state.environments['production'] ?? {};
  return Object.entries(state.release?.versions ?? {})
    .filter(([version, { yanked, killed }]) => !(yanked || killed || withdrawn[version]))
    .map(([version]) => version)
    .filter((version) => satisfies(version, range))
    .sort(rcompare);
}

/** The open rollout, running or paused, whose candidate is this version, unless it is promoted already. */
function openRollout(state: PromptState, version: string): RolloutRecord | undefined {
  const { promoted = {}, rollouts = [] } = state.environments['production'] ?? {};
  if (promoted[version]) return undefined;
  return rollouts.find(
    ({ candidate, status }) => candidate === version && (status === 'running' || status === 'paused'),
  );
}

/** An arm is reported only when the range admits the candidate and would otherwise serve the baseline. */
function isArmed(state: PromptState, satisfying: readonly string[], candidate: string): boolean {
  const rollout = openRollout(state, candidate);
  const { promoted = {} } = state.environments['production'] ?? {};
  const below = satisfying.slice(satisfying.indexOf(candidate) + 1);
  const otherwise = below.find((one) => promoted[one] || openRollout(state, one));
  return rollout !== undefined && otherwise === rollout.baseline && promoted[otherwise] !== undefined;
}

/** Overrides come before hashing. */
function isOverridden({ salt, overrides = [] }: RolloutRecord, unit: string | undefined): boolean {
  if (!unit) return false;
  return overrides.includes(createHash('sha256').update(`${salt}:${unit}`, 'utf8').digest('hex'));
}

/** Bucket of the unit as an exact part of a million, from 0 to below 1. */
const place = ({ salt }: RolloutRecord, unit: string): number =>
  Number((BigInt(slowMurmur3(`${salt}:${unit}`)) * 1_000_000n) >> 32n) / 1_000_000;

function inCanary(rollout: RolloutRecord, unit: string | undefined): boolean {
  if (!unit) return false;
  return place(rollout, unit) < rollout.canaryPpm / 1_000_000;
}

/** Whoever is in the canary or has an override got the candidate, so only the others are asked. */
function inControl(rollout: RolloutRecord, unit: string | undefined): boolean {
  if (!unit) return false;
  const [at, share] = [place(rollout, unit), rollout.canaryPpm / 1_000_000];
  return at >= Math.max(0.5, share) && at < Math.min(1, 0.5 + share);
}
