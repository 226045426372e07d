import { ownValue } from '../own-value.ts';
import type { RegistryIndex } from '../resolution/registry-index.ts';
import { sha256Hex } from '../sha256.ts';
import type { PromptState, RolloutRecord } from '../state/documents.ts';

/** Which rollouts are exported. */
export interface FlagdQuery {
  readonly environment: string;
  /** Only those of one prompt. */
  readonly name?: string | undefined;
  /**
   * Units in clear that may have an override. The state knows overrides only as hashes, which flagd cannot compute, so
   * just those that are named here can be written into the definition.
   */
  readonly units?: readonly string[] | undefined;
}

/** What a variant stands for. */
export interface FlagdVariant {
  readonly version: string;
  readonly digest: string;
}

/** One rollout as a flag of flagd; `targeting` is JsonLogic. */
export interface FlagdFlag {
  readonly state: 'ENABLED';
  readonly variants: Readonly<Record<'canary' | 'control' | 'stable', FlagdVariant>> & {
    readonly override?: FlagdVariant;
  };
  readonly defaultVariant: 'stable';
  readonly targeting: { readonly if: readonly unknown[] };
  readonly metadata: Readonly<Record<string, string>>;
}

/** A file that flagd and its in-process providers read. */
export interface FlagdDefinition {
  readonly $schema: string;
  /** By the reference that the flag answers: `support/reply@^1`. */
  readonly flags: Readonly<Record<string, FlagdFlag>>;
  readonly metadata: Readonly<Record<string, string | number>>;
}

export interface FlagdExport {
  readonly definition: FlagdDefinition;
  /** What the definition cannot say, one sentence each. */
  readonly warnings: readonly string[];
}

/** An open rollout, with all that its flag is made of. */
export interface FlagdRollout
  extends Pick<
    RolloutRecord,
    'id' | 'candidate' | 'digest' | 'baseline' | 'status' | 'bucketing' | 'salt' | 'canaryPpm' | 'overrides'
  > {
  readonly name: string;
  /** Digest of the baseline; absent where it is not served any more. */
  readonly baselineDigest?: string;
}

const bucketCount = 1_000_000;

/**
 * Writes the open rollouts of an environment as a flag definition that every flagd evaluator answers with the cohorts
 * of Stemma. The definition is a snapshot: export it again when a share changes.
 */
export function toFlagd(index: RegistryIndex, query: FlagdQuery): FlagdExport {
  const states = [...index.prompts.values()].filter(({ name }) => query.name === undefined || name === query.name);
  const rollouts = states
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((state) =>
      openRollouts(state, query.environment).map((rollout) => ({
        ...rollout,
        name: state.name,
        ...baselineOf(state, rollout, query.environment),
      })),
    );
  return describeFlags(rollouts, index, query);
}

/** The same for rollouts that were read elsewhere, in the order of their flags. */
export function describeFlags(
  rollouts: readonly FlagdRollout[],
  { epoch, revision }: Pick<RegistryIndex, 'epoch' | 'revision'>,
  query: FlagdQuery,
): FlagdExport {
  const flags: Record<string, FlagdFlag> = {};
  const warnings: string[] = [];
  for (const rollout of rollouts) {
    const key = `${rollout.name}@^${majorOf(rollout.candidate)}`;
    if (rollout.baselineDigest === undefined) {
      warnings.push(`${key} is left out: ${rollout.baseline}, its baseline, is not served any more.`);
      continue;
    }
    const baseline = { version: rollout.baseline, digest: rollout.baselineDigest };
    const units = overriddenUnits(rollout, query.units ?? []);
    flags[key] = describeFlag(rollout, { environment: query.environment, baseline, units });
    warnings.push(...hiddenOverrides(key, rollout, units));
  }
  const metadata = { flagSetId: query.environment, epoch, revision };
  return { definition: { $schema: 'https://flagd.dev/schema/v0/flags.json', flags, metadata }, warnings };
}

function openRollouts(state: PromptState, environment: string): readonly RolloutRecord[] {
  const rollouts = ownValue(state.environments, environment)?.rollouts ?? [];
  return rollouts.filter(({ status }) => status === 'running' || status === 'paused');
}

const majorOf = (version: string): string => version.slice(0, version.indexOf('.'));

/** The baseline as everyone outside of the canary gets it. */
function baselineOf(
  state: PromptState,
  { baseline }: RolloutRecord,
  environment: string,
): Pick<FlagdRollout, 'baselineDigest'> {
  const record = ownValue(state.release?.versions, baseline);
  const document = ownValue(state.environments, environment);
  if (record === undefined || record.yanked !== undefined || record.killed !== undefined) return {};
  if (ownValue(document?.promoted, baseline) === undefined) return {};
  if (ownValue(document?.withdrawn, baseline) !== undefined) return {};
  return { baselineDigest: record.digest };
}

function overriddenUnits({ salt, overrides = [] }: FlagdRollout, units: readonly string[]): readonly string[] {
  return [...new Set(units)].filter((unit) => overrides.includes(sha256Hex(`${salt}:${unit}`)));
}

function hiddenOverrides(key: string, { overrides = [] }: FlagdRollout, units: readonly string[]): readonly string[] {
  const hidden = overrides.length - units.length;
  if (hidden <= 0) return [];
  const [who, get] = hidden === 1 ? ['1 unit', 'gets'] : [`${hidden} units`, 'get'];
  return [`${key}: ${who} with an override ${get} what the lot says, since only the hashes of such units are known.`];
}

interface Surroundings {
  readonly environment: string;
  readonly baseline: FlagdVariant;
  readonly units: readonly string[];
}

function describeFlag(rollout: FlagdRollout, { environment, baseline, units }: Surroundings): FlagdFlag {
  const { id, candidate, digest, status, bucketing } = rollout;
  const canary = { version: candidate, digest };
  const unit = { var: 'targetingKey' };
  return {
    state: 'ENABLED',
    variants: { canary, control: baseline, stable: baseline, ...(units.length > 0 && { override: canary }) },
    defaultVariant: 'stable',
    targeting: {
      if: [...(units.length > 0 ? [{ in: [unit, units] }, 'override'] : []), unit, drawLots(rollout), 'stable'],
    },
    metadata: { environment, rollout: id, status, bucketing },
  };
}

/** Four ranges of buckets, of which any may be empty; together they are always the whole million. */
function drawLots({ salt, canaryPpm }: FlagdRollout): unknown {
  const half = bucketCount / 2;
  const stable = Math.max(0, half - canaryPpm);
  const control = Math.min(canaryPpm, bucketCount - canaryPpm);
  return {
    fractional: [
      { cat: [`${salt}:`, { var: 'targetingKey' }] },
      ['canary', canaryPpm],
      ['stable', stable],
      ['control', control],
      ['stable', stable],
    ],
  };
}
