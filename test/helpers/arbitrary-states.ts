import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import type {
  EnvironmentDocument,
  Mark,
  PromptState,
  ReleaseRecord,
  RolloutRecord,
  RolloutStatus,
} from '../../core/state/documents.ts';
import { aRollout } from './a-rollout.ts';

export const arbitraryPrompt = 'support/reply';

/** Versions that are close to each other, so that ranges, bars and rollouts meet often; lowest first. */
export const versionPool: readonly string[] = [
  '0.1.0',
  '1.0.0',
  '1.0.1',
  '1.1.0-rc.1',
  '1.1.0',
  '1.2.0',
  '2.0.0-rc.1',
  '2.0.0',
  '2.1.0',
];

export const rangePool: readonly string[] = [
  '*',
  '^1',
  '^2',
  '~1.0',
  '~1.1',
  '>=1',
  '<2',
  '^1 || >2.0',
  '^1.1.0-rc.1',
  '^2.0.0-rc.1',
  '>=3',
  '1.2.0 - 2.0.0',
];

const mark: Mark = { at: '2026-01-01T00:00:00Z', by: 'Someone <someone@example.com>' };
const versions = fc.subarray([...versionPool]);
const marks = versions.map((some): Record<string, Mark> => Object.fromEntries(some.map((version) => [version, mark])));

/** Units that have an override in some of the rollouts. */
export const overriddenUnits: readonly string[] = ['ada', 'Zoë', 'tenant:7', '吉星高照'];

const statuses: readonly RolloutStatus[] = [
  ...(['draft', 'awaiting-approval', 'scheduled', 'running', 'paused'] as const),
  ...(['promoted', 'rolled-back', 'aborted', 'superseded', 'expired'] as const),
];
const status = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('running' as const, 'paused' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...statuses) },
);

const hashesFor = (salt: string, units: readonly string[]): readonly string[] =>
  units.map((unit) => createHash('sha256').update(`${salt}:${unit}`).digest('hex'));

const rollout: fc.Arbitrary<RolloutRecord> = fc
  .record({
    candidate: fc.nat({ max: versionPool.length - 1 }),
    /** How far below the candidate the baseline is; it may be anything. */
    below: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 2 }) },
      { weight: 1, arbitrary: fc.nat({ max: 8 }) },
    ),
    status,
    salt: fc.constantFrom('0'.repeat(32), 'ab'.repeat(16)),
    canaryPpm: fc.constantFrom(0, 1, 100_000, 250_000, 400_000, 500_000, 800_000, 1_000_000),
    units: fc.option(fc.subarray([...overriddenUnits]), { freq: 2, nil: undefined }),
  })
  .map(({ candidate, below, units, ...parts }) =>
    aRollout({
      ...parts,
      candidate: versionPool[candidate] ?? '',
      baseline: versionPool[Math.max(0, candidate - below)] ?? '',
      ...(units !== undefined && { overrides: hashesFor(parts.salt, units) }),
    }),
  );

const isOpen = (one: RolloutRecord): boolean => one.status === 'running' || one.status === 'paused';

/** Any number of rollouts that wait or have ended, and for each version at most one that is open. */
const rollouts = fc
  .array(rollout, { maxLength: 5 })
  .map((some) =>
    some
      .filter(
        (one, index) => !isOpen(one) || !some.slice(0, index).some((o) => isOpen(o) && o.candidate === one.candidate),
      )
      .map((one, index) => ({ ...one, id: `r${index + 1}` })),
  );

type Serving = Pick<EnvironmentDocument, 'promoted' | 'withdrawn' | 'rollouts'>;

/** What verbs leave behind: the baseline of the first open rollout is served, and nothing above it. */
function settle({ promoted, withdrawn, rollouts = [] }: Serving): Serving {
  const open = rollouts.find(isOpen);
  if (open === undefined) return { promoted, withdrawn, rollouts };
  const top = versionPool.indexOf(open.baseline);
  const below = Object.entries(promoted).filter(([version]) => versionPool.indexOf(version) < top);
  const barred = Object.entries(withdrawn).filter(([one]) => one !== open.candidate && one !== open.baseline);
  const served = { ...Object.fromEntries(below), [open.baseline]: mark };
  return { promoted: served, withdrawn: Object.fromEntries(barred), rollouts };
}

const environment = (name: string): fc.Arbitrary<EnvironmentDocument> =>
  fc
    .record({
      promoted: marks,
      withdrawn: fc.oneof({ weight: 2, arbitrary: fc.constant<Record<string, Mark>>({}) }, marks),
      rollouts,
      settled: fc.constantFrom(true, true, false),
    })
    .map(({ settled, ...parts }) => ({
      ...{ format: 1, environment: name, name: arbitraryPrompt },
      ...(settled ? settle(parts) : parts),
    }));

const rarely = fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant(mark) });
const record = fc.record({ yanked: rarely, killed: rarely, deprecated: rarely });

function releaseRecord(
  version: string,
  ordinal: number,
  bars: { readonly [key: string]: Mark | undefined },
): ReleaseRecord {
  const set = Object.fromEntries(Object.entries(bars).filter(([, value]) => value !== undefined));
  return {
    tag: '1'.repeat(40),
    commit: '2'.repeat(40),
    digest: `sha256:${version}`,
    ordinal,
    admittedAt: mark.at,
    ...set,
  };
}

/** Half of the time all versions of the pool. */
const existing: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.subarray([...versionPool], { minLength: 1 }),
  fc.constant(versionPool),
);

/** A prompt in any state, also in ones that no sequence of verbs leads to. */
export const arbitraryState: fc.Arbitrary<PromptState> = fc
  .record({
    existing,
    records: fc.array(record, { minLength: versionPool.length, maxLength: versionPool.length }),
    retired: rarely,
    production: environment('production'),
    staging: environment('staging'),
  })
  .map(({ existing: some, records, retired, production, staging }) => ({
    name: arbitraryPrompt,
    release: {
      format: 1,
      name: arbitraryPrompt,
      versions: Object.fromEntries(
        some.map((version, index) => [version, releaseRecord(version, index + 1, records[index] ?? {})]),
      ),
      ...(retired !== undefined && { retired }),
    },
    environments: { production, staging },
  }));

export function indexOf(...states: readonly PromptState[]): RegistryIndex {
  return {
    commit: 'c'.repeat(40),
    epoch: 1,
    revision: 7,
    meta: {
      format: 1,
      epoch: 1,
      policy: { environments: { production: { serve: 'promoted', default: true }, staging: { serve: 'automatic' } } },
      publicKeys: [],
    },
    prompts: new Map(states.map((state) => [state.name, state])),
  };
}
