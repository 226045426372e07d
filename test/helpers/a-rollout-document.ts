import type { RolloutDocument } from '../../core/rollout-documents.ts';

/** A rollout at its second step of four, as a server shows it at 2026-11-01T12:40Z; `changes` go before that. */
export function aRolloutDocument(changes: Partial<RolloutDocument> = {}): RolloutDocument {
  return {
    id: '0192b8f0-5a1e-4c0f-8a57-1d2f3a4b5c6d',
    name: 'support/reply',
    environment: 'production',
    candidate: '1.7.0',
    digest: `sha256:${'a1'.repeat(32)}`,
    baseline: '1.6.0',
    status: 'running',
    canaryPpm: 50_000,
    overrides: 0,
    plan: {
      name: 'careful',
      steps: [
        { canaryPpm: 10_000, holdSeconds: 3600 },
        { canaryPpm: 50_000, holdSeconds: 14_400 },
        { canaryPpm: 250_000, holdSeconds: 86_400, approval: true },
        { canaryPpm: 500_000, holdSeconds: 86_400 },
      ],
      maxSeconds: 1_209_600,
    },
    step: 1,
    stepSince: '2026-11-01T12:00:00.000Z',
    evidenceEpoch: 1,
    createdAt: '2026-11-01T11:00:00.000Z',
    createdBy: 'Ada <ada@example.com>',
    startedAt: '2026-11-01T11:00:00.000Z',
    waitsFor: [{ kind: 'hold', until: '2026-11-01T16:00:00.000Z', secondsLeft: 12_000 }],
    next: 'step 3 of 4 at 25 %',
    nextAt: '2026-11-01T16:00:00.000Z',
    expiresAt: '2026-11-15T11:00:00.000Z',
    approvals: [],
    binding: `sha256:${'b2'.repeat(32)}`,
    ...changes,
  };
}
