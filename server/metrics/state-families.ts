import { isOpen } from '../../core/resolution/prompt-table.ts';
import type { RegistryIndex } from '../../core/resolution/registry-index.ts';
import { dueChanges } from '../../core/rollout/due-changes.ts';
import { walkRollouts } from '../../core/rollout/walk-rollouts.ts';
import type { ApiContext } from '../api.ts';
import type { RemoteSync } from '../remote-sync.ts';
import type { MetricFamily, Sample } from './exposition.ts';
import { single } from './exposition.ts';

type Sources = Pick<ApiContext, 'registry' | 'states' | 'remote' | 'alarms' | 'commitTime' | 'clock'>;

/** What is served, how stale it may be, and what is wrong with it. */
export async function stateFamilies(sources: Sources): Promise<readonly MetricFamily[]> {
  const { registry, states, remote, alarms, commitTime, clock } = sources;
  const madeAt = await commitTime.read();
  const { index } = states.current();
  return [
    gauge('stemma_state_epoch', 'Epoch of the state that is served.', index.epoch),
    gauge('stemma_state_revision', 'Revision of the state that is served.', index.revision),
    gauge('stemma_state_age_seconds', 'Time since this state was swapped in.', seconds(clock() - states.since)),
    gauge(
      'stemma_state_commit_age_seconds',
      'Time since the change was made that this state ends with.',
      madeAt && seconds(clock() - madeAt),
    ),
    gauge('stemma_prompts', 'Prompts in the state.', index.prompts.size),
    gauge(
      'stemma_unpublished_changes',
      'Safety changes that are served here before the remote has them.',
      index.unpublished?.length ?? 0,
    ),
    {
      name: 'stemma_alarms',
      type: 'gauge',
      help: 'What is wrong although it is served, by code.',
      samples: countBy([...registry.alarms(), ...alarms.list()].map(({ code }) => code)),
    },
    {
      name: 'stemma_rollout_share_ratio',
      type: 'gauge',
      help: 'Share of units that get the candidate of an open rollout.',
      samples: openRollouts(index),
    },
    ...overdueFamilies(index, clock()),
    ...(remote.remote === undefined ? [] : syncFamilies(remote, remote.remote, clock())),
  ];
}

function openRollouts(index: RegistryIndex): readonly Sample[] {
  return [...walkRollouts(index)]
    .filter(({ rollout }) => isOpen(rollout))
    .map(({ state, document, rollout: { candidate, status, canaryPpm } }) => ({
      labels: { prompt: state.name, environment: document.environment, candidate, status },
      value: canaryPpm / 1e6,
    }));
}

/** Seconds after which a step that only waits for time counts as overdue: servers look once in a while. */
const overdueAfterSeconds = 60;

function overdueFamilies(index: RegistryIndex, now: number): readonly MetricFamily[] {
  const late = dueChanges(index, new Date(now))
    .map(({ dueAt }) => seconds(now - dueAt.getTime()))
    .filter((age) => age > overdueAfterSeconds);
  return [
    gauge(
      'stemma_rollout_overdue_steps',
      `Steps and expiries that no server has made for more than ${overdueAfterSeconds} s although they are due.`,
      late.length,
    ),
    gauge('stemma_rollout_overdue_seconds', 'How long the oldest of them is due.', Math.max(0, ...late)),
  ];
}

function syncFamilies({ record, problem }: RemoteSync, remote: string, now: number): readonly MetricFamily[] {
  const { lastSuccessAt: last, successes, failures, totalMs } = record;
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  const labels = { remote };
  return [
    gauge('stemma_sync_lag_seconds', 'Time since the remote was last reached.', last && seconds(now - last), labels),
    gauge(
      'stemma_sync_last_success_timestamp_seconds',
      'When the remote was last reached, in seconds since 1970.',
      last && last / 1000,
      labels,
    ),
    {
      name: 'stemma_sync_failing_seconds',
      type: 'gauge',
      help: 'For how long the remote cannot be used, by error code.',
      samples:
        problem === undefined
          ? []
          : [{ labels: { ...labels, code: problem.code }, value: seconds(now - problem.since) }],
    },
    {
      name: 'stemma_sync_failures_total',
      type: 'counter',
      help: 'Exchanges with the remote that failed, by error code.',
      samples: [...failures].map(([code, value]) => ({ labels: { ...labels, code }, value })),
    },
    {
      name: 'stemma_sync_duration_seconds',
      type: 'summary',
      help: 'Time that exchanges with the remote took.',
      samples: [
        { labels, value: totalMs / 1000, suffix: '_sum' },
        { labels, value: successes + failed, suffix: '_count' },
      ],
    },
  ];
}

function countBy(codes: readonly string[]): readonly Sample[] {
  return [...new Set(codes)].map((code) => ({
    labels: { code },
    value: codes.filter((other) => other === code).length,
  }));
}

// biome-ignore lint/complexity/useMaxParams: a row of a table
function gauge(name: string, help: string, value: number | undefined, labels?: Sample['labels']): MetricFamily {
  if (labels === undefined || value === undefined) return single({ name, type: 'gauge', help }, value);
  return { name, type: 'gauge', help, samples: [{ labels, value }] };
}

function seconds(milliseconds: number): number {
  return Math.max(0, milliseconds) / 1000;
}
