import fc from 'fast-check';
import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import type {
  EnvironmentDocument,
  Mark,
  PromptState,
  ReleaseRecord,
  RolloutRecord,
} from '../../core/state/documents.ts';
import { aRollout } from './a-rollout.ts';

export const arbitraryPrompt = 'support/reply';

/** Versions that are close to each other, so that ranges, bars and rollouts meet often. */
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

const rollout: fc.Arbitrary<RolloutRecord> = fc
  .record({
    id: fc.constantFrom('r1', 'r2', 'r3'),
    candidate: fc.constantFrom(...versionPool),
    baseline: fc.constantFrom(...versionPool),
    status: fc.constantFrom(
      'running' as const,
      'running' as const,
      'paused' as const,
      'scheduled' as const,
      'aborted' as const,
    ),
    salt: fc.constantFrom('0'.repeat(32), 'ab'.repeat(16)),
    canaryPpm: fc.constantFrom(0, 10_000, 250_000, 500_000, 800_000, 1_000_000),
    overrides: fc.constant([]),
  })
  .map((parts) => aRollout(parts));

const environment = (name: string): fc.Arbitrary<EnvironmentDocument> =>
  fc
    .record({
      promoted: marks,
      withdrawn: fc.oneof({ weight: 2, arbitrary: fc.constant<Record<string, Mark>>({}) }, marks),
      rollouts: fc.uniqueArray(rollout, { maxLength: 2, selector: ({ candidate }) => candidate }),
    })
    .map((parts) => ({ format: 1, environment: name, name: arbitraryPrompt, ...parts }));

const rarely = fc.option(fc.constant(mark), { freq: 6, nil: undefined });
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

/** A prompt in any state, also in ones that no sequence of verbs leads to. */
export const arbitraryState: fc.Arbitrary<PromptState> = fc
  .record({
    existing: fc.subarray([...versionPool], { minLength: 1 }),
    records: fc.array(record, { minLength: versionPool.length, maxLength: versionPool.length }),
    retired: fc.option(fc.constant(mark), { freq: 20, nil: undefined }),
    production: environment('production'),
    staging: environment('staging'),
  })
  .map(({ existing, records, retired, production, staging }) => ({
    name: arbitraryPrompt,
    release: {
      format: 1,
      name: arbitraryPrompt,
      versions: Object.fromEntries(
        existing.map((version, index) => [version, releaseRecord(version, index + 1, records[index] ?? {})]),
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
