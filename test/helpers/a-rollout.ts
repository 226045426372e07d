import type { RolloutRecord } from '../../core/state/documents.ts';

/** A running rollout of 1.1.0 over 1.0.0 at 10 %, in the first of two steps. */
export function aRollout(changes: Partial<RolloutRecord> = {}): RolloutRecord {
  const at = '2026-01-05T09:00:00.000Z';
  return {
    id: 'r1',
    candidate: '1.1.0',
    digest: `sha256:${'0'.repeat(64)}`,
    baseline: '1.0.0',
    status: 'running',
    bucketing: 'murmur3-x86-32/mulshift/v1',
    salt: '0123456789abcdef0123456789abcdef',
    canaryPpm: 100_000,
    plan: {
      name: 'test',
      steps: [
        { canaryPpm: 100_000, holdSeconds: 3600 },
        { canaryPpm: 500_000, holdSeconds: 3600 },
      ],
    },
    step: 0,
    stepSince: at,
    evidenceEpoch: 1,
    created: { at, by: 'Ada <ada@example.com>' },
    startedAt: at,
    ...changes,
  };
}
