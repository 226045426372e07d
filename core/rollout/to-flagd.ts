import type { ManifestCandidate } from '../protocol.ts';
import { createResolver } from '../resolution/create-resolver.ts';
import { isOpen } from '../resolution/prompt-table.ts';
import type { RegistryIndex } from '../resolution/registry-index.ts';
import { sha256Hex } from '../sha256.ts';
import type { RolloutRecord } from '../state/documents.ts';
import { majorOf } from '../version-range.ts';
import { walkRollouts } from './walk-rollouts.ts';

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
interface FlagdFlag {
  readonly state: 'ENABLED';
  readonly variants: Readonly<Record<'canary' | 'control' | 'stable', FlagdVariant>> & {
    readonly override?: FlagdVariant;
  };
  readonly defaultVariant: 'stable';
  readonly targeting: { readonly if: readonly unknown[] };
  readonly metadata: Readonly<Record<string, string>>;
}

/** A file that flagd and its in-process providers read. */
interface FlagdDefinition {
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

/** What is known of a rollout, wherever it was read. */
type KnownRollout = Pick<RolloutRecord, 'candidate' | 'digest' | 'baseline' | 'status'> & { readonly name: string };

/** An open rollout, with all that its flag is made of. */
export interface FlagdRollout extends KnownRollout {
  /** The reference whose answers the flag gives. */
  readonly reference: string;
  readonly drawn: NonNullable<ManifestCandidate['rollout']>;
  /** Digest of the baseline; absent where it is not served any more. */
  readonly baselineDigest?: string;
}

/** Candidates of a reference as a manifest lists them; undefined where it has none. */
export type ListCandidates = (reference: string) => readonly ManifestCandidate[] | undefined;

const bucketCount = 1_000_000;

/**
 * Writes the open rollouts of an environment as a flag definition that every flagd evaluator answers with the cohorts
 * of Stemma. The definition is a snapshot: export it again when a share changes.
 */
export function toFlagd(index: RegistryIndex, query: FlagdQuery): FlagdExport {
  const { environment } = query;
  const resolver = createResolver(index);
  const list: ListCandidates = (reference) => resolver.candidates({ reference, environment }).candidates;
  const open = [...walkRollouts(index, query)].filter(({ rollout }) => isOpen(rollout));
  const rollouts = open
    .map(({ state, rollout }) => ({ ...rollout, name: state.name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((rollout) => flagdRollout(rollout, list));
  return describeFlags(rollouts, index, query);
}

/** Its major line, and a range that reaches the candidate and its baseline in any case. */
export function flagdReferences({ name, candidate, baseline }: KnownRollout): readonly [line: string, range: string] {
  return [`${name}@^${majorOf(candidate)}`, `${name}@>=${baseline} <=${candidate}`];
}

/** Completes an open rollout; nothing where it has ended since it was read. */
export function flagdRollout(rollout: KnownRollout, list: ListCandidates): readonly FlagdRollout[] {
  const [line, range] = flagdReferences(rollout);
  const candidates = list(range) ?? [];
  const drawn = candidates.find(({ version }) => version === rollout.candidate)?.rollout;
  if (drawn === undefined) return [];
  const baseline = candidates.find(({ version, promoted }) => promoted && version === rollout.baseline);
  const reference = list(line)?.[0]?.version === rollout.candidate ? line : range;
  return [{ ...rollout, reference, drawn, ...(baseline !== undefined && { baselineDigest: baseline.digest }) }];
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
    const key = rollout.reference;
    if (rollout.baselineDigest === undefined) {
      warnings.push(`${key} is left out: ${rollout.baseline}, its baseline, is not served any more.`);
      continue;
    }
    const baseline = { version: rollout.baseline, digest: rollout.baselineDigest };
    const units = overriddenUnits(rollout, query.units ?? []);
    flags[key] = describeFlag(rollout, { environment: query.environment, baseline, units });
    warnings.push(...unreached(rollout), ...hiddenOverrides(key, rollout, units));
  }
  const metadata = { flagSetId: query.environment, epoch, revision };
  return { definition: { $schema: 'https://flagd.dev/schema/v0/flags.json', flags, metadata }, warnings };
}

function unreached(rollout: FlagdRollout): readonly string[] {
  const [line] = flagdReferences(rollout);
  if (rollout.reference === line) return [];
  return [`${line} does not reach ${rollout.candidate}: its flag is ${rollout.reference}.`];
}

function overriddenUnits({ drawn: { salt, overrides } }: FlagdRollout, units: readonly string[]): readonly string[] {
  return [...new Set(units)].filter((unit) => overrides.includes(sha256Hex(`${salt}:${unit}`)));
}

function hiddenOverrides(key: string, { drawn }: FlagdRollout, units: readonly string[]): readonly string[] {
  const hidden = drawn.overrides.length - units.length;
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
  const { candidate, digest, status, drawn } = rollout;
  const canary = { version: candidate, digest };
  const unit = { var: 'targetingKey' };
  return {
    state: 'ENABLED',
    variants: { canary, control: baseline, stable: baseline, ...(units.length > 0 && { override: canary }) },
    defaultVariant: 'stable',
    targeting: {
      if: [...(units.length > 0 ? [{ in: [unit, units] }, 'override'] : []), unit, drawLots(drawn), 'stable'],
    },
    metadata: { environment, rollout: drawn.id, status, bucketing: drawn.bucketing },
  };
}

/** Four ranges of buckets, of which any may be empty; together they are always the whole million. */
function drawLots({ salt, canaryPpm }: FlagdRollout['drawn']): unknown {
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
